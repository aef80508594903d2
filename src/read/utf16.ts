/** Byte order of a UTF-16 text. */
export type ByteOrder = 'le' | 'be'

/** Code units turned into text in one call, below every engine's limit of arguments. */
const CHUNK = 8192

/** Least share of likely code units (ASCII, Han, CJK punctuation) in a UTF-16 text without a byte order mark. */
const LIKELY_SHARE = 0.85

/** UTF-16 code units as text; lone surrogates stay for the reader to remove. An odd last byte is left out. */
export function decodeUtf16(bytes: Uint8Array, order: ByteOrder): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  const units = bytes.length >> 1
  for (let start = 0; start < units; start += CHUNK) {
    const length = Math.min(CHUNK, units - start)
    const codes = Array.from({ length }, (_, index) => view.getUint16((start + index) * 2, order === 'le'))
    parts.push(String.fromCharCode(...codes))
  }
  return parts.join('')
}

const LIKELY = /[\t\n\r\u0020-\u007e\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g

function likelyShare(text: string): number {
  return text.length === 0 ? 0 : (text.match(LIKELY)?.length ?? 0) / text.length
}

/**
 * The byte order of a text without a byte order mark that has NUL bytes, as UTF-16 with digits, blanks or line ends has;
 * null when it is not UTF-16 in either order. Tells by which order gives likely characters.
 */
export function utf16Order(bytes: Uint8Array): ByteOrder | null {
  if (bytes.length < 2 || bytes.length % 2 !== 0 || !bytes.includes(0)) return null
  const little = likelyShare(decodeUtf16(bytes, 'le'))
  const big = likelyShare(decodeUtf16(bytes, 'be'))
  if (Math.max(little, big) < LIKELY_SHARE) return null
  return little >= big ? 'le' : 'be'
}
