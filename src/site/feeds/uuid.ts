import { createHash } from 'node:crypto'

/** Namespace of the ids of feeds and their entries, drawn once at random; a name within it always gives the same id. */
const NAMESPACE = '5d1f7a52-6c0e-4b7b-9a8e-2f5d0c9b7e41'

/** A name-based URN (RFC 4122, version 5), the permanent id of a feed or of an entry, whatever its address. */
export function urnOf(name: string): string {
  const space = Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex')
  const bytes = createHash('sha1').update(space).update(name, 'utf8').digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`
}
