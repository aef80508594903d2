import { commonness, looksChinese } from './gb18030.ts'

/** A byte that belongs to no character: its offset in the file, its line and column (UTF-16 units), each from 1. */
export interface DamagedByte {
  byte: number
  line: number
  column: number
}

/** A text of which a few bytes could not be read: each stands in it as U+FFFD. */
interface DamagedText {
  text: string
  encoding: 'utf-8' | 'gb18030'
  damaged: DamagedByte[]
}

/** Of so many characters one may be damaged, and one in a shorter text; of a very long text no more than `MOST_DAMAGE`. */
const CHARACTERS_PER_DAMAGE = 1000
/** A text of fewer characters is none when one of them is damaged. */
const SHORTEST_DAMAGED = 20
const MOST_DAMAGE = 20

/** Longest line, in bytes, in which the place of a stray byte is searched for; in a longer one the decoder's own counts. */
const LONGEST_SEARCHED = 4000

const [LINE_FEED, RETURN] = [0x0a, 0x0d]
const MARK = '\ufffd'

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** A line as far as it can be read; of each damaged byte its offset in the line's bytes, and that of its mark in the text. */
interface ReadLine {
  text: string
  marks: { offset: number; at: number }[]
}

/** Length of the longest beginning that decodes, by halving: every shorter one decodes but for a cut last character. */
function goodLength(bytes: Uint8Array, encoding: string): number {
  let good = 0
  let bad = bytes.length + 1
  const decodes = (length: number): boolean => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, length), { stream: true })
      return true
    } catch {
      return false
    }
  }
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodes(middle)) good = middle
    else bad = middle
  }
  while (good > 0 && strictly(bytes.subarray(0, good), encoding) === null) good -= 1
  return good
}

/** Reads a line piece by piece, passing over one byte after each piece; stops when too much is damaged. */
function readPieces(bytes: Uint8Array, encoding: string): ReadLine {
  let text = ''
  const marks: ReadLine['marks'] = []
  for (let at = 0; at < bytes.length && marks.length <= MOST_DAMAGE;) {
    const rest = bytes.subarray(at)
    const length = goodLength(rest, encoding)
    text += strictly(rest.subarray(0, length), encoding) ?? ''
    at += length
    if (at >= bytes.length) break
    marks.push({ offset: at, at: text.length })
    text += MARK
    at += 1
    while (encoding === 'utf-8' && ((bytes[at] ?? 0) & 0xc0) === 0x80) at += 1
  }
  return { text, marks }
}

/**
 * The reading of a GB18030 line without one byte, or without the two of one character, that has the most common
 * characters: behind a stray byte all pairs are shifted, so that the place where decoding stops tells nothing.
 */
function withoutOne(bytes: Uint8Array): ReadLine | null {
  if (bytes.length > LONGEST_SEARCHED) return null
  let best: { reading: ReadLine; score: number } | null = null
  for (let at = 0; at < bytes.length; at += 1) {
    const before = strictly(bytes.subarray(0, at), 'gb18030')
    if (before === null) continue
    for (const next of [at + 1, at + 2]) {
      const after = strictly(bytes.subarray(next), 'gb18030')
      const score = after === null ? 0 : commonness(before + after)
      if (after === null || (best !== null && score <= best.score)) continue
      best = { reading: { text: before + MARK + after, marks: [{ offset: at, at: before.length }] }, score }
    }
  }
  return best?.reading ?? null
}

function readLine(bytes: Uint8Array, encoding: DamagedText['encoding']): ReadLine {
  const text = strictly(bytes, encoding)
  if (text !== null) return { text, marks: [] }
  return (encoding === 'gb18030' ? withoutOne(bytes) : null) ?? readPieces(bytes, encoding)
}

/** The lines with their ends: LF, CR or both. */
function linesOf(bytes: Uint8Array): { start: number; bytes: Uint8Array }[] {
  const lines: { start: number; bytes: Uint8Array }[] = []
  let start = 0
  bytes.forEach((byte, at) => {
    if (byte !== LINE_FEED && (byte !== RETURN || bytes[at + 1] === LINE_FEED)) return
    lines.push({ start, bytes: bytes.subarray(start, at + 1) })
    start = at + 1
  })
  return [...lines, { start, bytes: bytes.subarray(start) }]
}

/** As far as it is worth while: not beyond the line in which too much is damaged. */
function readAs(bytes: Uint8Array, encoding: DamagedText['encoding']): DamagedText {
  const damaged: DamagedByte[] = []
  let text = ''
  for (const [at, { start, bytes: line }] of linesOf(bytes).entries()) {
    const read = readLine(line, encoding)
    for (const { offset, at: mark } of read.marks)
      damaged.push({ byte: start + offset + 1, line: at + 1, column: mark + 1 })
    text += read.text
    if (damaged.length > mostDamage(bytes.length)) break
  }
  return { text: text.replace(/^\ufeff/, ''), encoding, damaged }
}

const mostDamage = (characters: number): number =>
  characters < SHORTEST_DAMAGED ? 0 : Math.min(MOST_DAMAGE, Math.max(1, characters / CHARACTERS_PER_DAMAGE))

/** True when so little is damaged that the rest can be trusted. */
export const isReadable = ({ text, damaged }: DamagedText): boolean =>
  damaged.length <= mostDamage(text.length) && isChinese(text)

const isChinese = (text: string): boolean => looksChinese(text.replaceAll(MARK, ''))

/** Badness of a reading, to sort by: first whether it is Chinese, then the share that is damaged. */
const badness = ({ text, damaged }: DamagedText): number => damaged.length + (isChinese(text) ? 0 : MOST_DAMAGE * 2)

/**
 * The better reading, as UTF-8 or as GB18030, of bytes that are neither throughout: the one that is Chinese and has fewer
 * damaged bytes. Each damaged byte is U+FFFD in the text.
 */
export function readDamaged(bytes: Uint8Array): DamagedText {
  const [unicode, chinese] = [readAs(bytes, 'utf-8'), readAs(bytes, 'gb18030')]
  return badness(unicode) <= badness(chinese) ? unicode : chinese
}
