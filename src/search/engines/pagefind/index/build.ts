import type { BuildIndex, IndexFile } from '../../../engine.ts'
import { dataFile } from '../../../format.ts'
import { jsonFile } from '../../../store/files.ts'
import { checksum } from '../../../parts/seal.ts'
import { PAGEFIND_DIR, WORKER_FILE } from '../format.ts'
import type { PagefindFacts, Rows, Sums } from '../format.ts'
import { guardScript } from './guard-script.ts'
import { pagefindFiles } from './pagefind-index.ts'
import { pairTable } from './pair-table.ts'
import { cutTable, unitTables } from './unit-table.ts'

/** Pagefind's files, its worker with our guard at the head. */
async function guarded(files: readonly IndexFile[]): Promise<IndexFile[]> {
  const guard = await guardScript()
  return files.map(({ path, content }) => ({
    path,
    content: path === WORKER_FILE ? Buffer.concat([guard, content]) : content,
  }))
}

/** Builds the index over Pagefind: its own files, their checksums, and our tables of units and of frequent pairs. Errors of Pagefind are thrown. */
export const buildIndex: BuildIndex = async ({ documents: { made }, version, emit }) => {
  const documents = made()
  const { files, names, ...facts } = await pagefindFiles(documents)
  const pagefind = await guarded(files)
  const sums: Sums = Object.fromEntries(pagefind.map(({ path, content }) => [path, checksum(content)]))
  for (const { path, content } of pagefind) await emit({ path: PAGEFIND_DIR + path, content })
  await emit(jsonFile(sums, { file: dataFile('pagefind'), version }))
  await emit(jsonFile({ names } satisfies Rows, { file: dataFile('rows'), version }))
  const pairs = pairTable(documents)
  const [units, frequent] = [unitTables(documents), pairs.length > 0 ? cutTable(pairs) : []]
  for (const [part, table] of units.entries()) await emit(jsonFile(table, { file: dataFile('units', part), version }))
  for (const [part, table] of frequent.entries())
    await emit(jsonFile(table, { file: dataFile('pairs', part), version }))
  const parts = { units: units.length, pairs: frequent.length }
  return { ...facts, parts, pairs: pairs.map(([pair]) => pair) } satisfies PagefindFacts
}
