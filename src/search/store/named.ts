import type { IndexFile } from '../engine.ts'
import { dataFile, LARGE, partOf, type Manifest, type NamedResult, type NamedTable, type NameEntry } from '../format.ts'
import type { PartLoader } from '../parts/load.ts'
import { checksum, unsealedJson } from '../parts/seal.ts'
import { ownValue } from './own-value.ts'

/** About how many characters of JSON one file of results has: some KB packed; an issue more changes nearly as many files as it prints names. */
const PART_LENGTH = { small: 24_000, large: 6000 }

/** Under which a name's result is kept: its units one after the other, when they are two Han characters or more; null for any other. */
export function nameKey(units: readonly string[]): string | null {
  const key = units.join('')
  return units.length > 1 && [...key].length === units.length && /^\p{Script=Han}+$/u.test(key) ? key : null
}

/** Digest of a name's result, apart from every other one that it had or may have. */
export function namedDigest(result: NamedResult): string {
  return checksum(new TextEncoder().encode(JSON.stringify(result)))
}

/** The results as the files of an archive of so many articles hold them. */
export function namedTables(results: ReadonlyMap<string, NamedResult>, articles: number): NamedTable[] {
  const length = [...results.values()].reduce((sum, result) => sum + JSON.stringify(result).length, 0)
  const parts =
    2 ** Math.max(0, Math.round(Math.log2(Math.max(1, length / PART_LENGTH[articles < LARGE ? 'small' : 'large']))))
  const tables = Array.from({ length: parts }, (): NamedTable => ({}))
  for (const [name, result] of results) (tables[partOf(name, parts)] as NamedTable)[name] = result
  return tables
}

/** The results in files that {@link namedTables} made; none when one of them is damaged. */
export function resultsIn(files: readonly IndexFile[]): Map<string, NamedResult> | undefined {
  try {
    const tables = files.map(({ path, content }) => unsealedJson(content, { file: path, version: '' }) as NamedTable)
    return files.length === 0 ? undefined : new Map(tables.flatMap((table) => Object.entries(table)))
  } catch {
    return undefined
  }
}

/** Gives results of searches for units that are a person's name, where they are known; nothing, too, where one cannot be had or is another release's: then the index is asked. */
export function openNamed(
  { namedParts: parts }: Pick<Manifest, 'namedParts'>,
  load: PartLoader,
  namesOf: (lead: string) => Promise<readonly NameEntry[]>,
): (units: readonly string[]) => Promise<NamedResult | undefined> {
  return async (units) => {
    const [key, lead = ''] = [nameKey(units), units[0]]
    if (key === null) return undefined
    try {
      const digest = (await namesOf(lead)).find(([text, kind]) => kind === 'person' && text === key)?.[6]
      if (digest === undefined) return undefined
      return await load({ file: dataFile('named', partOf(key, parts)), version: '' }, (bytes, name) => {
        const result = ownValue(unsealedJson(bytes, name) as NamedTable, key)
        if (result === undefined || namedDigest(result) !== digest) throw new Error('of another release')
        return result
      })
    } catch {
      return undefined
    }
  }
}
