import { around, height, shareX, width, type Box } from '../box.ts'
import type { Sheet } from '../sheet.ts'
import type { PrintedLine } from './lines.ts'

/** Share of the page's height in which running heads (feet) stand. */
const HEAD = 0.09
const FOOT = 0.07
/** Share of its width in which text runs down its edges. */
const SIDE = 0.06
/** Running lines are no larger than this, in parts of the body's size. */
const LARGEST = 1.6

/** Lines at the upper and lower edge of a page, and all others. */
interface Margins {
  head: PrintedLine[]
  foot: PrintedLine[]
  rest: PrintedLine[]
}

/** A page, and the size of its body type. */
interface Setting {
  sheet: Sheet
  bodySize: number
}

/** True where a line across the page (or white space of more than a line) parts the edge from the page. */
function isParted(edge: Box, rest: readonly PrintedLine[], { sheet, bodySize }: Setting): boolean {
  const isHead = edge.y0 < sheet.height / 2
  const near = isHead ? Math.min(...rest.map(({ y0 }) => y0)) : Math.max(...rest.map(({ y1 }) => y1))
  const [from, to] = isHead ? [edge.y1, near] : [near, edge.y0]
  const isRuled = sheet.rules.some(
    (rule) =>
      height(rule) < 3 && width(rule) > 0.5 * sheet.width && rule.y0 >= from - bodySize && rule.y1 <= to + bodySize,
  )
  return isRuled || to - from > bodySize
}

/** True for small text that runs down the left or right edge of a page. */
const isAside = (line: PrintedLine, { width: across }: Sheet, bodySize: number): boolean =>
  line.vertical === true && line.size < 1.2 * bodySize && (line.x1 < SIDE * across || line.x0 > (1 - SIDE) * across)

const FORM = /版|\d{4}\s*年|星期|责任?编|编辑|校对|电话|邮箱|主办|主编|出版|期|www|http|@/u

/** True where the row nearest to the page says nothing that running lines say, and stands nearer to the page than to them. */
function isOfPage(rows: readonly PrintedLine[], rest: readonly PrintedLine[], isHead: boolean): boolean {
  const edge = isHead ? Math.max(...rows.map(({ y1 }) => y1)) : Math.min(...rows.map(({ y0 }) => y0))
  const inner = rows.filter((row) => (isHead ? row.y1 > edge - row.size : row.y0 < edge + row.size))
  if (inner.length === rows.length || inner.some(({ text }) => FORM.test(text))) return false
  const outer = around(rows.filter((row) => !inner.includes(row)))
  const page = around(rest)
  const [out, to] = isHead
    ? [around(inner).y0 - outer.y1, page.y0 - edge]
    : [outer.y0 - around(inner).y1, edge - page.y1]
  return to < out
}

/** The rows of running lines nearest to an edge: what is small, says what running lines say, and is parted from the page. */
function rowsAt(lines: readonly PrintedLine[], { sheet, bodySize }: Setting, isHead: boolean): PrintedLine[] {
  const isNear = (line: PrintedLine): boolean =>
    isHead ? line.y1 <= HEAD * sheet.height : line.y0 >= (1 - FOOT) * sheet.height
  const near = lines.filter((line) => isNear(line) && line.size <= LARGEST * bodySize && !line.vertical)
  const ends = [...new Set(near.map((line) => (isHead ? line.y1 : line.y0)))].sort((a, b) => (isHead ? b - a : a - b))
  for (const end of ends) {
    const rows = near.filter((line) => (isHead ? line.y1 <= end : line.y0 >= end))
    const rest = lines.filter((line) => !rows.includes(line))
    const isOver = rest.some((line) => (isHead ? line.y0 < end : line.y1 > end))
    if (rest.length === 0 || isOver || !rows.some(({ text }) => FORM.test(text)) || isOfPage(rows, rest, isHead))
      continue
    const isText = rows.some((row) =>
      rest.some(
        (line) =>
          Math.abs(line.size - row.size) < 0.03 * row.size &&
          shareX(line, row) > 0.8 * width(line) &&
          width(row) < 1.1 * width(line) &&
          row.text.length > 12 &&
          Math.abs(isHead ? line.y0 - row.y1 : row.y0 - line.y1) < row.size,
      ),
    )
    if (!isText && isParted(around(rows), rest, { sheet, bodySize })) return rows
  }
  return []
}

/** Parts the running lines at the edges (date, page, editors) from the page; left to right, row by row. */
export function marginsOf(lines: readonly PrintedLine[], sheet: Sheet, bodySize: number): Margins {
  const inOrder = (rows: readonly PrintedLine[]): PrintedLine[] =>
    [...rows].sort((a, b) => (Math.abs(a.y1 - b.y1) > a.size / 2 ? a.y1 - b.y1 : a.x0 - b.x0))
  const aside = lines.filter((line) => isAside(line, sheet, bodySize))
  const within = lines.filter((line) => !aside.includes(line))
  const head = rowsAt(within, { sheet, bodySize }, true)
  const below = within.filter((line) => !head.includes(line))
  const foot = rowsAt(below, { sheet, bodySize }, false)
  return {
    head: inOrder(head),
    foot: [...inOrder(foot), ...aside],
    rest: below.filter((line) => !foot.includes(line)),
  }
}
