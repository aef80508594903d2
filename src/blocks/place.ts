import type { LayoutLine, LayoutRole, PageLayout } from '../model/layout.ts'
import type { Line } from '../model/line.ts'
import type { State } from './states.ts'

/** A line's place on the printed page, as votes look at it. */
export interface Place {
  role: LayoutRole | 'text'
  /** Of a title line: the largest of its block, or before (above) it, or after it. */
  rank: 'largest' | 'before' | 'after' | null
  /** Height of its characters in parts of the body's. */
  size: number
  bold: boolean
  /** It is the first line of its group: an article, a box, a picture with its words begins. */
  opens: boolean
  /** Text of its group stands before it. */
  hasTextBefore: boolean
  /** The source itself says what the line is and where its article begins: a row of a table. */
  isSaid?: true
  /** Confidence of the recogniser of characters. */
  confidence?: number
}

/** Sizes that differ by less are one size. */
const SAME = 0.04

/** The state of a line of which the source itself says what it is; verse and lists keep their lines. */
export function saidState({ role, hasTextBefore }: Place, read: State): State {
  if (role === 'byline') return hasTextBefore ? 'credit' : 'byline'
  if (role === 'title') return 'headline'
  return role === 'text' || role === 'margin' || role === 'paragraph' ? (read === 'kept' ? read : 'paragraph') : role
}

/** The title lines that stand together with this one, in order. */
function titleBlock(lines: readonly LayoutLine[], at: number): LayoutLine[] {
  const { group } = lines[at] as LayoutLine
  const isOne = (line: LayoutLine | undefined): boolean => line?.role === 'title' && line.group === group
  let [from, to] = [at, at]
  while (isOne(lines[from - 1])) from--
  while (isOne(lines[to + 1])) to++
  return lines.slice(from, to + 1)
}

/** True for a title with nothing else in its group, over the title of the next: the name of what stands below. */
const isSection = (lines: readonly LayoutLine[], at: number): boolean =>
  lines[at - 1]?.group !== lines[at]?.group &&
  lines[at + 1]?.role === 'title' &&
  lines[at + 1]?.group === (lines[at]?.group ?? 0) + 1

function rankOf(lines: readonly LayoutLine[], at: number): Place['rank'] {
  const line = lines[at] as LayoutLine
  if (line.role !== 'title') return null
  const block = titleBlock(lines, at)
  if (block.length === 1 && isSection(lines, at)) return 'before'
  const largest = Math.max(...block.map(({ size }) => size))
  if (line.size >= largest * (1 - SAME)) return 'largest'
  return block.indexOf(line) < block.findIndex(({ size }) => size >= largest * (1 - SAME)) ? 'before' : 'after'
}

/** True when a layout tells of just the lines that have words: else the text was changed, and no place is sure. */
function fits(lines: readonly Line[], { lines: places }: PageLayout): boolean {
  const written = lines.filter(({ text }) => text.trim() !== '')
  return written.length === places.length && written.every(({ number }, at) => places[at]?.line === number)
}

function placeFrom(lines: readonly LayoutLine[], at: number, bodySize: number): Place {
  const line = lines[at] as LayoutLine
  const before = lines.slice(0, at).filter(({ group }) => group === line.group)
  return {
    role: line.role ?? 'text',
    rank: rankOf(lines, at),
    size: bodySize > 0 ? line.size / bodySize : 1,
    bold: line.bold === true,
    opens: before.length === 0,
    hasTextBefore: before.some(({ role = 'paragraph' }) => role === 'paragraph'),
    ...(line.row === undefined ? {} : { isSaid: true as const }),
    ...(line.confidence === undefined ? {} : { confidence: line.confidence }),
  }
}

/** The places of a page's lines by their numbers; none where the layout does not fit the lines (any more). */
export function placesOf(lines: readonly Line[], layout: PageLayout | undefined): Map<number, Place> {
  if (!layout || !fits(lines, layout)) return new Map()
  return new Map(layout.lines.map((line, at) => [line.line, placeFrom(layout.lines, at, layout.bodySize)]))
}
