import { ROWS_FILE, tableFile, type Manifest, type Rows } from '../format.ts'
import { pageNames } from '../page-table.ts'
import { fetchJson } from './fetch-json.ts'

/** Row of each article by Pagefind's name of it. */
export type RowTable = ReadonlyMap<string, number>

async function unzipped(response: Response): Promise<Uint8Array> {
  if (!response.ok || !response.body) throw new Error(`${response.status} ${response.url}`)
  const plain = response.body.pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(plain).arrayBuffer())
}

async function namesIn(base: string, manifest: Manifest): Promise<readonly string[]> {
  const rows = `${base}${ROWS_FILE}?v=${manifest.version}`
  if (typeof DecompressionStream === 'undefined') return (await fetchJson<Rows>(rows)).names
  return pageNames(await unzipped(await fetch(base + tableFile(manifest.table))))
}

/**
 * Numbers the articles of the index by Pagefind's own page table, which the browser loads for Pagefind anyway; a browser
 * that cannot unzip loads `rows.json` instead. Refused when neither can be had.
 */
export async function loadRowTable(base: string, manifest: Manifest): Promise<RowTable> {
  const names = await namesIn(base, manifest)
  const absent = new Set(manifest.absent)
  const present = Array.from({ length: manifest.articles }, (_, row) => row).filter((row) => !absent.has(row))
  return new Map(names.map((name, at) => [name, present[at] ?? 0]))
}
