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

/** Lines of a page with their texts by their numbers. */
interface Printed {
  lines: readonly LayoutLine[]
  texts: ReadonlyMap<number, string>
  bodySize: number
}

/** Names of columns are no longer; the headline below one is longer by so many characters. */
const [LONGEST_NAME, LONGER] = [6, 2]
/** Smaller than this, in parts of the line above and of the body's size, a line is no headline but says more of one. */
const [HEADLINE, LARGE] = [0.55, 1.5]

/** True for a short line, set larger than the headline below it: the name of a column. */
function isColumnName({ texts, bodySize }: Omit<Printed, 'lines'>, name: LayoutLine, title: LayoutLine): boolean {
  const [above, below] = [name, title].map(({ line }) => (texts.get(line) ?? '').replace(/\s/gu, ''))
  const isName = new RegExp(`^\\p{Script=Han}{2,${LONGEST_NAME}}$`, 'u').test(above ?? '')
  const isHeadline = title.size > HEADLINE * name.size && title.size > LARGE * bodySize && title.bold === true
  return isName && isHeadline && (below ?? '').length >= (above ?? '').length + LONGER && !/^[—–-]/u.test(below ?? '')
}

/** True for a title with nothing else in its group, over the title of the next: the name of what stands below. */
const isSection = (lines: readonly LayoutLine[], at: number): boolean =>
  lines[at - 1]?.group !== lines[at]?.group &&
  lines[at + 1]?.role === 'title' &&
  lines[at + 1]?.group === (lines[at]?.group ?? 0) + 1

function rankOf({ lines, texts, bodySize }: Printed, at: number): Place['rank'] {
  const line = lines[at] as LayoutLine
  if (line.role !== 'title') return null
  const whole = titleBlock(lines, at)
  const named = whole[1] && isColumnName({ texts, bodySize }, whole[0] as LayoutLine, whole[1])
  if (whole.length === 1 ? isSection(lines, at) : named && line === whole[0]) return 'before'
  const block = named ? whole.slice(1) : whole
  const largest = Math.max(...block.map(({ size }) => size))
  if (line.size >= largest * (1 - SAME)) return 'largest'
  return block.indexOf(line) < block.findIndex(({ size }) => size >= largest * (1 - SAME)) ? 'before' : 'after'
}

/** True when a layout tells of just the lines that have words: else the text was changed, and no place is sure. */
function fits(lines: readonly Line[], { lines: places }: PageLayout): boolean {
  const written = lines.filter(({ text }) => text.trim() !== '')
  return written.length === places.length && written.every(({ number }, at) => places[at]?.line === number)
}

function placeFrom(printed: Printed, at: number): Place {
  const { lines, bodySize } = printed
  const line = lines[at] as LayoutLine
  const before = lines.slice(0, at).filter(({ group }) => group === line.group)
  return {
    role: line.role ?? 'text',
    rank: rankOf(printed, at),
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
  const texts = new Map(lines.map(({ number, text }) => [number, text]))
  return new Map(layout.lines.map((line, at) => [line.line, placeFrom({ ...layout, texts }, at)]))
}
