/** CRC-32 of each byte (polynomial of IEEE 802.3, as in gzip; RFC 1952, section 8). */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest
})

/** Hexadecimal digits of a checksum. */
const DIGITS = 8
/** A sealed JSON file is a list of checksum and value: what stands around these. */
const FRAME = { before: '["', between: '",\n', after: ']' }
const START = FRAME.before.length + DIGITS + FRAME.between.length

/** CRC-32 of bytes one after the other, in 8 hexadecimal digits. */
export function checksum(...pieces: readonly Uint8Array[]): string {
  let sum = 0xffffffff
  for (const piece of pieces) for (const byte of piece) sum = (TABLE[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8)
  return ((sum ^ 0xffffffff) >>> 0).toString(16).padStart(DIGITS, '0')
}

/** Name of bytes: the file's path inside the site, and the version of the release part it belongs to. */
export interface PartName {
  file: string
  version: string
}

function sumOf(payload: Uint8Array, { file, version }: PartName): string {
  return checksum(new TextEncoder().encode(`${file} ${version}\n`), payload)
}

/**
 * Bytes with the checksum in front that only this file of this release has: whatever else comes under its address (a cut
 * or an empty file, a page that tells an error, a flipped bit, the file of another release) is known for what it is.
 */
export function sealed(payload: Uint8Array, name: PartName): Uint8Array {
  const head = new TextEncoder().encode(sumOf(payload, name))
  const whole = new Uint8Array(head.length + payload.length)
  whole.set(head)
  whole.set(payload, head.length)
  return whole
}

/** A value as JSON with such a checksum in it: `["checksum", value]`. */
export function sealedJson(value: unknown, name: PartName): Uint8Array {
  const text = JSON.stringify(value)
  const sum = sumOf(new TextEncoder().encode(text), name)
  return new TextEncoder().encode(FRAME.before + sum + FRAME.between + text + FRAME.after)
}

/** The bytes that {@link sealed} sealed under this name; throws when these are not they. */
export function unsealed(bytes: Uint8Array, name: PartName): Uint8Array {
  const payload = bytes.subarray(DIGITS)
  const sum = new TextDecoder().decode(bytes.subarray(0, DIGITS))
  if (sum !== sumOf(payload, name)) throw new Error(`broken seal: ${name.file}`)
  return payload
}

/** The value that {@link sealedJson} sealed under this name; throws when this is not it. */
export function unsealedJson(bytes: Uint8Array, name: PartName): unknown {
  const text = new TextDecoder().decode(bytes)
  const sum = text.slice(FRAME.before.length, FRAME.before.length + DIGITS)
  const payload = bytes.subarray(START, bytes.length - FRAME.after.length)
  if (sum !== sumOf(payload, name)) throw new Error(`broken seal: ${name.file}`)
  return JSON.parse(new TextDecoder().decode(payload))
}
