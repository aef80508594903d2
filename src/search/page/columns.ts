import type { SearchEngine } from '../engine.ts'
import type { ColumnName, YearColumns } from '../format.ts'
import { unpackLists } from '../store/packed-lists.ts'
import { rangeOf, yearRanges, type RowRange } from '../store/ranges.ts'
import { ValueTable, type Value } from './value-table.ts'

/** One year's columns, a value a row. */
interface Year {
  days: string[]
  cells: Record<ColumnName, readonly (readonly number[])[]>
}

function spread<T>(runs: readonly [T, number][]): T[] {
  return runs.flatMap(([value, articles]) => Array<T>(articles).fill(value))
}

const NONE: readonly number[] = []

function cellsOf(runs: readonly [number, number][]): (readonly number[])[] {
  return spread(runs).map((value) => (value === 0 ? NONE : [value]))
}

function yearOf({ days, runs, lists }: YearColumns): Year {
  const { issue, page, column, kind, review } = runs
  const single = {
    issue: cellsOf(issue),
    page: cellsOf(page),
    column: cellsOf(column),
    kind: cellsOf(kind),
    review: cellsOf(review),
  }
  return {
    days: spread(days),
    cells: { ...single, leader: unpackLists(lists.leader), reporter: unpackLists(lists.reporter) },
  }
}

/** Days, people, pages and so on of articles, by row; a year is loaded when it is first needed. */
export class Columns {
  readonly years: readonly RowRange[]
  /** Values behind the numbers. */
  readonly values: ValueTable
  private readonly loaded = new Map<string, Year>()

  constructor(private readonly engine: SearchEngine) {
    this.years = yearRanges(engine.coverage)
    this.values = new ValueTable(engine)
  }

  /** Loads the years of the rows. Refused when a file cannot be had. */
  async load(rows: Iterable<number>): Promise<void> {
    const wanted = new Set<string>()
    for (const row of rows) wanted.add(rangeOf(this.years, row)?.key ?? '')
    const missing = [...wanted].filter((year) => !this.loaded.has(year))
    const files = await Promise.all(missing.map((year) => this.engine.columns(year)))
    files.forEach((file, at) => this.loaded.set(missing[at] ?? '', yearOf(file)))
  }

  /** Rows of all articles that have a value of a column that passes a test. Refused when a file cannot be had. */
  async rowsWith(name: ColumnName, passes: (value: Value) => boolean): Promise<number[]> {
    const rows = Array.from({ length: this.engine.coverage.articles }, (_, row) => row)
    await Promise.all([this.values.loadAll(name), this.load(rows)])
    const meant = this.values.numbers(name, passes)
    return rows.filter((row) => this.cell(name, row).some((value) => meant.has(value)))
  }

  /** The day of an article of a loaded year: `YYYY-MM-DD`, shorter when less is known, or empty. */
  day(row: number): string {
    const { year, at } = this.find(row)
    return year?.days[at] ?? ''
  }

  /** The numbers of an article's values in a column; of a loaded year. */
  cell(name: ColumnName, row: number): readonly number[] {
    const { year, at } = this.find(row)
    return year?.cells[name][at] ?? NONE
  }

  private find(row: number): { year: Year | undefined; at: number } {
    const range = rangeOf(this.years, row)
    return { year: range && this.loaded.get(range.key), at: row - (range?.from ?? 0) }
  }
}
