/** Rows of cells as text; `row` counts from 1 as a spreadsheet does. */
export interface Row {
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
export function csvRows(text: string): Row[] {
  const separator = separatorOf(text)
  const plain = new RegExp(`[^${separator}\\r\\n]*`, 'yu')
  const rows: Row[] = []
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
