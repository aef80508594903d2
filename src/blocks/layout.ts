import { endsSentence, readingLength } from './marks.ts'
import type { Unit } from './unit.ts'

/** The setting of a page, read off all of its lines. */
export interface Layout {
  /** Lines were wrapped by hand: paragraphs are told by their indent, not by empty lines. */
  wrapped: boolean
  /** Paragraphs of a wrapped page begin with an indent. */
  indented: boolean
  /** Usual length of a full line, in characters; 0 when lines are not wrapped. */
  width: number
  /** Lines of so many characters fill the width the page is wrapped to; Infinity when there is no such width. */
  full: number
  /** Blocks are parted by empty lines: what stands close together is one block. */
  parted: boolean
}

/** Share of lines without an empty line above from which a page counts as wrapped by hand. */
const WRAPPED_SHARE = 0.5

/** Share of indented lines from which an indent is what opens a paragraph. */
const INDENTED_SHARE = 0.08

/** Share of lines with an empty line above from which that is how blocks are parted here. */
const PARTED_SHARE = 0.6

/** True for the indent of a paragraph: two characters, or four half-width spaces. */
export function isIndent(indent: number): boolean {
  return indent >= 2 && indent <= 4
}

/** A full line may lack so many characters, where the next word or a mark would not fit. */
const SLACK = 1.5

/** A line shorter than this share of the width may be a title. */
const SHORT = 0.7

/** Share of lines that must be full where a page is wrapped to one width; verse and lists are ragged. */
const FULL_SHARE = 0.35

/** True for a line that fills the width its page is wrapped to: the one below it goes on. */
export function isFull({ key, indent }: Unit, { full }: Pick<Layout, 'full'>): boolean {
  return key.length + (isIndent(indent) ? indent : 0) >= full
}

/** True where empty lines part the blocks: nearly all lines have one above, those that go on from a full line left out. */
function isParted(units: readonly Unit[], full: number): boolean {
  const opening = units.filter(({ gap }, at) => gap > 0 || at === 0 || !isFull(units[at - 1] as Unit, { full }))
  return opening.filter(({ gap }) => gap === 0).length / Math.max(1, opening.length) < 1 - PARTED_SHARE
}

/** Reads off a page's lines whether they were wrapped by hand, and how long a full line is (the 80th percentile). */
export function layoutOf(units: readonly Unit[]): Layout {
  const tight = units.filter((unit) => unit.gap === 0).length
  const lengths = units.map((unit) => readingLength(unit.key)).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.8)] ?? 0
  const wrapped = units.length >= 8 && tight / units.length >= WRAPPED_SHARE && width >= 10 && width <= 60
  const indented = units.filter((unit) => isIndent(unit.indent)).length >= units.length * INDENTED_SHARE
  const isOneWidth = lengths.filter((length) => Math.abs(length - width) <= SLACK).length >= units.length * FULL_SHARE
  const full = wrapped && isOneWidth ? width - SLACK : Infinity
  return { wrapped, indented: wrapped && indented, width: wrapped ? width : 0, full, parted: isParted(units, full) }
}

/** A short line between a full stop and an indent may be a cross-head, though it stands below a full line. */
function mayBeTitle(units: readonly Unit[], at: number, width: number): boolean {
  const [above, unit, below] = [units[at - 1] as Unit, units[at] as Unit, units[at + 1]]
  const isShort = readingLength(unit.key) < width * SHORT && !endsSentence(unit.key)
  return isShort && endsSentence(above.key) && below !== undefined && isIndent(below.indent)
}

/** True where the line at `at` goes on from the full line above it: no empty line and no indent stand between. */
function goesOn(units: readonly Unit[], at: number, layout: Layout): boolean {
  const [above, unit] = [units[at - 1], units[at] as Unit]
  if (above === undefined || unit.gap > 0 || unit.top || unit.place || !isFull(above, layout)) return false
  if (!layout.indented) return layout.parted
  return !isIndent(unit.indent) && !mayBeTitle(units, at, layout.width)
}

/**
 * The units of a page that was wrapped by hand, with the lines of one paragraph, title or byline as one; on any other page
 * those given.
 */
export function unwrapped(units: readonly Unit[], layout: Layout): Unit[] {
  const whole: Unit[] = []
  units.forEach((unit, at) => {
    const above = whole.at(-1)
    if (above === undefined || !goesOn(units, at, layout)) {
      whole.push(unit)
      return
    }
    const before = above.spaced ? `${above.key} ` : above.key
    const parts = unit.parts.map((part) => ({ ...part, at: part.at + before.length }))
    whole[whole.length - 1] = {
      ...above,
      key: before + unit.key,
      spaced: unit.spaced,
      parts: [...above.parts, ...parts],
    }
  })
  return whole
}
