import { createHash } from 'node:crypto'
import { SHORT_VERSION } from '../format.ts'

/** Length of a version in hexadecimal digits. */
const VERSION_LENGTH = 12

/** Number of the form of the files: raised when the same articles are written otherwise or searched by other texts, so that no browser mixes old and new. */
const FORM = 10

/** Version of a value: a digest of its JSON. */
export function versionOf(...values: readonly unknown[]): string {
  const hash = createHash('sha256').update(`${FORM}\n`)
  for (const value of values) hash.update(JSON.stringify(value)).update('\n')
  return hash.digest('hex').slice(0, VERSION_LENGTH)
}

/** A version short enough for a list of many. */
export const shortVersion = (value: unknown): string => versionOf(value).slice(0, SHORT_VERSION)
