import { pageNamed, plainName } from '../../model/page-name.ts'

/** Days of 1900-01-01 and 1904-01-01, from which spreadsheets count, in milliseconds; the former counts a 29 February 1900. */
const [SINCE_1900, SINCE_1904] = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)]
const DAY = 86_400_000
const WRITTEN = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[\sT].*)?$/u
const PACKED = /^(\d{4})(\d{2})(\d{2})$/u

/** The day that a cell says, `YYYY-MM-DD`; null for anything else. A bare number of a spreadsheet counts days. */
export function dayIn(cell: string, from1904 = false): string | null {
  const text = cell.normalize('NFKC').trim()
  const [, year, month = '', day = ''] = WRITTEN.exec(text) ?? PACKED.exec(text) ?? []
  if (year !== undefined) {
    const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    const time = Date.parse(`${found}T00:00:00Z`)
    return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== found ? null : found
  }
  const count = /^\d{4,5}(?:\.\d+)?$/u.test(text) ? Math.floor(Number(text)) : 0
  if (count < 3_000) return null
  return new Date((from1904 ? SINCE_1904 : SINCE_1900) + count * DAY).toISOString().slice(0, 10)
}

/** The page that a cell says, as files are named: `01`, `A03`, `12-13`; a page's own name may stand behind. Null for anything else. */
export function pageIn(cell: string): string | null {
  const text = cell.normalize('NFKC').trim().replace(/\.0$/u, '')
  const said = /^(.*?\d(?:\s*版)?)(?:\s*[:：·]\s*|\s+|(?<=版))\p{Script=Han}*$/u.exec(text)?.[1] ?? text
  const found = pageNamed(said)
  return found && plainName(found)
}

/** Names in a cell, one after the other. */
const namesIn = (cell: string): string =>
  cell
    .split(/[、，,;；/|\s]+/u)
    .filter((name) => name !== '')
    .join(' ')

/** Words that say what somebody did: a cell that has one is printed as it is. */
const ROLE = /记者|通讯员|作者|评论员|撰|摄|文[/／、]|^文\s|图[/／、]|供稿|实习生/u

/** A line of writers under a title: each role with its names; what says its roles itself stays as it is. */
export const creditIn = (role: string, cell: string): string =>
  ROLE.test(cell) ? cell.replace(/\s+/gu, ' ').trim() : `${role} ${namesIn(cell)}`
