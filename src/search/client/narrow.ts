import type { SearchEngine } from '../engine.ts'
import { COLUMN_NAMES, type ColumnName, type ColumnValues } from '../format.ts'
import { monthRanges, valueAt, rangeOf, type Columns, type RowRange } from './columns.ts'
import type { FilterName, Request } from './request.ts'

/** One value of a filter with its name as shown and the number of articles found that have it. */
export interface Counted {
  key: string
  name: string
  articles: number
}

/** What rows are narrowed by: a request, what its columns' numbers stand for, and a filter of it that is not applied. */
export interface Narrow {
  request: Request
  values: ColumnValues | null
  except?: FilterName
}

type Test = (row: number) => boolean

/** Filters and counts rows by what is known of them; what it needs must be loaded (see `prepare`). */
export class Narrowing {
  private readonly months: readonly RowRange[]

  constructor(
    private readonly engine: SearchEngine,
    private readonly columns: Columns,
  ) {
    this.months = monthRanges(engine.coverage)
  }

  /** Loads what a request's filters need of the rows; years and months need nothing. */
  async prepare({ filters, from, to }: Request, rows: Iterable<number>): Promise<ColumnValues | null> {
    const needsColumns = COLUMN_NAMES.some((name) => filters[name] !== undefined) || from !== '' || to !== ''
    return needsColumns ? this.load(rows) : null
  }

  /** Loads everything that is known of the rows. */
  async load(rows: Iterable<number>): Promise<ColumnValues> {
    const [values] = await Promise.all([this.engine.values(), this.columns.load(rows)])
    return values
  }

  /** The rows that a request lets through. */
  narrowed(rows: readonly number[], by: Narrow): number[] {
    const tests = this.tests(by)
    return tests.length === 0 ? [...rows] : rows.filter((row) => tests.every((test) => test(row)))
  }

  /** Months or years with their numbers of articles, oldest first, unknown days left out. */
  byTime(rows: readonly number[], length: 4 | 7): Counted[] {
    const counts = new Map<string, number>()
    for (const row of rows) {
      const key = this.month(row).slice(0, length)
      if (key.length === length) counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    const name = (key: string): string => (length === 4 ? `${key}年` : `${key.slice(0, 4)}年${Number(key.slice(5))}月`)
    return [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, articles]) => ({ key, name: name(key), articles }))
  }

  /** Values of a column with their numbers of articles, the most frequent first. */
  byColumn(rows: readonly number[], name: ColumnName, values: ColumnValues): Counted[] {
    const counts = new Map<number, number>()
    for (const row of rows) {
      for (const value of this.columns.cell(name, row)) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    const counted = [...counts].map(([number, articles]) => {
      return { ...valueAt(values[name], number), articles }
    })
    return counted.sort((a, b) => b.articles - a.articles || (a.key < b.key ? -1 : 1))
  }

  private month(row: number): string {
    return rangeOf(this.months, row)?.key ?? ''
  }

  private tests({ request: { filters, from, to }, values, except }: Narrow): Test[] {
    const { year, month } = filters
    const tests: Test[] = []
    if (year && except !== 'year') tests.push((row) => year.includes(this.month(row).slice(0, 4)))
    if (month && except !== 'month') tests.push((row) => month.includes(this.month(row)))
    for (const name of COLUMN_NAMES) {
      const keys = filters[name]
      if (keys && values && name !== except) tests.push(this.columnTest(name, keys, values))
    }
    if (from !== '') tests.push((row) => this.columns.day(row).length === 10 && this.columns.day(row) >= from)
    if (to !== '') tests.push((row) => this.columns.day(row).length === 10 && this.columns.day(row) <= to)
    return tests
  }

  private columnTest(name: ColumnName, keys: readonly string[], values: ColumnValues): Test {
    const meant = new Set(
      values[name].keys.flatMap((key, number) => (number > 0 && keys.includes(key) ? [number] : [])),
    )
    return (row) => this.columns.cell(name, row).some((value) => meant.has(value))
  }
}
