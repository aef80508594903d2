import { isReadable, readDamaged, type DamagedByte } from './damaged.ts'
import { decodeGb18030 } from './gb18030.ts'

/** Byte order of a UTF-16 text. */
type ByteOrder = 'le' | 'be'

/** Code units turned into text in one call, below every engine's limit of arguments. */
const CHUNK = 8192

/** Least share of likely code units (ASCII, Han, CJK punctuation) in a UTF-16 text without a byte order mark. */
const LIKELY_SHARE = 0.85

/** UTF-16 code units as text; lone surrogates stay for the reader to remove. An odd last byte is left out. */
function decodeUtf16(bytes: Uint8Array, order: ByteOrder): string {
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
function utf16Order(bytes: Uint8Array): ByteOrder | null {
  if (bytes.length < 2 || bytes.length % 2 !== 0 || !bytes.includes(0)) return null
  const little = likelyShare(decodeUtf16(bytes, 'le'))
  const big = likelyShare(decodeUtf16(bytes, 'be'))
  if (Math.max(little, big) < LIKELY_SHARE) return null
  return little >= big ? 'le' : 'be'
}

/** A stretch of UTF-7: what is not ASCII stands as UTF-16 in base64 between + and - (RFC 2152). */
const STRETCH = /\+([A-Za-z0-9+/]{3,})-?/gu
/** Least Han characters in a text's stretches, and least share of all their characters. */
const [LEAST, SHARE] = [4, 0.6]

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64.slice(0, base64.length - (base64.length % 4 === 1 ? 1 : 0)))
  return Uint8Array.from(text.slice(0, text.length - (text.length % 2)), (character) => character.charCodeAt(0))
}

/** True for a text of ASCII that is Chinese written in UTF-7, as old mail programs saved it. */
function isUtf7(text: string): boolean {
  if (!/^[\x00-\x7f]*$/u.test(text)) return false
  const found = [...text.matchAll(STRETCH)].map(([, base64 = '']) => decodeUtf16(bytesOf(base64), 'be')).join('')
  const han = found.match(/[\p{Script=Han}\u3000-\u303f\uff01-\uff5e]/gu)?.length ?? 0
  return han >= LEAST && han >= found.length * SHARE
}

/** A decoded text without its byte order mark, the name of its encoding, and the bytes that could not be read: U+FFFD in the text. */
interface Decoded {
  text: string
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'
  damaged?: readonly DamagedByte[]
}

/** Bytes that are no text we know: the first byte that does not fit, and why, in Chinese. */
export interface Refused {
  refused: { at: DamagedByte; reason: string }
}

/** Share of NUL bytes from which even valid UTF-8 is taken for UTF-16 (ASCII text in UTF-16 has a half). */
const NUL_SHARE = 0.2

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

const refuse = (at: DamagedByte, reason: string): Refused => ({ refused: { at, reason } })
const FIRST: DamagedByte = { byte: 1, line: 1, column: 1 }

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function marked(bytes: Uint8Array, order: ByteOrder): Decoded | Refused {
  if (bytes.length % 2 !== 0) {
    const lines = decodeUtf16(bytes.subarray(2), order).split('\n')
    const at = { byte: bytes.length, line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
    return refuse(at, '标为 UTF-16，但末尾缺了一个字节')
  }
  return { text: decodeUtf16(bytes.subarray(2), order), encoding: `utf-16${order}` }
}

function byMark(bytes: Uint8Array): Decoded | Refused | null {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff]))
    return refuse(FIRST, '是 UTF-32 编码')
  if (startsWith(bytes, [0xff, 0xfe])) return marked(bytes, 'le')
  if (startsWith(bytes, [0xfe, 0xff])) return marked(bytes, 'be')
  return null
}

const nulShare = (bytes: Uint8Array): number =>
  bytes.includes(0) ? bytes.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0) / bytes.length : 0

/** Text of bytes that are neither UTF-8 nor GB18030 throughout: with a few marks when little is damaged, else refused. */
function nearly(bytes: Uint8Array): Decoded | Refused {
  const best = readDamaged(bytes)
  if (isReadable(best)) return best
  return refuse(best.damaged[0] ?? FIRST, '不是 UTF-8，也不像 GB18030 编码的中文')
}

/**
 * Bytes of a text file as text: by byte order mark, else strict UTF-8, else UTF-16 by its NUL bytes, else GB18030 when
 * it is plausible Chinese; else, when hardly anything is damaged, the better of UTF-8 and GB18030 with every damaged byte
 * as U+FFFD and told in `damaged`; else refused with the first byte that does not fit. Empty bytes are an empty UTF-8 text.
 */
export function decodeText(bytes: Uint8Array): Decoded | Refused {
  const known = byMark(bytes)
  if (known !== null) return known
  const unicode = utf8(bytes)
  if (unicode !== null && isUtf7(unicode)) return refuse(FIRST, '是 UTF-7 编码')
  if (unicode !== null && nulShare(bytes) < NUL_SHARE) return { text: unicode, encoding: 'utf-8' }
  const order = utf16Order(bytes)
  if (order !== null) return { text: decodeUtf16(bytes, order), encoding: `utf-16${order}` }
  if (unicode !== null) return { text: unicode, encoding: 'utf-8' }
  const chinese = decodeGb18030(bytes)
  return chinese === null ? nearly(bytes) : { text: chinese, encoding: 'gb18030' }
}
