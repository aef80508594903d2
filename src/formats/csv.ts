/** A value in a table. */
export type CsvCell = string | number | boolean | undefined

/** The byte order mark, by which Excel knows UTF-8. */
const BOM = '\uFEFF'

/**
 * A cell as RFC 4180 writes it. A text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, their
 * full-width forms, a tab or a line end) gets an apostrophe before it.
 */
export function csvCell(cell: CsvCell): string {
  if (cell === undefined) return ''
  const text = typeof cell === 'string' ? cell.replace(/^(?=[=+\-@＝＋－＠\t\r\n])/, "'") : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows of cells as CSV for spreadsheets: byte order mark, lines ending in CR LF. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return BOM + rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

/** Rows of cells as text; `row` counts from 1 as a spreadsheet does. */
export interface CsvRow {
  row: number
  cells: string[]
}

const SEPARATORS = [',', '\t', ';', '，']

/** The separator that the first line has most of. */
function separatorOf(text: string): string {
  const first = /^[^\r\n]*/u.exec(text)?.[0] ?? ''
  const count = (separator: string): number => first.split(separator).length
  return [...SEPARATORS].sort((a, b) => count(b) - count(a))[0] as string
}

/** The rows of a text with separators (RFC 4180): quoted fields may hold separators, line ends and doubled quotes. */
export function csvRows(text: string): CsvRow[] {
  const separator = separatorOf(text)
  const plain = new RegExp(`[^${separator}\\r\\n]*`, 'yu')
  const rows: CsvRow[] = []
  let cells: string[] = []
  for (let at = 0; at <= text.length;) {
    let cell = ''
    if (text[at] === '"') {
      let end = text.indexOf('"', at + 1)
      while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
      const close = end < 0 ? text.length : end
      cell = text.slice(at + 1, close).replaceAll('""', '"')
      at = close + 1
    }
    plain.lastIndex = at
    const rest = plain.exec(text)?.[0] ?? ''
    cells.push(cell + rest)
    at += rest.length
    if (text[at] === separator) {
      at++
      if (at <= text.length) continue
    }
    rows.push({ row: rows.length + 1, cells })
    cells = []
    at += text.startsWith('\r\n', at) ? 2 : 1
    if (at >= text.length) break
  }
  return rows
}
