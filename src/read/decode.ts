import { isReadable, readDamaged, type DamagedByte } from './damaged.ts'
import { decodeGb18030 } from './gb18030.ts'
import { isUtf7 } from './utf7.ts'
import { decodeUtf16, utf16Order, type ByteOrder } from './utf16.ts'

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

/** What is neither UTF-8 nor GB18030 throughout: with a few marks, when little is damaged, else refused. */
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
