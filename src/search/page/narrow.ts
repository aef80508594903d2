import * as words from '../../words/index.ts'
import type { SearchEngine } from '../engine.ts'
import { COLUMN_NAMES, type ColumnName } from '../format.ts'
import { monthRanges, rangeOf, type RowRange } from '../store/ranges.ts'
import { Columns } from './columns.ts'
import { UNKNOWN_YEAR, type FilterName, type Request } from './request.ts'
import type { Value } from './value-table.ts'

/** Names of the filters as shown. */
export const FILTER_TITLES: Readonly<Record<FilterName, string>> = words.filters.names

/** One value of a filter with its name as shown and the number of articles found that have it. */
export interface Counted extends Value {
  articles: number
}

/** A number of a column with the number of articles found that have it. */
interface CountedNumber {
  number: number
  articles: number
}

type Test = (row: number) => boolean

/** Name of a year or a month as shown. */
export function timeName(key: string): string {
  if (/^\d{4}$/.test(key)) return words.fill(words.days.y, { y: key })
  if (/^\d{4}-\d{2}$/.test(key)) return words.fill(words.days.ym, { y: key.slice(0, 4), m: Number(key.slice(5)) })
  return key === UNKNOWN_YEAR ? words.dates.noDay : key
}

/** Filters and counts rows by what is known of them; what it needs must be loaded (see `prepare`). */
export class Narrowing {
  readonly columns: Columns
  private readonly months: readonly RowRange[]

  constructor(engine: SearchEngine) {
    this.columns = new Columns(engine)
    this.months = monthRanges(engine.coverage)
  }

  /** Loads what a request's filters need of the rows; years and months need nothing. */
  async prepare({ filters, from, to }: Request, rows: Iterable<number>): Promise<void> {
    const names = COLUMN_NAMES.filter((name) => filters[name] !== undefined)
    if (names.length === 0 && from === '' && to === '') return
    await Promise.all([this.columns.load(rows, names), ...names.map((name) => this.columns.values.loadAll(name))])
  }

  /** Loads what columns say of the rows, those named or all but those of people; of the values only those of columns with few. */
  async load(rows: Iterable<number>, names: readonly ColumnName[] = []): Promise<void> {
    await Promise.all([this.columns.values.open(), this.columns.load(rows, names)])
  }

  /** The rows that a request lets through, one of its filters not applied. */
  narrowed(rows: readonly number[], request: Request, except?: FilterName): number[] {
    const tests = this.tests(request, except)
    return tests.length === 0 ? [...rows] : rows.filter((row) => tests.every((test) => test(row)))
  }

  /** Number of rows that a range of days leaves out because their day is unknown. */
  undated(rows: readonly number[], request: Request): number {
    if (request.from === '' && request.to === '') return 0
    const unknown = rows.filter((row) => this.columns.day(row) === '')
    return this.narrowed(unknown, { ...request, from: '', to: '' }).length
  }

  /** Months or years with their numbers of articles, oldest first, unknown days left out. */
  byTime(rows: readonly number[], length: 4 | 7): Counted[] {
    const counts = new Map<string, number>()
    for (const row of rows) {
      const key = this.month(row).slice(0, length)
      if (key.length === length) counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    return [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, articles]) => ({ key, name: timeName(key), articles }))
  }

  /** Articles of unknown day, as a value of the filter of years; none when there are none. */
  withoutTime(rows: readonly number[]): Counted[] {
    const articles = rows.filter((row) => this.month(row) === '').length
    return articles === 0 ? [] : [{ key: UNKNOWN_YEAR, name: timeName(UNKNOWN_YEAR), articles }]
  }

  /** Numbers of a column with their numbers of articles, the most frequent first; issues, numbered in order of their days, the newest first. */
  byColumn(rows: readonly number[], name: ColumnName): CountedNumber[] {
    const counts = new Map<number, number>()
    for (const row of rows) {
      for (const value of this.columns.cell(name, row)) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    const counted = [...counts].map(([number, articles]) => ({ number, articles }))
    if (name === 'issue') return counted.sort((a, b) => b.number - a.number)
    return counted.sort((a, b) => b.articles - a.articles || a.number - b.number)
  }

  /** Values of counted numbers. Loads them; refused when a file cannot be had. */
  async named(name: ColumnName, counted: readonly CountedNumber[]): Promise<Counted[]> {
    const { values } = this.columns
    await values.load(
      name,
      counted.map(({ number }) => number),
    )
    return counted.map(({ number, articles }) => ({ ...values.at(name, number), articles }))
  }

  /** All issues, in order of their folders. Loads them; refused when a file cannot be had. */
  async issues(): Promise<Value[]> {
    const { values } = this.columns
    await values.loadAll('issue')
    return [...values.numbers('issue', () => true)].map((number) => values.at('issue', number))
  }

  /** The loaded numbers of a column that keys stand for. */
  numbersOf(name: ColumnName, keys: readonly string[]): Set<number> {
    return this.columns.values.numbers(name, ({ key }) => keys.includes(key))
  }

  /** The name of a value of a request's filter; of what is not known the key. */
  nameOf(name: FilterName, key: string): string {
    if (name === 'year' || name === 'month') return timeName(key)
    const [number] = this.numbersOf(name, [key])
    return number === undefined ? key : this.columns.values.at(name, number).name
  }

  private month(row: number): string {
    return rangeOf(this.months, row)?.key ?? ''
  }

  private tests({ filters, from, to }: Request, except?: FilterName): Test[] {
    const { year, month } = filters
    const tests: Test[] = []
    if (year && except !== 'year') tests.push((row) => year.includes(this.month(row).slice(0, 4) || UNKNOWN_YEAR))
    if (month && except !== 'month') tests.push((row) => month.includes(this.month(row)))
    for (const name of COLUMN_NAMES) {
      const keys = filters[name]
      if (keys && name !== except) tests.push(this.columnTest(name, keys))
    }
    if (from !== '' || to !== '') tests.push((row) => isWithin(this.columns.day(row), from, to))
    return tests
  }

  private columnTest(name: ColumnName, keys: readonly string[]): Test {
    const meant = this.numbersOf(name, keys)
    return (row) => this.columns.cell(name, row).some((value) => meant.has(value))
  }
}

/** The last day that a day, month or year holds. */
function lastDay(day: string): string {
  const [year = '', month = '12', date] = day.split('-')
  const last = date ?? String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate())
  return `${year}-${month}-${last}`
}

/** True when a day (or a month or year, when no more is known) lies in the range with all its days; nothing known never does. */
function isWithin(day: string, from: string, to: string): boolean {
  if (day === '') return false
  const first = day + '-01-01'.slice(day.length - 4)
  return first >= from && (to === '' || lastDay(day) <= to)
}
