import { fileURLToPath } from 'node:url'
import type * as pdfjsLib from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readSheet, type SheetReading } from '../page/read-sheet.ts'
import { drawingOf, type Operators, type Tools } from './drawing.ts'
import { facesOf } from './faces.ts'
import { glyphsOf, type TextItem } from './glyphs.ts'
import { drawnPage } from './picture.ts'

/** A page of a PDF: its text with places, its size in points, its picture (null without the package that draws). */
export interface PdfPage {
  reading: SheetReading
  width: number
  height: number
  picture: Uint8Array | null
  /** Characters that the file does not say the meaning of: its text is not all to be read. */
  unknown: number
}

/** Reasons not to read a PDF. */
export type PdfProblem = 'encrypted' | 'damaged' | 'pages' | 'package'

/** Told of every page as it is read. */
interface PdfEvents {
  page: (page: PdfPage) => void
  failed: (problem: PdfProblem, told: string) => void
}

/** A PDF of more pages is a book, not an issue of a newspaper. */
export const MOST_PAGES = 96
/** Pictures of more pixels inside a PDF are left out of the page's picture. */
const MAX_PIXELS = 100_000_000
/** Characters and strokes of a page that are looked at; a newspaper page has about 10,000. */
const MAX_ITEMS = 300_000

/** Characters that stand for none, and letters of scripts that no Chinese newspaper prints: numbers of glyphs taken for characters. */
const UNKNOWN =
  /[\u{fffd}\p{Co}\0-\b]|(?![\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Common}])\p{L}/gu
/** With more of them, in parts of its text, a page has no text that can be read. */
const MOST_UNKNOWN = 0.2

type PdfJs = typeof pdfjsLib
type PDFPageProxy = pdfjsLib.PDFPageProxy
type Drawn = Operators & { lastChunk: boolean }

const problemOf = (error: unknown): PdfProblem =>
  error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged'

/** Folders of what pdf.js ships for fonts (plain paths with a slash behind), by the address of its package.json. */
export function suppliesOf(packageJson: string): { cMapUrl: string; standardFontDataUrl: string } {
  const folder = (name: string): string => fileURLToPath(new URL(name, packageJson)).replaceAll('\\', '/')
  return { cMapUrl: folder('cmaps/'), standardFontDataUrl: folder('standard_fonts/') }
}

async function open(pdfjs: PdfJs, bytes: Uint8Array) {
  return pdfjs.getDocument({
    data: bytes,
    ...suppliesOf(import.meta.resolve('pdfjs-dist/package.json')),
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    maxImageSize: MAX_PIXELS,
    verbosity: 0,
  }).promise
}

type PdfDocument = Awaited<ReturnType<typeof open>>

/** The turn that brings most of a page's text upright, in degrees; `usual` when it has none. */
function turnOf(rows: readonly TextItem[], usual: number): number {
  const lengths = new Map<number, number>()
  for (const { str, transform } of rows) {
    const angle = Math.atan2(transform[1] ?? 0, transform[0] ?? 1)
    const turn = ((Math.round((angle * 2) / Math.PI) + 4) % 4) * 90
    lengths.set(turn, (lengths.get(turn) ?? 0) + str.length)
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? usual
}

/** No reading of a page whose file does not say which characters it prints: what it says are numbers of glyphs. */
const withoutGuesses = (reading: SheetReading, unknown: number): SheetReading =>
  unknown > MOST_UNKNOWN * reading.text.length ? { ...reading, text: '', lines: [] } : reading

/**
 * The drawing of a page whose picture was made, else made now. pdf.js keeps it until the page is cleaned up; asked for it
 * again, it would decode every picture of the page once more and hold both.
 */
async function operatorsOf(page: PDFPageProxy): Promise<Operators> {
  const { _intentStates: kept = new Map() } = page as { _intentStates?: ReadonlyMap<string, { operatorList?: Drawn }> }
  const drawn = [...kept.values()].find(({ operatorList }) => operatorList?.lastChunk)
  return drawn?.operatorList ?? page.getOperatorList()
}

async function readPage(pdfjs: PdfJs, document: PdfDocument, number: number): Promise<PdfPage> {
  const page = await document.getPage(number)
  const { items } = await page.getTextContent()
  const rows = items.filter((item): item is typeof item & TextItem => 'str' in item).slice(0, MAX_ITEMS)
  const rotation = turnOf(rows, page.rotate)
  const view = page.getViewport({ scale: 1, rotation })
  const { width, height, transform } = view
  const picture = await drawnPage(page, rotation)
  const operators = await operatorsOf(page)
  const glyphs = glyphsOf(rows, facesOf(rows, page.commonObjs), transform)
  const drawn = drawingOf(operators, pdfjs as Tools, view)
  const reading = readSheet({ width, height, ...glyphs, ...drawn })
  const unknown = [...reading.text.matchAll(UNKNOWN)].length
  page.cleanup()
  return { reading: withoutGuesses(reading, unknown), width, height, picture, unknown }
}

/** Reads a PDF page by page. Nothing in it is run; a page that fails is told and ends the reading. */
export async function readPdf(bytes: Uint8Array, events: PdfEvents): Promise<void> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs').catch(() => null)
  if (pdfjs === null) return events.failed('package', '')
  try {
    const document = await open(pdfjs, bytes)
    if (document.numPages > MOST_PAGES) return events.failed('pages', String(document.numPages))
    for (let number = 1; number <= document.numPages; number++) events.page(await readPage(pdfjs, document, number))
    await document.destroy()
  } catch (error) {
    events.failed(problemOf(error), error instanceof Error ? error.message : String(error))
  }
}
