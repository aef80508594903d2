import { error, warning } from '../../messages/message.ts'
import type { Message } from '../../model/message.ts'
import { flowPage, plainLine, type FlowLine } from '../flow.ts'
import { htmlLines } from '../html.ts'
import type { ReadPage, SourceReading, Source } from '../reading.ts'
import { columnField, isHeader, type ColumnField } from './columns.ts'
import type { CsvRow } from '../../formats/csv.ts'
import { creditIn, dayIn, pageIn } from './values.ts'

/** A table of articles: the names of its columns, its rows; whether bare numbers of days count from 1904. */
export interface ArticleTable {
  names: readonly string[]
  rows: readonly CsvRow[]
  from1904?: boolean
}

/** An article of a row by what its columns hold. */
type Fields = Partial<Record<ColumnField, string>>

/** The page on which articles stand of which nothing says the page. */
const NO_PAGE = '01'
/** The table whose header stands in one of the first so many rows. */
const HEADER_ROWS = 10

/** The table in rows of cells; null when no row near the top has names of columns. */
export function tableOfRows(rows: readonly CsvRow[], from1904 = false): ArticleTable | null {
  const at = rows.slice(0, HEADER_ROWS).findIndex(({ cells }) => isHeader(cells))
  const header = rows[at]
  return header ? { names: header.cells, rows: rows.slice(at + 1), from1904 } : null
}

function fieldsOf(names: readonly string[], { cells }: CsvRow): Fields {
  const fields: Fields = {}
  for (const [at, name] of names.entries()) {
    const field = columnField(name)
    const cell = (cells[at] ?? '').replace(/\r\n?/gu, '\n').trim()
    if (field === null || cell === '') continue
    fields[field] = fields[field] === undefined ? cell : `${fields[field]}\n${cell}`
  }
  return fields
}

/** The paragraphs of a cell: its lines; where it is HTML, its blocks. */
function paragraphs(cell: string): string[] {
  if (/<(?:p|br|div)\b[^>]*>/iu.test(cell)) return htmlLines(cell)
  const lines = cell.split(/\n+|(?<=[。！？”])[\u3000 ]{2,}/u).map(plainLine)
  return lines.filter((line) => line !== '')
}

/** Writers and photographers on one line, as papers print it. */
function byline({ reporter, author, contributor, photographer }: Fields): string {
  const parts = [
    ['记者', reporter],
    ['作者', author],
    ['通讯员', contributor],
    ['摄影', photographer],
  ] as const
  return parts.flatMap(([role, cell]) => (cell === undefined ? [] : [creditIn(role, cell)])).join(' ')
}

function linesOf(fields: Fields, row: number): FlowLine[] {
  const { kicker, column, headline, subhead, dateline, body = '', caption, source } = fields
  const one = (cell: string | undefined, role: FlowLine['role']): FlowLine[] =>
    cell === undefined ? [] : [{ text: plainLine(cell), ...(role ? { role } : {}), row }]
  const [first, ...rest] = paragraphs(body)
  const led = dateline && first ? `${plainLine(dateline)} ${first}` : (first ?? dateline)
  const credit = byline(fields)
  return [
    ...one(column, 'kicker'),
    ...one(kicker, 'kicker'),
    ...one(headline, 'headline'),
    ...one(subhead, 'subhead'),
    ...one(credit === '' ? undefined : credit, 'byline'),
    ...[led, ...rest].flatMap((text) => one(text, 'paragraph')),
    ...paragraphs(caption ?? '').flatMap((text) => one(text, 'caption')),
    ...one(source && (/^来源|^稿源/u.test(source) ? source : `来源：${source}`), 'byline'),
  ]
}

const wrong = (file: string, row: number, what: string): Message =>
  error({ file, what: `第 ${row} 行${what}，没有收`, todo: '改好这一行，再运行一次', rule: 'intake-row' })

/** Articles of one day and page, one after the other. */
interface PageRows {
  day?: string
  page: string
  groups: FlowLine[][]
}

type Standing = { day: string | undefined; page: string } | { problem: string }

/** Day and page of a row: what its columns say, else what holds for the table. */
function standingOf({ date, page }: Fields, { stands = {} }: Source, from1904: boolean): Standing {
  const day = date === undefined ? stands.day : dayIn(date, from1904)
  if (day === null) return { problem: `的日期“${date}”认不出来` }
  const named = page === undefined ? (stands.page ?? NO_PAGE) : pageIn(page)
  if (named === null) return { problem: `的版次“${page}”认不出来` }
  return { day, page: named }
}

/** Messages about columns of the table that nothing asks for, and about those it lacks. */
function toTell({ file, stands }: Source, { names, rows }: ArticleTable): Message[] {
  const fields = names.map(columnField)
  const unused = names.filter(
    (name, at) => name.trim() !== '' && fields[at] === null && rows.some(({ cells }) => cells[at]),
  )
  const isPaged = fields.includes('page') || stands?.page !== undefined
  const tell = (what: string, todo: string): Message => warning({ file, what, todo, rule: 'intake-columns' })
  const use = '要用的，把列名改成标题、肩题、副题、日期、版次、记者、摄影、正文等'
  return [
    ...(unused.length > 0 ? [tell(`这些列没有用：${unused.join('、')}`, use)] : []),
    ...(isPaged ? [] : [tell('表里没有版次，都收在第 01 版', '在表里加一列“版次”')]),
  ]
}

/**
 * The pages of a table of articles: rows by their day and page, in their order, every cell as what its column is named.
 * A row that says no day and page of its own has those of the table's place. A row in which something is wrong is left out
 * and told by its number.
 */
export function articlePages(source: Source, table: ArticleTable): SourceReading {
  const pages = new Map<string, PageRows>()
  const messages = toTell(source, table)
  for (const each of table.rows) {
    const fields = fieldsOf(table.names, each)
    if (Object.keys(fields).length === 0) continue
    const standing = standingOf(fields, source, table.from1904 === true)
    const lines = linesOf(fields, each.row)
    const isEmpty = fields.headline === undefined && fields.body === undefined && fields.caption === undefined
    const problem = 'problem' in standing ? standing.problem : isEmpty ? '没有标题也没有正文' : null
    if (problem !== null || 'problem' in standing) messages.push(wrong(source.file, each.row, problem ?? ''))
    else {
      const key = `${standing.day} ${standing.page}`
      const page = pages.get(key) ?? { page: standing.page, groups: [], ...(standing.day ? { day: standing.day } : {}) }
      page.groups.push(lines)
      pages.set(key, page)
    }
  }
  const made = [...pages.values()].map(({ groups, ...place }): ReadPage => ({ ...flowPage(groups), ...place }))
  return { pages: made, messages }
}
