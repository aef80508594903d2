import { unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import { unpacksWithinBounds } from '../zip.ts'
import type { CsvRow } from '../../formats/csv.ts'

/** Most rows and cells of a sheet that are read, and most bytes of XML. */
const [MOST_ROWS, MOST_COLUMNS, MOST_XML] = [100_000, 100, 48 * 1024 * 1024]

/** The sheets of a workbook as rows of text, and whether its days count from 1904. */
interface Workbook {
  sheets: CsvRow[][]
  from1904: boolean
}

type Attributes = Readonly<Record<string, string>>

/** Told of the tags of a part of the package: names without prefix, attributes as written, the text in between. */
interface Listener {
  open?: (name: string, attributes: Attributes) => void
  close?: (name: string, text: string) => void
}

/** Reads a part of the package tag by tag; text is told with the end tag behind it. Nothing is expanded or fetched. */
function readPart(part: Uint8Array | undefined, { open, close }: Listener): void {
  let text = ''
  const plain = (name: string): string => name.replace(/^.*:/u, '')
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        text = ''
        open?.(plain(name), attributes)
      },
      ontext: (more) => void (text += more),
      onclosetag: (name) => {
        close?.(plain(name), text)
        text = ''
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(new TextDecoder().decode(part ?? new Uint8Array()))
}

/** Strings that cells refer to by number; readings of characters (`rPh`) are no part of them. */
function sharedStrings(part: Uint8Array | undefined): string[] {
  const strings: string[] = []
  let isReading = false
  readPart(part, {
    open: (name) => {
      if (name === 'si') strings.push('')
      if (name === 'rPh') isReading = true
    },
    close: (name, text) => {
      if (name === 'rPh') isReading = false
      if (name === 't' && !isReading && strings.length > 0) strings[strings.length - 1] += text
    },
  })
  return strings
}

/** The number of a column, from 0: A, B, …, AA. */
const columnOf = (place: string): number =>
  [...(/^[A-Z]{1,3}/u.exec(place)?.[0] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** The rows of a sheet that hold something. */
function sheetRows(part: Uint8Array, strings: readonly string[]): CsvRow[] {
  const rows: CsvRow[] = []
  let [type, column] = ['', 0]
  readPart(part, {
    open: (name, attributes) => {
      if (name === 'row' && rows.length < MOST_ROWS)
        rows.push({ row: Number(attributes['r']) || (rows.at(-1)?.row ?? 0) + 1, cells: [] })
      if (name !== 'c') return
      type = attributes['t'] ?? ''
      column = attributes['r'] ? columnOf(attributes['r']) : (rows.at(-1)?.cells.length ?? 0)
    },
    close: (name, text) => {
      const cells = rows.at(-1)?.cells
      if (!cells || (name !== 'v' && name !== 't') || column < 0 || column >= MOST_COLUMNS) return
      while (cells.length <= column) cells.push('')
      cells[column] += type === 's' ? (strings[Number(text)] ?? '') : text
    },
  })
  return rows
}

/** The sheets of an Excel file (.xlsx, ECMA-376) in the order of its parts; null when it is damaged or unpacks to more than is sensible. */
export function readWorkbook(bytes: Uint8Array): Workbook | null {
  if (!unpacksWithinBounds(bytes, MOST_XML)) return null
  try {
    const wanted = /^xl\/(?:workbook\.xml|sharedStrings\.xml|worksheets\/sheet\d+\.xml)$/iu
    const parts = unzipSync(bytes, { filter: ({ name }) => wanted.test(name) })
    const named = (name: string): Uint8Array | undefined =>
      Object.entries(parts).find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1]
    const strings = sharedStrings(named('xl/sharedStrings.xml'))
    const number = (name: string): number => Number(/(\d+)\.xml$/u.exec(name)?.[1] ?? 0)
    const sheets = Object.keys(parts).filter((name) => /sheet\d+\.xml$/iu.test(name))
    let from1904 = false
    readPart(named('xl/workbook.xml'), {
      open: (name, { date1904 }) => {
        if (name === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true'
      },
    })
    const inOrder = sheets.sort((a, b) => number(a) - number(b))
    return { sheets: inOrder.map((name) => sheetRows(parts[name] as Uint8Array, strings)), from1904 }
  } catch {
    return null
  }
}
