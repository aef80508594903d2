import type { SearchEngine } from '../engine.ts'
import { isOfPeople, type ColumnName, type YearColumns } from '../format.ts'
import { rangeOf, yearRanges, type RowRange } from '../store/ranges.ts'
import { unpackPeople } from '../store/year-people.ts'
import { isMeant } from './meant.ts'
import { ValueTable, type Value } from './value-table.ts'

/** Loaded columns of one year, a value a row. */
interface Year {
  days?: string[]
  cells: { [name in ColumnName]?: readonly (readonly number[])[] }
}

function spread<T>(runs: readonly [T, number][]): T[] {
  return runs.flatMap(([value, articles]) => Array<T>(articles).fill(value))
}

const NONE: readonly number[] = []

function yearOf({ days, runs }: YearColumns): Year {
  const cells = Object.entries(runs).map(([name, runs]) => [
    name,
    spread(runs).map((value) => (value === 0 ? NONE : [value])),
  ])
  return { days: spread(days), cells: Object.fromEntries(cells) as Year['cells'] }
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

  /** Loads the years of the rows: the columns named, or all but those of people. Refused when a file cannot be had. */
  async load(rows: Iterable<number>, names: readonly ColumnName[] = []): Promise<void> {
    const wanted = new Set<string>()
    for (const row of rows) wanted.add(rangeOf(this.years, row)?.key ?? '')
    await Promise.all([
      ...this.missing(
        wanted,
        ({ days }) => days !== undefined,
        async (year) => yearOf(await this.engine.columns(year)),
      ),
      ...(names.some(isOfPeople)
        ? this.missing(
            wanted,
            ({ cells }) => cells.leader !== undefined,
            async (year) => ({
              cells: unpackPeople(await this.engine.yearPeople(year)),
            }),
          )
        : []),
    ])
  }

  /** True when a column of the rows is loaded. */
  knows(name: ColumnName, rows: readonly number[]): boolean {
    return rows.every((row) => this.find(row).year?.cells[name] !== undefined)
  }

  private missing(
    years: ReadonlySet<string>,
    isLoaded: (year: Year) => boolean,
    load: (year: string) => Promise<Year>,
  ): Promise<void>[] {
    const yearAt = (key: string): Year => this.loaded.get(key) ?? { cells: {} }
    const missing = [...years].filter((key) => !isLoaded(yearAt(key)))
    return missing.map(async (key) => {
      const { cells, ...more } = await load(key)
      const known = yearAt(key)
      this.loaded.set(key, { ...known, ...more, cells: { ...known.cells, ...cells } })
    })
  }

  /** Rows of all articles that have a value of a column that passes a test. Refused when a file cannot be had. */
  async rowsWith(name: ColumnName, passes: (value: Value) => boolean): Promise<number[]> {
    const rows = Array.from({ length: this.engine.coverage.articles }, (_, row) => row)
    await Promise.all([this.values.loadAll(name), this.load(rows, [name])])
    const meant = this.values.numbers(name, passes)
    return rows.filter((row) => this.cell(name, row).some((value) => meant.has(value)))
  }

  /** Rows of all articles with a value of a column that a reader asks for. Refused when a file cannot be had. */
  rowsMeant(name: ColumnName, text: string): Promise<number[]> {
    return this.rowsWith(name, (value) => isMeant(value, text))
  }

  /** The day of an article of a loaded year: `YYYY-MM-DD`, shorter when less is known, or empty. */
  day(row: number): string {
    const { year, at } = this.find(row)
    return year?.days?.[at] ?? ''
  }

  /** The numbers of an article's values in a column; of a loaded year. */
  cell(name: ColumnName, row: number): readonly number[] {
    const { year, at } = this.find(row)
    return year?.cells[name]?.[at] ?? NONE
  }

  private find(row: number): { year: Year | undefined; at: number } {
    const range = rangeOf(this.years, row)
    return { year: range && this.loaded.get(range.key), at: row - (range?.from ?? 0) }
  }
}
