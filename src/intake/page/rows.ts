import { around, centre, height, shareX, width, type Box } from '../box.ts'
import type { PrintedLine } from './lines.ts'

/** Rows of a table stand no further below each other, in parts of their height. */
const PITCH = 3
/** Longest cell of a table, in parts of its height. */
const LONGEST = 16
/** Columns of text are wider, in parts of their height. */
const COLUMN = 8
/** Longest word in front of what is told of it, in parts of its height: no column is so narrow. */
const LABEL = 6
/** Columns no further apart, in parts of their height, are words of one line that are set apart. */
const WORDS = 1.3
/** Edges of cells that stand below each other differ by no more, in parts of their height. */
const ALIGNED = 0.8

/** The smallest frame around a line; lines of different frames are never of one stack. */
export const frameOf = (line: Box, frames: readonly Box[]): Box | undefined =>
  frames
    .filter((frame) => shareX(frame, line) >= 0.7 * width(line) && line.y0 > frame.y0 - 2 && line.y1 < frame.y1 + 2)
    .sort((a, b) => width(a) * height(a) - width(b) * height(b))[0]

/** Parts of lines on one base line in one frame, left to right; rows from top to bottom. */
function rowsOf(lines: readonly PrintedLine[], frames: readonly Box[]): PrintedLine[][] {
  const rows: { frame: Box | undefined; parts: PrintedLine[] }[] = []
  for (const line of [...lines].sort((a, b) => a.y1 - b.y1)) {
    const frame = frameOf(line, frames)
    const row = rows.findLast(({ frame: other, parts: [first] }) => {
      const isLevel = first && Math.abs(first.y1 - line.y1) < 0.3 * line.size && Math.abs(first.size - line.size) < 0.1
      return isLevel && other === frame
    })
    if (row) row.parts.push(line)
    else rows.push({ frame, parts: [line] })
  }
  return rows.map(({ parts }) => parts.sort((a, b) => a.x0 - b.x0))
}

/** True for a line of a column of text: lines near it end at the same place, far to the right of where they begin. */
const isOfText = (line: PrintedLine, lines: readonly PrintedLine[]): boolean =>
  width(line) > COLUMN * line.size &&
  lines.filter((other) => {
    const isNear = Math.abs(other.y1 - line.y1) < 7 * line.size && Math.abs(other.size - line.size) < 0.1
    return isNear && Math.abs(other.x1 - line.x1) < 0.5 * line.size && width(other) > COLUMN * line.size
  }).length > 2

const isCell = ({ text }: PrintedLine): boolean =>
  text.length <= 4 || /^[\d.,:%/年月日时-]{1,12}\p{Script=Han}{0,2}$/u.test(text)
const isAligned = (a: PrintedLine, b: PrintedLine): boolean =>
  Math.min(Math.abs(a.x0 - b.x0), Math.abs(a.x1 - b.x1), Math.abs(centre(a) - centre(b))) < ALIGNED * a.size

/** The cells of a row that go on a table, one below each of the row before; what else stands on their base line is left out. */
function nextRow(before: readonly PrintedLine[], row: readonly PrintedLine[]): PrintedLine[] {
  const [a, b] = [before[0] as PrintedLine, row[0] as PrintedLine]
  if (b.y1 - a.y1 >= PITCH * a.size || b.y1 <= a.y1) return []
  const cells = before.flatMap((cell) => row.find((below) => isAligned(below, cell)) ?? [])
  return cells.length === before.length ? cells : []
}

/** True for rows in which short things stand below each other: numbers of pages behind headlines, names, the cells of a table. */
function isTable(rows: readonly (readonly PrintedLine[])[]): boolean {
  const columns = (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] as PrintedLine))
  const isNear = (row: readonly PrintedLine[]): boolean =>
    row.slice(1).every((cell, at) => cell.x0 - (row[at] as PrintedLine).x1 < WORDS * cell.size)
  return (
    rows.length > 1 &&
    columns.flat().every((cell) => width(cell) <= LONGEST * cell.size) &&
    (columns.some((column) => column.every(isCell)) ||
      (rows.every(isNear) && rows.every(([label]) => label && width(label) <= LABEL * label.size)))
  )
}

/** The lines of a page, those that are cells of a table put together row by row. */
export function withRows(lines: readonly PrintedLine[], frames: readonly Box[]): PrintedLine[] {
  const runs: PrintedLine[][][] = []
  const open = lines.filter((line) => !line.vertical && !isOfText(line, lines))
  for (const row of rowsOf(open, frames).filter(({ length }) => length > 1)) {
    const run = runs.find((each) => nextRow(each.at(-1) ?? [], row).length > 0)
    if (run) run.push(nextRow(run.at(-1) ?? [], row))
    else runs.push([row])
  }
  const rows = runs.filter(isTable).flat()
  const cells = new Set(rows.flat())
  const joined = rows.map((row): PrintedLine => ({
    ...(row[0] as PrintedLine),
    ...around(row),
    text: row.map(({ text }) => text).join(' '),
    row: true,
  }))
  return [...lines.filter((line) => !cells.has(line)), ...joined]
}
