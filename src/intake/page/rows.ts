import { around, centre, height, shareX, width, type Box } from '../box.ts'
import type { PrintedLine } from './lines.ts'

/** Rows of a table stand no further below each other, in parts of their height. */
const PITCH = 3
/** Longest cell of a table, in parts of its height; the first of a row may be longer. */
const LONGEST = [16, 10] as const
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

const isCell = ({ text }: PrintedLine): boolean =>
  text.length <= 4 || /^[\d.,:%/-]{1,9}\p{Script=Han}{0,2}$/u.test(text)
const isAligned = (a: PrintedLine, b: PrintedLine): boolean =>
  Math.min(Math.abs(a.x0 - b.x0), Math.abs(a.x1 - b.x1), Math.abs(centre(a) - centre(b))) < ALIGNED * a.size

/** True for a row that goes on a table: as many cells, below those of the row before. */
function goesOn(before: readonly PrintedLine[], row: readonly PrintedLine[]): boolean {
  const [a, b] = [before[0] as PrintedLine, row[0] as PrintedLine]
  const isNear = b.y1 - a.y1 < PITCH * a.size && b.y1 > a.y1
  return isNear && row.length === before.length && row.every((cell, at) => isAligned(cell, before[at] as PrintedLine))
}

/** True for rows in which short things stand below each other: numbers of pages behind headlines, names, the cells of a table. */
function isTable(rows: readonly (readonly PrintedLine[])[]): boolean {
  const columns = (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] as PrintedLine))
  const isShort = (cell: PrintedLine, at: number): boolean => width(cell) <= (LONGEST[at] ?? LONGEST[1]) * cell.size
  return (
    rows.length > 1 &&
    columns.every((column, at) => column.every((cell) => isShort(cell, at))) &&
    columns.slice(1).some((column) => column.every(isCell))
  )
}

/** The lines of a page, those that are cells of a table put together row by row. */
export function withRows(lines: readonly PrintedLine[], frames: readonly Box[]): PrintedLine[] {
  const runs: PrintedLine[][][] = []
  for (const row of rowsOf(
    lines.filter(({ vertical }) => !vertical),
    frames,
  ).filter(({ length }) => length > 1)) {
    const run = runs.find((each) => goesOn(each.at(-1) ?? [], row))
    if (run) run.push(row)
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
