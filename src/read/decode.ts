import { decodeGb18030 } from './gb18030.ts'
import { decodeUtf16, utf16Order, type ByteOrder } from './utf16.ts'

/** A decoded text without its byte order mark, and the name of its encoding. */
export interface Decoded {
  text: string
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'
}

/** Bytes that are no text we know: the first byte (from 0) that does not fit, and why, in Chinese. */
export interface Refused {
  refused: { offset: number; reason: string }
}

/** Share of NUL bytes from which even valid UTF-8 is taken for UTF-16 (ASCII text in UTF-16 has a half). */
const NUL_SHARE = 0.2

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

const refuse = (offset: number, reason: string): Refused => ({ refused: { offset, reason } })

function utf8(bytes: Uint8Array, partial: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: partial })
  } catch {
    return null
  }
}

/** Offset of the first byte at which the bytes stop being UTF-8, by halving: every prefix before it decodes, none after. */
function firstInvalidUtf8(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (utf8(bytes.subarray(0, middle), true) === null) bad = middle
    else good = middle
  }
  return Math.min(good, bytes.length)
}

function marked(bytes: Uint8Array, order: ByteOrder): Decoded | Refused {
  if (bytes.length % 2 !== 0) return refuse(bytes.length - 1, '标为 UTF-16，但末尾缺了一个字节')
  return { text: decodeUtf16(bytes.subarray(2), order), encoding: `utf-16${order}` }
}

function byMark(bytes: Uint8Array): Decoded | Refused | null {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) return refuse(0, '是 UTF-32 编码')
  if (startsWith(bytes, [0xff, 0xfe])) return marked(bytes, 'le')
  if (startsWith(bytes, [0xfe, 0xff])) return marked(bytes, 'be')
  return null
}

const nulShare = (bytes: Uint8Array): number =>
  bytes.includes(0) ? bytes.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0) / bytes.length : 0

/**
 * Bytes of a text file as text: by byte order mark, else strict UTF-8, else UTF-16 by its NUL bytes, else GB18030 when
 * it is plausible Chinese, else refused with the offset of the first byte that is not UTF-8. Nothing is ever replaced:
 * what cannot be decoded exactly is refused. Empty bytes are an empty UTF-8 text.
 */
export function decodeText(bytes: Uint8Array): Decoded | Refused {
  const known = byMark(bytes)
  if (known !== null) return known
  const unicode = utf8(bytes, false)
  if (unicode !== null && nulShare(bytes) < NUL_SHARE) return { text: unicode, encoding: 'utf-8' }
  const order = utf16Order(bytes)
  if (order !== null) return { text: decodeUtf16(bytes, order), encoding: `utf-16${order}` }
  if (unicode !== null) return { text: unicode, encoding: 'utf-8' }
  const chinese = decodeGb18030(bytes)
  if (chinese !== null) return { text: chinese, encoding: 'gb18030' }
  return refuse(firstInvalidUtf8(bytes), '不是 UTF-8，也不像 GB18030 编码的中文')
}
