import { countOf, endsSentence, readingLength } from './marks.ts'
import type { Unit } from './unit.ts'
import { SETTING } from './weights.ts'

/** The setting of a page, read off all of its lines. */
export interface Layout {
  /** Lines were wrapped by hand: paragraphs are told by their indent, not by empty lines. */
  wrapped: boolean
  /** Paragraphs begin with an indent. */
  indented: boolean
  /** Usual length of a full line, in characters; 0 when lines are not wrapped. */
  width: number
  /** Lines of so many characters fill the width the page is wrapped to; Infinity when there is no such width. */
  full: number
  /** Short lines have an indent, too: it tells a paragraph from a title no more. */
  indentsAll: boolean
  /** Blocks are parted by empty lines: what stands close together is one block. */
  parted: boolean
  /** So many empty lines part articles: one where paragraphs are told by their indents alone, else two. */
  wide: 1 | 2
  /** Bylines and subheads stand right below their headline, so that close lines are no sign of one title. */
  tightTitles: boolean
  /** Its reports open with a dateline such as 本报讯. */
  datelines: boolean
}

/** Width of an indent, in characters. */
const INDENT = 2

/** True for the indent of a paragraph: two characters, or four half-width spaces. */
export function isIndent(indent: number): boolean {
  return indent >= 2 && indent <= 4
}

/** Characters of which more than half are narrow were printed so; a few may have been wide, as digits are in some papers. */
const MOSTLY_NARROW = 0.75

/** The lengths that a line may have on the printed page, its indent included: with narrow digits and letters, and with wide ones. */
function extents({ key, indent }: Unit): [narrow: number, wide: number] {
  const space = isIndent(indent) ? INDENT : 0
  const narrow = readingLength(key) + countOf(key, ' ') / 2
  return [narrow + space, (narrow < key.length * MOSTLY_NARROW ? narrow : key.length) + space]
}

/** True for a line that fills the width its page is wrapped to: the one below it goes on. */
export function isFull(unit: Unit, { full }: Pick<Layout, 'full'>): boolean {
  return extents(unit)[1] >= full
}

/** True where empty lines part the blocks: nearly all lines have one above, those that go on from a full line left out. */
function isParted(units: readonly Unit[], full: number): boolean {
  const opening = units.filter(({ gap }, at) => gap > 0 || at === 0 || !isFull(units[at - 1] as Unit, { full }))
  return opening.filter(({ gap }) => gap === 0).length / Math.max(1, opening.length) < 1 - SETTING.parted
}

/** True where paragraphs begin with an indent: of a wrapped page some lines have one, of any other nearly all that are text. */
function isIndented(units: readonly Unit[], wrapped: boolean): boolean {
  const text = wrapped ? units : units.filter(({ key }) => key.length > SETTING.text.shortest)
  if (!wrapped && text.length < SETTING.text.least) return false
  const share = text.filter(({ indent }) => isIndent(indent)).length / Math.max(1, text.length)
  return share >= (wrapped ? SETTING.indentedWrapped : SETTING.indented)
}

/** True where most short lines that no mark ends have an indent as paragraphs have. */
function indentsAll(units: readonly Unit[]): boolean {
  const short = units.filter(({ key }) => key.length <= SETTING.title && !/[,。:;!?)]$/u.test(key))
  return short.filter(({ indent }) => indent >= 2).length > short.length * SETTING.indentedTitles
}

/** True where paragraphs stand without an empty line between them. */
function isTight(units: readonly Unit[]): boolean {
  const opening = units.filter(({ indent }) => isIndent(indent))
  return opening.filter(({ gap }) => gap === 0).length / Math.max(1, opening.length) >= SETTING.tight
}

/** True where some lines are far longer than most: a page wrapped by hand has none. */
function isBeyond(lengths: readonly number[], width: number): boolean {
  return lengths.filter((length) => length > width * SETTING.beyond).length > lengths.length * SETTING.beyondShare
}

/** True where most lines of the usual length end a sentence: each is a paragraph, wrapped by nobody. */
function endsWithLines(units: readonly Unit[], width: number): boolean {
  const long = units.filter(({ key }) => readingLength(key) >= width * SETTING.short)
  return long.filter(({ key }) => endsSentence(key)).length > long.length * SETTING.ended
}

/** Reads off a page's lines whether they were wrapped by hand, and how long a full line is (the 80th percentile). */
export function layoutOf(units: readonly Unit[]): Layout {
  const tight = units.filter((unit) => unit.gap === 0).length
  const lengths = units.map((unit) => extents(unit)[0]).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.8)] ?? 0
  const wrapped =
    units.length >= 8 &&
    tight / units.length >= SETTING.wrapped &&
    width >= 10 &&
    width <= 60 &&
    !isBeyond(lengths, width) &&
    !endsWithLines(units, width)
  const isNear = (length: number): boolean => length >= width - SETTING.slack && length <= width + SETTING.over
  const isOneWidth = units.filter((unit) => extents(unit).some(isNear)).length >= units.length * SETTING.full
  const full = wrapped && isOneWidth ? width - SETTING.slack : Infinity
  const indented = isIndented(units, wrapped)
  return {
    wrapped,
    indented,
    wide: indented && isTight(units) ? 1 : 2,
    width: wrapped ? width : 0,
    full,
    parted: isParted(units, full),
    indentsAll: indentsAll(units),
    tightTitles: false,
    datelines: false,
  }
}
