import { around, height, width, type Box } from '../box.ts'
import type { PageBox, LayoutLine } from '../../model/layout.ts'
import type { Sheet } from '../sheet.ts'
import { atomsOf, surroundings, type Atom, type Placed } from './atoms.ts'
import { onceOnPage, withoutDropCaps, withoutReadings } from './clean.ts'
import { columnParts } from './column-parts.ts'
import { groupsOfPage, pagesOfSpread } from './cuts.ts'
import { bodySizeOf, lineOf, printedLines, type PrintedLine } from './lines.ts'
import { marginsOf } from './margins.ts'
import { ordered } from './order.ts'
import { paragraphsOf, type Paragraph } from './paragraphs.ts'
import { withRows } from './rows.ts'
import { stacksOf, type Stack } from './stacks.ts'
import { markTitles } from './titles.ts'

/** The text of a page in reading order, one paragraph a line, and where each line stands. */
export interface SheetReading {
  text: string
  bodySize: number
  lines: LayoutLine[]
  pictures: PageBox[]
}

type OutLine = Omit<LayoutLine, 'line'> & { text: string; gapBefore: boolean }

/** Rounded so that two machines write the same. */
const fraction = (value: number): number => Math.round(value * 10000) / 10000 || 0

const pageBox = (box: Box, { width: w, height: h }: Sheet): PageBox => [
  fraction(box.x0 / w),
  fraction(box.y0 / h),
  fraction(width(box) / w),
  fraction(height(box) / h),
]

/** State of one page while its groups are written out. */
interface Page {
  sheet: Sheet
  pictures: readonly Box[]
  group: number
  block: number
}

function outLine(page: Page, { text, lines }: Paragraph, more: Pick<OutLine, 'column' | 'role'>): OutLine {
  const all = lines.flat()
  const told = all.flatMap(({ confidence }) => confidence ?? [])
  const [first] = all as [PrintedLine]
  return {
    text,
    boxes: lines.map((part) => pageBox(around(part), page.sheet)),
    size: Math.round(first.size * 100) / 100,
    ...(all.every(({ bold }) => bold) ? { bold: true as const } : {}),
    group: page.group,
    block: page.block,
    ...more,
    ...(told.length > 0 ? { confidence: Math.min(...told) } : {}),
    gapBefore: false,
  }
}

/** A title's lines are one line of text. */
function titleLines(page: Page, stacks: readonly Stack[], column: number): OutLine[] {
  return stacks.map(({ lines }) => {
    page.block++
    const text = lines.map((line) => line.text).join('')
    return outLine(page, { text, lines: [[...lines]] }, { column, role: 'title' })
  })
}

function textLines(page: Page, run: readonly Placed[]): OutLine[] {
  page.block++
  const column = run[0]?.column ?? 0
  return paragraphsOf(columnParts(run), page.pictures).map((each) => {
    const isRow = each.lines[0]?.[0]?.row
    return outLine(page, each, { column, ...(isRow ? { role: 'paragraph' as const } : {}) })
  })
}

/** The edges of a caption are its picture's, if its own lines do not show them. */
function captionLines(page: Page, { stacks, x1 }: Atom): OutLine[] {
  page.block++
  const { x0: left } = around(stacks)
  const parts = stacks.map(({ lines }) => ({ lines, left, right: x1, loose: true as const }))
  return paragraphsOf(parts, []).map((each) => outLine(page, each, { column: 0, role: 'caption' }))
}

function placedLines(page: Page, list: readonly Placed[], bodySize: number): OutLine[] {
  const lines: OutLine[] = []
  for (let at = 0; at < list.length; at++) {
    const { atom, column } = list[at] as Placed
    if (atom.kind === 'title') lines.push(...titleLines(page, atom.stacks, column))
    if (atom.kind === 'picture' && atom.stacks.length > 0) lines.push(...captionLines(page, atom))
    if (atom.kind === 'frame') lines.push(...framedLines(page, atom, bodySize))
    if (atom.kind !== 'text') continue
    let end = at
    while (list[end + 1]?.atom.kind === 'text') end++
    lines.push(...textLines(page, list.slice(at, end + 1)))
    at = end
  }
  return lines
}

function groupLines(page: Page, atoms: readonly Atom[], bodySize: number): OutLine[] {
  return groupsOfPage(atoms, page.sheet.rules, bodySize).flatMap((group) =>
    ordered(group, bodySize).flatMap((list) => {
      const isNested = list.length === 1 && list[0]?.atom.kind === 'frame'
      if (!isNested) page.group++
      const [first, ...rest] = placedLines(page, list, bodySize)
      return first ? [{ ...first, gapBefore: true }, ...rest] : []
    }),
  )
}

/** A box in an article is a group of its own; what follows it in the article goes on in the article's. */
function framedLines(page: Page, frame: Atom, bodySize: number): OutLine[] {
  const outer = page.group
  const lines = groupLines(page, frame.inner, bodySize)
  return lines.map((line, at) => (at === 0 && outer > 0 ? { ...line, gapBefore: true } : line))
}

function marginLines(page: Page, lines: readonly PrintedLine[]): OutLine[] {
  if (lines.length > 0) page.group++
  return lines.map((line) => {
    page.block++
    return { ...outLine(page, { text: line.text, lines: [[line]] }, { column: 0, role: 'margin' }), gapBefore: true }
  })
}

function written(lines: readonly OutLine[]): Pick<SheetReading, 'text' | 'lines'> {
  const text: string[] = []
  const placed = lines.map(({ text: words, gapBefore, ...line }): LayoutLine => {
    if (gapBefore && text.length > 0) text.push('')
    text.push(words)
    return { line: text.length, ...line }
  })
  return { text: text.map((line) => `${line}\n`).join(''), lines: placed }
}

/**
 * Reads a page by its printed lines: lines → stacks → groups in reading order → paragraphs. What stands at the edges of the
 * page comes first (or last), readings over characters and text that stands turned at the very end. `bodySize` is the height of most characters.
 */
export function readPrintedSheet(sheet: Sheet, printed: readonly PrintedLine[], bodySize: number): SheetReading {
  const { lines: plain, readings } = withoutReadings(printed, bodySize)
  const { head, foot, rest } = marginsOf(withoutDropCaps(plain), sheet, bodySize)
  const around_ = surroundings(sheet, rest, bodySize)
  const stacks = stacksOf(withRows(rest, around_.frames), around_)
  markTitles(stacks, bodySize, around_.rules)
  const page: Page = { sheet, pictures: around_.pictures, group: 0, block: 0 }
  const turned = sheet.turned.map((glyph) => lineOf([glyph]))
  const lines = [
    ...marginLines(page, head),
    ...pagesOfSpread(atomsOf(stacks, around_, bodySize), sheet).flatMap((half) => groupLines(page, half, bodySize)),
    ...marginLines(page, [...foot, ...readings, ...turned]),
  ]
  return { ...written(lines), bodySize, pictures: around_.pictures.map((box) => pageBox(box, sheet)) }
}

/** Reads a page as it is drawn: its characters make lines, the rest is {@link readPrintedSheet}'s. What lies outside of the page is not printed, and not read. */
export function readSheet(sheet: Sheet): SheetReading {
  const glyphs = onceOnPage(sheet)
  return readPrintedSheet(sheet, printedLines(glyphs), bodySizeOf(glyphs))
}
