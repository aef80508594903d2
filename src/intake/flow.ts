import type { LayoutLine, LayoutRole } from '../model/layout.ts'
import type { ReadPage } from './reading.ts'

/** A line of a source that has no places: what it says, and what its form says of it. */
export interface FlowLine {
  text: string
  role?: LayoutRole
  size?: number
  bold?: boolean
  /** Row of the table that it comes from. */
  row?: number
}

/** Size of the body where the source tells none. */
const BODY = 10

/** White space as a line of page text has it. */
export const plainLine = (text: string): string => text.replace(/[\s\u00a0]+/gu, ' ').trim()

/** A page out of groups of lines (articles), one after the other. */
export function flowPage(groups: readonly (readonly FlowLine[])[], bodySize = BODY): ReadPage {
  const text: string[] = []
  const lines: LayoutLine[] = []
  const written = groups
    .map((group) => group.filter((line) => plainLine(line.text) !== ''))
    .filter(({ length }) => length > 0)
  for (const [at, group] of written.entries()) {
    if (text.length > 0) text.push('')
    for (const { text: words, role, size = bodySize, bold, row } of group) {
      text.push(plainLine(words))
      const told = { ...(role ? { role } : {}), ...(bold ? { bold: true as const } : {}), ...(row ? { row } : {}) }
      lines.push({ line: text.length, boxes: [], size, group: at + 1, block: lines.length + 1, column: 1, ...told })
    }
  }
  return {
    text: text.map((line) => `${line}\n`).join(''),
    layout: { page: { width: 0, height: 0 }, bodySize, lines, pictures: [] },
  }
}
