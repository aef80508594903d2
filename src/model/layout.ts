/** A rectangle on a page, as fractions of the page's width and height from its top left corner: x, y, width, height. */
export type PageBox = readonly [x: number, y: number, width: number, height: number]

/**
 * Role of a line by the paper's form: `title` a line of a title block, `caption` under a picture, `margin` at the page's
 * edge; all others only where the source itself says so (a heading, a named column of a table).
 */
export type LayoutRole =
  'title' | 'kicker' | 'headline' | 'subhead' | 'byline' | 'paragraph' | 'crosshead' | 'caption' | 'margin'

/** One line of a page's text as the paper has it. */
export interface LayoutLine {
  /** Number of the line in the page's text file, from 1. */
  readonly line: number
  /** One box for each column that the line runs through, in reading order. */
  readonly boxes: readonly PageBox[]
  /** Height of its characters in points (of a scan: in its own units). */
  readonly size: number
  readonly bold?: true
  /** The stretch of the page that it was read in: an article, a box, a picture with its caption, a margin. From 1. */
  readonly group: number
  /** The unbroken stack of printed lines in which it begins, from 1 over the whole page. */
  readonly block: number
  /** The column of its group in which it begins, from 1; 0 stands above or beside all columns. */
  readonly column: number
  readonly role?: LayoutRole
  /** Confidence of the recogniser of characters, 0 to 1, where it tells. */
  readonly confidence?: number
  /** Of a table: the row that it was taken from, as a spreadsheet counts them. */
  readonly row?: number
}

/** Places and sizes of the lines of a page's text, and what they were taken from: `NN.layout.json` beside `NN.txt`. */
export interface PageLayout {
  /** Program and version that made it. */
  readonly tool: string
  readonly source: { readonly file: string; readonly sha256: string; readonly page: number }
  /** Width and height of the page in points (of a scan: in its own units). */
  readonly page: { readonly width: number; readonly height: number }
  /** Height of the characters of most of its text. */
  readonly bodySize: number
  readonly lines: readonly LayoutLine[]
  readonly pictures: readonly PageBox[]
}
