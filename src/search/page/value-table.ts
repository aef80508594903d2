import * as words from '../../words/index.ts'
import type { SearchEngine } from '../engine.ts'
import { isParted, PART_SIZES } from '../format.ts'
import type { ColumnName, ValueHead, Values } from '../format.ts'

/** Key (as in addresses) and shown name of a value. */
export interface Value {
  key: string
  name: string
}

/** The name of a day is written out; what has no name shows its key. */
function valueAt({ keys, names }: Values, at: number): Value {
  const key = keys[at] ?? ''
  const [, year, month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(key) ?? []
  const written = year ? words.fill(words.days.ymd, { y: year, m: Number(month), d: Number(day) }) : key
  return { key, name: names[at] || written }
}

/** Values behind the numbers of columns; of those that grow with the archive a part is loaded when it is first needed. */
export class ValueTable {
  private head: ValueHead | undefined
  private readonly parts = new Map<string, Values>()

  constructor(private readonly engine: SearchEngine) {}

  /** Loads the values of the columns that have few. Refused, as everything here, when a file cannot be had. */
  async open(): Promise<void> {
    this.head ??= await this.engine.values()
  }

  /** Loads what numbers of a column stand for. */
  async load(name: ColumnName, numbers: Iterable<number>): Promise<void> {
    await this.open()
    if (!isParted(name)) return
    const parts = [...new Set(Array.from(numbers, (number) => Math.floor(number / PART_SIZES[name])))]
    const missing = parts.filter((part) => !this.parts.has(`${name}-${part}`))
    const loaded = await Promise.all(missing.map((part) => this.engine.valuesOf(name, part)))
    loaded.forEach((values, at) => this.parts.set(`${name}-${missing[at] ?? 0}`, values))
  }

  /** Loads all of a column. */
  async loadAll(name: ColumnName): Promise<void> {
    await this.open()
    await this.load(
      name,
      Array.from({ length: this.count(name) }, (_, number) => number),
    )
  }

  /** Value of a loaded number of a column. */
  at(name: ColumnName, number: number): Value {
    if (!isParted(name)) return this.head ? valueAt(this.head.plain[name], number) : { key: '', name: '' }
    const part = this.parts.get(`${name}-${Math.floor(number / PART_SIZES[name])}`)
    return part ? valueAt(part, number % PART_SIZES[name]) : { key: '', name: '' }
  }

  /** The numbers of the loaded values of a column that pass a test. */
  numbers(name: ColumnName, passes: (value: Value) => boolean): Set<number> {
    const all = Array.from({ length: this.count(name) }, (_, number) => number)
    return new Set(all.filter((number) => number > 0 && passes(this.at(name, number))))
  }

  private count(name: ColumnName): number {
    if (!this.head) return 0
    return isParted(name) ? this.head.parted[name].count : this.head.plain[name].keys.length
  }
}
