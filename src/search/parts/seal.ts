/** CRC-32 of each byte (polynomial of IEEE 802.3, as in gzip; RFC 1952, section 8). */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest
})

/** Hexadecimal digits of a checksum. */
const DIGITS = 8
/** Texts around checksum and bytes. */
type Frame = readonly string[]

/** Those of a sealed JSON file, which is a list of checksum and value. */
const LIST: Frame = ['["', '",\n', ']']

/** CRC-32 of bytes one after the other, in 8 hexadecimal digits. */
export function checksum(...pieces: readonly Uint8Array[]): string {
  let sum = 0xffffffff
  for (const piece of pieces)
    for (let at = 0; at < piece.length; at++) sum = (TABLE[(sum ^ (piece[at] ?? 0)) & 255] ?? 0) ^ (sum >>> 8)
  return ((sum ^ 0xffffffff) >>> 0).toString(16).padStart(DIGITS, '0')
}

/** Neither ASCII nor a character that every decoder of GB 18030 reads alike: Han, and the marks of Chinese texts. */
const OTHERS = /[^\0-\x7f\u3001-\u3017\u4e00-\u9fa5\uff01-\uff5e“”‘’…—]/g

/** The two bytes of characters that have two, by code. */
let pairs: Uint16Array | undefined

function pairCodes(): Uint16Array {
  const [decoder, codes] = [new TextDecoder('gb18030'), new Uint16Array(2 ** 16)]
  for (let first = 0x81; first < 0xff; first++)
    for (let second = 0x40; second < 0xff; second++) {
      const text = decoder.decode(Uint8Array.of(first, second))
      if (text.length === 1) codes[text.charCodeAt(0)] = first * 256 + second
    }
  return codes
}

/** The value of JSON in GB 18030. */
export const jsonIn = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder('gb18030').decode(bytes))

/** A text of JSON in GB 18030: packed by a host, Chinese texts are a fifth smaller in it than in UTF-8. */
export function gbBytes(json: string): Uint8Array {
  const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  const [text, codes] = [json.replace(OTHERS, escaped), (pairs ??= pairCodes())]
  const bytes = new Uint8Array(2 * text.length)
  let end = 0
  for (let at = 0; at < text.length; at++) {
    const [code, pair] = [text.charCodeAt(at), codes[text.charCodeAt(at)] ?? 0]
    if (pair > 0) bytes[end++] = pair >> 8
    bytes[end++] = pair > 0 ? pair & 255 : code
  }
  return bytes.slice(0, end)
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
export function sealed(
  payload: Uint8Array,
  name: PartName,
  [before = '', between = '', after = '']: Frame = [],
): Uint8Array {
  const [head, tail] = [before + sumOf(payload, name) + between, after]
  const whole = new Uint8Array(head.length + payload.length + tail.length)
  whole.set(new TextEncoder().encode(head))
  whole.set(payload, head.length)
  whole.set(new TextEncoder().encode(tail), whole.length - tail.length)
  return whole
}

/** The bytes of a JSON value with such a checksum in JSON: `["checksum", value]`. */
export const sealedList = (payload: Uint8Array, name: PartName): Uint8Array => sealed(payload, name, LIST)

/** The bytes that {@link sealed} sealed under this name; throws when these are not they. */
export function unsealed(
  bytes: Uint8Array,
  name: PartName,
  [before = '', between = '', after = '']: Frame = [],
): Uint8Array {
  const [start, end] = [before.length, before.length + DIGITS]
  const payload = bytes.subarray(end + between.length, bytes.length - after.length)
  if (new TextDecoder().decode(bytes.subarray(start, end)) !== sumOf(payload, name))
    throw new Error(`broken seal: ${name.file}`)
  return payload
}

/** The value that {@link sealedList} sealed under this name; throws when this is not it. */
export const unsealedJson = (bytes: Uint8Array, name: PartName): unknown => jsonIn(unsealed(bytes, name, LIST))
