import type { IndexContext } from '../../../engine.ts'
import { dataFile } from '../../../format.ts'
import { readTwice } from '../../../parts/load.ts'
import { checksum } from '../../../parts/seal.ts'
import { PAGEFIND_DIR, tableFile, type PagefindFacts, type Rows, type Sums } from '../format.ts'
import { pageNames } from '../page-table.ts'

/** Row of each article by Pagefind's name of it. */
export type RowTable = ReadonlyMap<string, number>

async function unzipped(bytes: Uint8Array): Promise<Uint8Array> {
  const plain = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(plain).arrayBuffer())
}

async function namesIn({ base, manifest, load }: IndexContext<PagefindFacts>, sums: Sums): Promise<readonly string[]> {
  const { version, own } = manifest
  if (typeof DecompressionStream === 'undefined') return (await load<Rows>({ file: dataFile('rows'), version })).names
  const file = tableFile(own.table)
  return readTwice(base + PAGEFIND_DIR + file, async (bytes) => {
    if (checksum(bytes) !== sums[file]) throw new Error(`not as published: ${file}`)
    return pageNames(await unzipped(bytes))
  })
}

/**
 * Numbers the articles of the index by Pagefind's own page table, which the browser loads for Pagefind anyway; a browser
 * that cannot unzip loads `rows.json` instead. Refused when neither can be had.
 */
export async function loadRowTable(context: IndexContext<PagefindFacts>, sums: Sums): Promise<RowTable> {
  const { articles, own } = context.manifest
  const names = await namesIn(context, sums)
  const absent = new Set(own.absent)
  const present = Array.from({ length: articles }, (_, row) => row).filter((row) => !absent.has(row))
  return new Map(names.map((name, at) => [name, present[at] ?? 0]))
}
