import { unzlibSync, zlibSync } from 'fflate'
import type { IndexFile } from '../engine.ts'
import { LARGE, namedFile, partOf, type NamedResult, type NamedTable } from '../format.ts'
import { jsonBytes, jsonIn, sealed, unsealed } from '../parts/seal.ts'

/** About how many characters of JSON one file of results has: some KB packed; an issue more changes nearly as many files as it prints names. */
const PART_LENGTH = { small: 24_000, large: 6000 }

/** The results as the files of an archive of so many articles hold them. */
export function namedTables(results: ReadonlyMap<string, NamedResult>, articles: number): NamedTable[] {
  const length = [...results.values()].reduce((sum, result) => sum + JSON.stringify(result).length, 0)
  const parts =
    2 ** Math.max(0, Math.round(Math.log2(Math.max(1, length / PART_LENGTH[articles < LARGE ? 'small' : 'large']))))
  const tables = Array.from({ length: parts }, (): NamedTable => ({}))
  for (const [name, result] of results) (tables[partOf(name, parts)] as NamedTable)[name] = result
  return tables
}

/** Files of the results of names, deflated: each name's has a digest in the table of names, so that only those change whose articles do. */
export function namedFiles(tables: readonly NamedTable[]): IndexFile[] {
  return tables.map((table, part) => {
    const name = { file: namedFile(part), version: '' }
    return { path: name.file, content: sealed(zlibSync(jsonBytes(table), { level: 6 }), name) }
  })
}

/** The results in files of {@link namedFiles}; none when one of them is damaged. */
export function resultsIn(files: readonly IndexFile[]): Map<string, NamedResult> | undefined {
  try {
    const tables = files.map(
      ({ path, content }) => jsonIn(unzlibSync(unsealed(content, { file: path, version: '' }))) as NamedTable,
    )
    return files.length === 0 ? undefined : new Map(tables.flatMap((table) => Object.entries(table)))
  } catch {
    return undefined
  }
}
