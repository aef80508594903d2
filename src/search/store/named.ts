import { namedFile, partOf, type Manifest, type NamedResult, type NamedTable, type NameEntry } from '../format.ts'
import type { Worded } from '../format.ts'
import type { PartLoader } from '../parts/load.ts'
import { jsonIn, unsealed } from '../parts/seal.ts'
import { readyToFold } from '../traditional.ts'
import { ownValue } from './own-value.ts'

/** Under which a name's result is kept: its units one after the other, when they are two Han characters or more; null for any other. */
export function nameKey(units: readonly string[]): string | null {
  return units.length > 1 && units.every((unit) => /^\p{Script=Han}$/u.test(unit)) ? units.join('') : null
}

/** Bytes that were deflated (RFC 1950). Refused for others, and where a browser knows no such stream. */
async function inflated(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** Units of most names of people, and of few other words. */
export const NAME_UNITS = 3

/**
 * Gives results of searches for units that are a person's name, where they are known; nothing, too, where one cannot be had or is another
 * release's: then the index is asked. For {@link NAME_UNITS} the table of names and the results are asked for together.
 */
export function openNamed(
  { namedParts: parts }: Pick<Manifest, 'namedParts'>,
  load: PartLoader,
  namesOf: (lead: string) => Promise<readonly NameEntry[]>,
): (units: readonly string[]) => Promise<NamedResult | undefined> {
  const resultOf = async (key: string): Promise<NamedResult | undefined> => {
    const table = await load({ file: namedFile(partOf(key, parts)), version: '' }, async (bytes, name) =>
      readyToFold(jsonIn(await inflated(unsealed(bytes, name))) as Worded<NamedTable>),
    )
    return ownValue(table, key)
  }
  return async (units) => {
    const [key, lead = ''] = [nameKey(units), units[0]]
    if (key === null) return undefined
    const early = units.length === NAME_UNITS ? resultOf(key) : undefined
    early?.catch(() => undefined)
    try {
      const digest = (await namesOf(lead)).find(([text, kind]) => kind === 'person' && text === key)?.[6]
      const result = digest === undefined ? undefined : await (early ?? resultOf(key))
      return result?.digest === digest ? result : undefined
    } catch {
      return undefined
    }
  }
}
