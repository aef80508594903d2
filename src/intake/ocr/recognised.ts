import type { LayoutLine, PageBox } from '../../model/layout.ts'
import { around, height, liesIn, median, width, type Box } from '../box.ts'
import { widthOf } from '../characters.ts'
import type { PrintedLine } from '../page/lines.ts'
import { readPrintedSheet, type SheetReading } from '../page/read-sheet.ts'
import type { PictureSize, ReadPage } from '../reading.ts'

/** A word of a recognised line with its place, and how sure the recogniser is of it, 0 to 1, where it tells. */
export interface RecognisedWord extends Box {
  text: string
  confidence?: number
}

/** A word as a list of one; its confidence where it is told as a share of 1. */
export const word = (box: Box, text: string, sure: number | undefined): RecognisedWord[] => [
  { ...box, text, ...(sure !== undefined && sure >= 0 && sure <= 1 ? { confidence: sure } : {}) },
]

/** A page as a recogniser of characters gives it: words by lines, pictures; its size where the file tells it. */
export interface RecognisedPage {
  size?: PictureSize
  lines: RecognisedWord[][]
  pictures: Box[]
}

/** Words of a line further apart than this, in parts of its height, stand in two columns. */
const COLUMNS = 2
/** Heights within this ratio are one size: boxes of recognisers are as high as what happens to stand in them. */
const STEP = 1.18
/** A line whose box is so much higher than wide runs downwards. */
const UPRIGHT = 1.6
const LATIN = /[\p{Script=Latin}\d]/u

const isDown = (line: Box & { text: string }): boolean =>
  [...line.text].length > 1 && height(line) > UPRIGHT * width(line)

/** Words one after the other; a space only between words of letters or digits. */
function spelled(words: readonly RecognisedWord[]): string {
  return words.reduce((text, word) => {
    const needsSpace = LATIN.test(text.slice(-1)) && LATIN.test(word.text.charAt(0))
    return `${text}${needsSpace ? ' ' : ''}${word.text}`
  }, '')
}

type Line = Box & { text: string; confidence?: number }

function lineOf(words: readonly RecognisedWord[]): Line {
  const told = words.flatMap(({ confidence }) => confidence ?? [])
  return { ...around(words), text: spelled(words), ...(told.length > 0 ? { confidence: Math.min(...told) } : {}) }
}

/** A recognised line, cut where its words stand as far apart as columns do. */
function linesOf(words: readonly RecognisedWord[]): Line[] {
  const plain = words.map((word) => ({ ...word, text: word.text.replace(/\s+/gu, ' ').trim() }))
  const said = plain.filter(
    ({ text, ...box }) => text !== '' && Object.values(box).every((side) => Number.isFinite(side)),
  )
  const parts: RecognisedWord[][] = []
  for (const word of said) {
    const last = parts.at(-1)?.at(-1)
    const gap = last ? word.x0 - last.x1 : Infinity
    if (last && gap < COLUMNS * Math.max(height(last), height(word))) parts.at(-1)?.push(word)
    else parts.push([word])
  }
  return parts.map(lineOf)
}

/** The height of a line's characters, across its direction. */
const thickness = (line: Line): number => (isDown(line) ? width(line) : height(line))

/** The usual height of lines, by their characters. */
function usualHeight(lines: readonly Line[]): number {
  const each = lines.flatMap((line) => [...line.text].map(() => thickness(line)))
  return median(each) || 1
}

/** Share of a line's height that its characters fill: their advance in lines of text, which have no other white space. */
function filling(lines: readonly Line[], usual: number): number {
  const long = lines.filter((line) => [...line.text].length >= 8 && thickness(line) < STEP * usual)
  const units = ({ text }: Line): number => [...text].reduce((sum, character) => sum + widthOf(character), 0)
  const share = median(long.map((line) => Math.max(width(line), height(line)) / units(line) / thickness(line)))
  return share > 0.5 && share < 1.1 ? share : 1
}

/** Lines with sizes that are steps from the body's, so that two lines of one look have one size. */
function printed(lines: readonly Line[]): { lines: PrintedLine[]; bodySize: number } {
  const usual = usualHeight(lines)
  const bodySize = usual * filling(lines, usual)
  const sized = lines.map((line): PrintedLine => {
    const step = Math.round(Math.log(thickness(line) / usual) / Math.log(STEP))
    const size =
      bodySize * STEP ** (Math.abs(step) <= 1 && thickness(line) < STEP * usual ? Math.min(0, step + 1) : step)
    return { ...line, size, bold: false, ...(isDown(line) ? { vertical: true as const } : {}) }
  })
  return { lines: sized, bodySize }
}

/** A page set downwards is read lying on its side: its columns, from right to left, are lines from top to bottom. */
const laidDown = <T extends Box>(box: T, across: number): T => ({
  ...box,
  x0: box.y0,
  x1: box.y1,
  y0: across - box.x1,
  y1: across - box.x0,
})

const stoodUp = ([x, y, w, h]: PageBox): PageBox => [Math.round((1 - y - h) * 1e4) / 1e4, x, h, w]

function upright({ lines, pictures, ...rest }: SheetReading): SheetReading {
  const stood = lines.map((line): LayoutLine => ({ ...line, boxes: line.boxes.map(stoodUp) }))
  return { ...rest, lines: stood, pictures: pictures.map(stoodUp) }
}

/** The page's size: as told, as the scan beside it has it when all lies in that, else as far as its lines reach. */
function sizeOf(page: RecognisedPage, lines: readonly Line[], scan: PictureSize | undefined): PictureSize {
  if (page.size) return page.size
  const { x0, x1, y0, y1 } = around([...lines, ...page.pictures])
  if (scan && x1 <= scan.width && y1 <= scan.height) return scan
  return { width: x1 + Math.max(0, x0), height: y1 + Math.max(0, y0) }
}

/** The text of a recognised page in reading order, by the places of its lines; '' when nothing was recognised. */
export function recognisedPage(page: RecognisedPage, scan: PictureSize | undefined): ReadPage {
  const lines = page.lines.flatMap(linesOf)
  const size = sizeOf(page, lines, scan)
  const down = lines.filter(isDown).reduce((sum, { text }) => sum + text.length, 0)
  const isVertical = down * 2 > lines.reduce((sum, { text }) => sum + text.length, 0)
  const turn = <T extends Box>(box: T): T => (isVertical ? laidDown(box, size.width) : box)
  const { width: w, height: h } = isVertical ? { width: size.height, height: size.width } : size
  const known = printed(lines.map(turn))
  const whole = { x0: 0, y0: 0, x1: w, y1: h }
  const sheet = {
    width: w,
    height: h,
    glyphs: [],
    turned: [],
    frames: [],
    rules: [],
    pictures: page.pictures.map(turn).filter((box) => liesIn(box, whole)),
  }
  const reading = readPrintedSheet(sheet, known.lines, known.bodySize)
  const { text, ...layout } = isVertical ? upright(reading) : reading
  return { text, layout: { page: size, ...layout, bodySize: Math.round(layout.bodySize * 100) / 100 } }
}
