import { namedFile, partOf, type Manifest, type NamedResult, type NamedTable, type NameEntry } from '../format.ts'
import type { PartLoader } from '../parts/load.ts'
import { checksum, jsonIn, unsealed } from '../parts/seal.ts'
import { ownValue } from './own-value.ts'

/** Under which a name's result is kept: its units one after the other, when they are two Han characters or more; null for any other. */
export function nameKey(units: readonly string[]): string | null {
  const key = units.join('')
  return units.length > 1 && [...key].length === units.length && /^\p{Script=Han}+$/u.test(key) ? key : null
}

/** Digest of a name's result, apart from every other one that it had or may have. */
export function namedDigest(result: NamedResult): string {
  return checksum(new TextEncoder().encode(JSON.stringify(result)))
}

/** Bytes that were deflated (RFC 1950). Refused for others, and where a browser knows no such stream. */
async function inflated(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
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
      return await load({ file: namedFile(partOf(key, parts)), version: '' }, async (bytes, name) => {
        const result = ownValue(jsonIn(await inflated(unsealed(bytes, name))) as NamedTable, key)
        if (result === undefined || namedDigest(result) !== digest) throw new Error('of another release')
        return result
      })
    } catch {
      return undefined
    }
  }
}
