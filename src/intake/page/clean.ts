import { centre, height, shareX, shareY, width } from '../box.ts'
import type { Glyph, Sheet } from '../sheet.ts'
import type { PrintedLine } from './lines.ts'

/** Two characters nearer than this, in parts of their height (and of half their width), are one that is printed twice. */
const SAME = 0.35
/** Readings over characters are no larger than this, in parts of these characters' height. */
const READING = 0.62
/** Nor are they larger than this, in parts of the body's size. */
const SMALL = 0.75
/** A character that opens a text is at least so large, in parts of the body's size. */
const DROPPED = 1.6

const cellOf = ({ text, size }: Glyph, column: number, row: number): string =>
  `${text}/${Math.round(size)}/${column}/${row}`

/** True when characters are printed one over the other: a shadow, a bold face made by printing twice, a second layer of text. */
function isSame(a: Glyph, b: Glyph): boolean {
  const across = Math.abs(centre(a) - centre(b))
  return across < SAME * a.size && across < 0.5 * width(a) + 0.1 && Math.abs(a.y1 - b.y1) < SAME * a.size
}

/** Characters that are on the page, each once. */
export function onceOnPage({ glyphs, width: w, height: h }: Pick<Sheet, 'glyphs' | 'width' | 'height'>): Glyph[] {
  const cells = new Map<string, Glyph>()
  return glyphs.filter((glyph) => {
    if (glyph.x1 <= 0 || glyph.y1 <= 0 || glyph.x0 >= w || glyph.y0 >= h) return false
    const cell = Math.max(0.5, SAME * glyph.size)
    const [column, row] = [Math.round(centre(glyph) / cell), Math.round(glyph.y1 / cell)]
    for (const dx of [-1, 0, 1])
      for (const dy of [-1, 0, 1]) {
        const other = cells.get(cellOf(glyph, column + dx, row + dy))
        if (other && isSame(glyph, other)) return false
      }
    cells.set(cellOf(glyph, column, row), glyph)
    return true
  })
}

/** True for a reading that is set over characters of a line. */
const isReading = (small: PrintedLine, line: PrintedLine): boolean =>
  small.size <= READING * line.size &&
  small.y1 <= line.y0 + 0.6 * small.size &&
  small.y1 > line.y0 - small.size &&
  shareX(small, line) > 0.9 * width(small)

/** Parts readings over characters (pinyin, 注音) from the lines of a page. */
export function withoutReadings(
  lines: readonly PrintedLine[],
  bodySize: number,
): { lines: PrintedLine[]; readings: PrintedLine[] } {
  const [small, rest] = [lines.filter(({ size }) => size < SMALL * bodySize), lines.filter(({ vertical }) => !vertical)]
  const readings = new Set(small.filter((each) => rest.some((line) => isReading(each, line))))
  return { lines: lines.filter((line) => !readings.has(line)), readings: [...readings] }
}

/** The lines that a large first character pushes in, uppermost first; none unless the text goes on below the character. */
function pushedIn(cap: PrintedLine, lines: readonly PrintedLine[]): PrintedLine[] {
  const small = lines.filter(({ size, vertical }) => !vertical && DROPPED * size <= cap.size)
  const isBeside = (line: PrintedLine): boolean =>
    line.x0 > cap.x1 - line.size && line.x0 < cap.x1 + 1.2 * line.size && shareY(cap, line) > 0.4 * height(line)
  const beside = small.filter(isBeside).sort((a, b) => a.y0 - b.y0)
  const [first] = beside
  if (first === undefined || beside.length < 2) return []
  const isBelow = (line: PrintedLine): boolean => {
    const indent = line.x0 - cap.x0
    const isAtEdge = Math.min(Math.abs(indent), Math.abs(indent - 2 * line.size)) < 0.8 * line.size
    return isAtEdge && line.y0 > first.y1 && line.y0 < cap.y1 + 1.6 * line.size
  }
  return small.some((line) => isBelow(line) && shareX(line, first) > 0) ? beside : []
}

/** Lines of a page with each large first character put back before its text. */
export function withoutDropCaps(lines: readonly PrintedLine[]): PrintedLine[] {
  const put = new Map<PrintedLine, PrintedLine | null>()
  for (const cap of lines.filter(({ text }) => /^[\p{Script=Han}\p{L}]$/u.test(text))) {
    const beside = pushedIn(cap, lines)
    for (const [at, line] of beside.entries()) {
      const text = at === 0 ? cap.text + line.text : line.text
      put.set(line, { ...line, text, x0: Math.min(cap.x0, line.x0) })
    }
    if (beside.length > 0) put.set(cap, null)
  }
  return lines.flatMap((line) => (put.has(line) ? (put.get(line) ?? []) : line))
}
