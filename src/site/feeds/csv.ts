import type { ArchiveArticle } from '../../model/archive.ts'
import type { Links } from '../links.ts'
import type { ViewContext } from '../views/context.ts'
import { DATA_FIELDS } from './fields.ts'
import type { Cell, DataField } from './fields.ts'

/** URL of the table of all articles. */
export const TABLE_URL = '/data/articles.csv'

/** The byte order mark, by which Excel knows UTF-8. */
const BOM = '\uFEFF'

/** The fields that the table has: those that fit a cell. The text of articles stands in the JSON file alone. */
export const TABLE_FIELDS: readonly Required<DataField>[] = DATA_FIELDS.filter(
  (field): field is Required<DataField> => field.cell !== undefined,
)

/**
 * A cell as RFC 4180 writes it. A text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, their
 * full-width forms, a tab or a line end) gets an apostrophe before it.
 */
export function csvCell(cell: Cell): string {
  if (cell === undefined) return ''
  const text = typeof cell === 'string' ? cell.replace(/^(?=[=+\-@＝＋－＠\t\r\n])/, "'") : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows of cells as CSV for spreadsheets: byte order mark, lines ending in CR LF. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return BOM + rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

/** Articles as a table, without their text; the first row names the fields. */
export function tableOf(entries: readonly ArchiveArticle[], links: Links): string {
  const rows = entries.map((entry) => TABLE_FIELDS.map(({ cell }) => cell(entry, links)))
  return csvText([TABLE_FIELDS.map(({ name }) => name), ...rows])
}

/** All articles as a table, oldest first. */
export const articleTable = ({ archive, links }: ViewContext): string => tableOf(archive.articles, links)
