import { shareX, type Box } from '../box.ts'

/** A printed line by its place alone. */
type Line = Box & { size: number }

/** Parts of a title line no further apart than this, in parts of their height, are words of one. */
export const WORD_GAP = 0.3
/** Text is smaller than this, in parts of its title's size. */
const TEXT = 0.88
/** The text of a title begins no further below, in parts of the title's size. */
const BELOW = 12
/** So many lines of the text tell the edges of its columns. */
const LINES = 8

/** The first lines of text below a part of a title line. */
function textBelow(part: Box, lines: readonly Line[], size: number): Line[] {
  const isBelow = (line: Line): boolean =>
    line.size < TEXT * size && line.y0 > part.y0 && line.y0 < part.y1 + BELOW * size && shareX(line, part) > 0
  return lines
    .filter(isBelow)
    .sort((a, b) => a.y0 - b.y0)
    .slice(0, LINES)
}

/**
 * True for parts of one row that are titles of their own side by side: the text below parts where they do, and each begins
 * with the columns of its text, or stands in the middle over them.
 */
export function isGutter(left: Line, right: Box, lines: readonly Line[]): boolean {
  const { size } = left
  const [lefts, rights] = [textBelow(left, lines, size), textBelow(right, lines, size)]
  const slack = 0.5 * Math.min(...[...lefts, ...rights].map((line) => line.size))
  if (lefts.some(({ x1 }) => x1 > right.x0 + slack) || rights.some(({ x0 }) => x0 < left.x1 - slack)) return false
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) < slack
  const [end, begin] = [Math.max(...lefts.map(({ x1 }) => x1)), Math.min(...rights.map(({ x0 }) => x0))]
  const isFlush = lefts.some(({ x0 }) => isNear(x0, left.x0)) && isNear(begin, right.x0)
  const ends = lefts.map(({ x0 }) => left.x0 + left.x1 - x0).filter((x1) => x1 > Math.max(left.x1, end) - slack)
  const begins = rights.map(({ x1 }) => right.x0 + right.x1 - x1).filter((x0) => x0 < Math.min(right.x0, begin) + slack)
  return isFlush || (ends.length > 0 && Math.min(...ends) < Math.max(...begins) + slack)
}
