import { horizontal } from '../../read/width.ts'
import { around, median, type Box } from '../box.ts'
import type { Glyph } from '../sheet.ts'
import { isGutter, WORD_GAP } from './gutters.ts'
import { uprightRows } from './vertical.ts'

/** A printed line, or the part of one that stands in one column. */
export interface PrintedLine extends Box {
  text: string
  size: number
  bold: boolean
  /** Reads from top to bottom, its columns from right to left. */
  vertical?: true
  /** A row of a table: a paragraph of its own. */
  row?: true
  confidence?: number
}

/** Characters of one line stand no further apart, in parts of their height; columns do. */
const JOINED = 0.8
/** Characters of one line have the same base line, in parts of their height. */
const LEVEL = 0.3
/** A gap this much wider than the line's usual one is a space, in parts of the height. */
const SPACE = 0.17
/** Marks whose right half is blank: at the end of a line that half may stand beyond the column. */
const CLOSING = /[，、。；：！？”’）》」』】]/u
/** Characters of a title that is spaced out stand no further apart than this. */
const EVEN = 2.5
/** Parts of one line that is spaced out stand no further apart than this, where no column runs between them. */
const SPACED = 3
/** So many lines that begin or end at one place make a column, whatever line runs over it. */
const COLUMN = 5
/** Characters of a name that is spaced out to three stand no further apart. */
const SPACED_NAME = 1.3
/** Words no further apart are of one line unless a column begins between them. */
const WIDE_SPACE = 1.25

const isHan = (text: string | undefined): boolean =>
  text !== undefined && /\p{Script=Han}|[，。、；：？！（）《》“”]/u.test(text)
const sameSize = (a: { size: number }, b: { size: number }): boolean =>
  Math.abs(a.size - b.size) <= 0.25 * Math.max(a.size, b.size)

/** Puts the characters of a row one after the other, with a space where a gap is wider than the row's usual one. */
function spell(row: readonly Glyph[], size: number): string {
  const gaps = row.slice(1).map((glyph, at) => glyph.x0 - (row[at] as Glyph).x1)
  const usual = Math.max(0, median(gaps))
  return row
    .map((glyph, at) => {
      const gap = at === 0 ? 0 : (gaps[at - 1] as number) - usual
      const isSpace = gap > SPACE * size && !(isHan(row[at - 1]?.text) !== isHan(glyph.text) && gap < 0.5 * size)
      return at > 0 && isSpace ? ` ${glyph.text}` : glyph.text
    })
    .join('')
}

/** A line out of the characters of one row, left to right. */
export function lineOf(row: readonly Glyph[]): PrintedLine {
  const size = median(row.map((glyph) => glyph.size))
  const bold = row.filter((glyph) => glyph.bold).length * 2 > row.length
  const told = row.flatMap(({ confidence }) => confidence ?? [])
  const sure = told.length > 0 ? { confidence: Math.min(...told) } : {}
  return { text: spell(row, size), size, bold, ...around(row), ...sure }
}

/** Rows of characters on one base line, cut where they stand too far apart. */
function rowsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const open: Glyph[][] = []
  const rows: Glyph[][] = []
  for (const glyph of [...glyphs].sort((a, b) => a.y1 - b.y1 || a.x0 - b.x0)) {
    while (open.length > 0 && (open[0]?.[0] as Glyph).y1 < glyph.y1 - 2 * glyph.size) open.shift()
    const level = open.findLast(
      ([first]) => first && sameSize(first, glyph) && Math.abs(first.y1 - glyph.y1) <= LEVEL * glyph.size,
    )
    if (level) level.push(glyph)
    else open.push([glyph])
    if (!level) rows.push(open.at(-1) as Glyph[])
  }
  return rows
}

/** True for gaps of a title that is spaced out: as wide before a character as behind it. */
const isEven = (a: number, b: number | undefined, size: number): boolean =>
  b !== undefined && a <= EVEN * size && Math.abs(a - b) < 0.1 * size

function cutAtGaps(row: readonly Glyph[]): Glyph[][] {
  const sorted = [...row].sort((a, b) => a.x0 - b.x0)
  const gaps = sorted.map((glyph, at) => (at === 0 ? Infinity : glyph.x0 - (sorted[at - 1] as Glyph).x1))
  const parts: Glyph[][] = []
  for (const [at, glyph] of sorted.entries()) {
    const [gap = 0, size] = [gaps[at], Math.max(glyph.size, sorted[at - 1]?.size ?? 0)]
    const isSpaced = isHan(glyph.text) && (isEven(gap, gaps[at + 1], size) || isEven(gap, gaps[at - 1], size))
    const blank = CLOSING.test(sorted[at - 1]?.text ?? '') ? 0.5 * size : 0
    if (gap + blank <= JOINED * size || isSpaced) parts.at(-1)?.push(glyph)
    else parts.push([glyph])
  }
  return parts
}

/** A row of large characters cut where titles stand side by side. */
function cutAtGutters(row: readonly Glyph[], lines: readonly PrintedLine[]): Glyph[][] {
  const at = row.findIndex((glyph, place) => {
    const before = row[place - 1]
    if (!before || glyph.x0 - before.x1 < WORD_GAP * glyph.size) return false
    return isGutter({ ...around(row.slice(0, place)), size: glyph.size }, around(row.slice(place)), lines)
  })
  return at < 0 ? [[...row]] : [row.slice(0, at), ...cutAtGutters(row.slice(at), lines)]
}

/** True where another line of this size, just above or below, runs through the gap between two parts: then no column does. */
const isBridged = (left: PrintedLine, right: Box, lines: readonly PrintedLine[]): boolean =>
  lines.some((line) => {
    const isNear = line.y0 < left.y1 + 1.6 * line.size && line.y1 > left.y0 - 1.6 * line.size
    const isLike = Math.abs(line.size - left.size) <= 0.06 * left.size
    return isNear && isLike && line.x0 < left.x1 - 0.5 * line.size && line.x1 > right.x0 + 0.5 * line.size
  })

/** Numbers of lines near two parts that end, and that begin, where a column between them would. */
function linesAtEdge(
  left: PrintedLine,
  right: PrintedLine,
  lines: readonly PrintedLine[],
): { ends: number; begins: number } {
  const near = lines.filter((line) => {
    const isNear = line.y0 < left.y1 + 12 * line.size && line.y1 > left.y0 - 12 * line.size
    return line !== right && line !== left && isNear && sameSize(line, left)
  })
  const begins = near.filter(({ x0, size }) => x0 > left.x1 - 0.3 * size && x0 < right.x0 + 0.4 * size).length
  const ends = near.filter(({ x1, size }) => x1 > left.x1 - 0.4 * size && x1 < right.x0).length
  return { begins, ends }
}

/** True for parts of one line between which no column runs: lines of a list end anywhere, those of a column begin at one place. */
function isLoose(left: PrintedLine, right: PrintedLine, lines: readonly PrintedLine[]): boolean {
  const gap = (right.x0 - left.x1) / right.size
  const { begins, ends } = linesAtEdge(left, right, lines)
  if (begins + ends >= COLUMN) return false
  const isNear = (gap <= SPACED && isBridged(left, right, lines)) || (gap <= WIDE_SPACE && begins === 0)
  return isNear && !isGutter(left, right, lines)
}

/** A space between parts of a line, but none between two characters alone: these are a word (a name) that is spaced out. */
const between = (left: string, right: string): string =>
  /(?:^|\s)\p{Script=Han}$/u.test(left) && /^\p{Script=Han}$/u.test(right) ? '' : ' '

/** True for two characters alone, no more than one left out between them: a name that is spaced out to three. */
const isSpacedName = (left: string, right: string, gap: number): boolean =>
  gap <= SPACED_NAME && /^\p{Script=Han}$/u.test(left) && /^\p{Script=Han}$/u.test(right)

/** Joins parts of a line that is only spaced out. */
function joinSpaced(lines: readonly PrintedLine[]): PrintedLine[] {
  const joined: PrintedLine[] = []
  for (const line of [...lines].sort((a, b) => a.y1 - b.y1 || a.x0 - b.x0)) {
    const isLeft = (each: PrintedLine): boolean =>
      Math.abs(each.y1 - line.y1) <= LEVEL * line.size && each.x1 <= line.x0 && sameSize(each, line)
    const left = joined.findLast(isLeft)
    const gap = left ? (line.x0 - left.x1) / line.size : Infinity
    const isOne = left !== undefined && (isSpacedName(left.text, line.text, gap) || isLoose(left, line, lines))
    if (left && isOne)
      joined.splice(joined.indexOf(left), 1, {
        ...left,
        ...around([left, line]),
        bold: left.text.length > line.text.length ? left.bold : line.bold,
        text: left.text + between(left.text, line.text) + line.text,
      })
    else joined.push(line)
  }
  return joined
}

/** The height that most of the characters have. */
export function bodySizeOf(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>()
  for (const { size, text } of glyphs)
    counts.set(Math.round(size * 4) / 4, (counts.get(Math.round(size * 4) / 4) ?? 0) + text.length)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1
}

/** The printed lines of a page: rows of characters, cut at columns; text that runs downwards apart. */
export function printedLines(glyphs: readonly Glyph[]): PrintedLine[] {
  const { across, down } = uprightRows(glyphs)
  const rows = rowsOf(across).flatMap(cutAtGaps)
  const lines = rows.map(lineOf)
  const parts = rows.flatMap((row) => cutAtGutters(row, lines)).map(lineOf)
  const standing = down.map((row): PrintedLine => ({
    ...lineOf(row),
    text: horizontal(row.map(({ text }) => text).join('')),
    vertical: true,
  }))
  return [...joinSpaced(parts), ...standing]
}
