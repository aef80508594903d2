import { inflateSync } from 'node:zlib'
import { zlibSync } from 'fflate'
import type { IndexFile, LastNamed } from '../engine.ts'
import { LARGE, namedFile, partOf, type NamedResult, type NamedTable, type Worded } from '../format.ts'
import { jsonIn, sealed, unsealed } from '../parts/seal.ts'
import { wordedBytes } from '../store/files.ts'

/** About how many characters of JSON one file of results has: some KB packed; an issue more changes nearly as many files as it prints names. */
const PART_LENGTH = { small: 24_000, large: 6500 }

/** The results as the files of an archive of so many articles hold them. */
export function namedTables(results: ReadonlyMap<string, NamedResult>, articles: number): NamedTable[] {
  const length = [...results.values()].reduce((sum, result) => sum + JSON.stringify(result).length, 0)
  const parts =
    2 ** Math.max(0, Math.round(Math.log2(Math.max(1, length / PART_LENGTH[articles < LARGE ? 'small' : 'large']))))
  const tables = Array.from({ length: parts }, (): NamedTable => ({}))
  for (const [name, result] of results) (tables[partOf(name, parts)] as NamedTable)[name] = result
  return tables
}

/** True for two tables of the very same results. */
function isSame(one: NamedTable, other: NamedTable): boolean {
  const entries = Object.entries(one)
  return Object.keys(other).length === entries.length && entries.every(([name, result]) => other[name] === result)
}

/**
 * Files of the results of names, deflated (by a program that gives the same bytes on every machine): each name's has a digest in the
 * table of names, so that only those change whose articles do. Those that are as in the last index are taken from there.
 */
export function namedFiles(tables: readonly NamedTable[], last?: LastNamed): IndexFile[] {
  return tables.map((table, part) => {
    const path = namedFile(part)
    const known = last?.files.get(path)
    if (known && isSame(known.table, table)) return known.file
    return { path, content: sealed(zlibSync(wordedBytes(table), { level: 6 }), { file: path, version: '' }) }
  })
}

/** Reads files of {@link namedFiles}; nothing when there are none or one of them is damaged. */
export function readNamed(read: readonly IndexFile[]): LastNamed | undefined {
  try {
    const all = read.map((file) => {
      const plain = inflateSync(unsealed(file.content, { file: file.path, version: '' }))
      return { file, table: (jsonIn(plain) as Worded<NamedTable>).value }
    })
    const results = new Map(all.flatMap(({ table }) => Object.entries(table)))
    return read.length === 0 ? undefined : { results, files: new Map(all.map((each) => [each.file.path, each])) }
  } catch {
    return undefined
  }
}
