import type { Line } from '../model/line.ts'

/** A line as it stands in the file, with the way from offsets in the repaired text to offsets in it. */
export interface RawText {
  text: string
  /** Offset of the character that became `offset` of the repaired text. */
  start: (offset: number) => number
  /** Offset behind that character. */
  end: (offset: number) => number
  /** Stretches that repairs took away, `[from, to)`, in order. */
  removed: readonly (readonly [number, number])[]
}

const NOTHING: RawText['removed'] = []
const next = (offset: number): number => offset + 1
const same = (offset: number): number => offset

function undone({ text, repairs }: Line): RawText {
  const [starts, ends]: [number[], number[]] = [[], []]
  let raw = ''
  const keep = (piece: string): void => {
    for (let at = 0; at < piece.length; at++) {
      starts.push(raw.length + at)
      ends.push(raw.length + at + 1)
    }
    raw += piece
  }
  let done = 0
  for (const { column, before, after } of repairs) {
    const piece = text.slice(done, done + column - raw.length)
    keep(piece)
    done += piece.length + after.length
    for (let at = 0; at < after.length; at++) {
      starts.push(column)
      ends.push(column + before.length)
    }
    raw += before
  }
  keep(text.slice(done))
  const removed = repairs
    .filter(({ after }) => after === '')
    .map(({ column, before }) => [column, column + before.length] as const)
  return {
    text: raw,
    start: (offset) => starts[offset] ?? raw.length,
    end: (offset) => ends[offset] ?? raw.length,
    removed,
  }
}

/** The raw text of a line: every repair of its characters undone. */
export function rawOf(line: Line): RawText {
  return line.repairs.length === 0 ? { text: line.text, start: same, end: next, removed: NOTHING } : undone(line)
}

/** White space of ECMAScript (`\s`), and U+0085, which ends lines. */
function isSpace(code: number): boolean {
  if (code > 0x20 && code < 0x85) return false
  if (code === 0x20 || code === 0x3000) return true
  if (code > 0x3000) return code === 0xfeff
  if (code < 0x20) return code >= 9 && code <= 13
  return /[\s\u0085]/.test(String.fromCharCode(code))
}

/** Number of UTF-16 units of `text` from `from` to before `to` that are no white space. */
export function charactersIn(text: string, from = 0, to = text.length): number {
  let count = 0
  for (let at = from; at < to; at++) if (!isSpace(text.charCodeAt(at))) count++
  return count
}
