import { unitsOf } from '../../../fold.ts'
import { segmentsOf, type SearchDocument } from '../../../format.ts'
import type { Postings } from '../postings.ts'
import { Row } from './rows.ts'

/** Stand in the row of units for the end of a text, and the end of an entry. */
const [TEXT_END, ENTRY_END, FIRST_UNIT] = [0, 1, 2]

/** Most places that are sorted at a time, unless one unit has more. */
const MOST_PLACES = 2 ** 24

/** Places of a unit in order, and the unit behind each. */
interface Placed {
  places: Uint32Array
  behind: Uint32Array
}

/** Taker of a key, the numbers of its units (0 for no second one), and of its postings. */
type TakeKey = (key: { first: number; second: number }, postings: Postings) => void

/**
 * Collects where units and pairs of units stand: the units of all texts, as numbers, in one row; nothing else is kept of a text.
 */
export class Occurrences {
  /** The units by number. */
  readonly units: string[] = ['', '']
  private readonly numbers = new Map<string, number>()
  private readonly row = new Row()
  /** Beginnings of entries in the row, texts and headline of each article. */
  private readonly starts = new Row()

  /** A zero for each unit, to count with. */
  private next = new Uint32Array()

  /** Takes an article; they are numbered in the order in which they are taken. */
  add(document: SearchDocument): void {
    const [title = '', ...rest] = segmentsOf(document)
    for (const texts of [rest, [title]]) {
      this.starts.push(this.row.length)
      for (const text of texts) {
        for (const unit of unitsOf(text)) this.row.push(this.numberOf(unit))
        this.row.push(TEXT_END)
      }
      this.row.push(ENTRY_END)
    }
  }

  /** Gives every unit, and behind it the pairs that begin with it; a part of the units at a time, so that few places are in memory. */
  forEach(take: TakeKey): void {
    const [row, counts] = [this.row.all(), new Uint32Array(this.units.length)]
    for (const unit of row) counts[unit] = (counts[unit] ?? 0) + 1
    this.next = new Uint32Array(this.units.length)
    for (let low = FIRST_UNIT; low < counts.length;) {
      let [high, places] = [low + 1, counts[low] ?? 0]
      while (high < counts.length && places + (counts[high] ?? 0) <= MOST_PLACES) places += counts[high++] ?? 0
      this.someUnits(row, counts.subarray(low, high), { low, places, take })
      low = high
    }
  }

  /** The units from `low` on with so many places each: sorted by unit, then those of each by the unit behind. */
  private someUnits(
    row: Uint32Array,
    counts: Uint32Array,
    { low, places, take }: { low: number; places: number; take: TakeKey },
  ): void {
    const [sorted, behind, next] = [new Uint32Array(places), new Uint32Array(places), new Uint32Array(counts.length)]
    for (let at = 1; at < counts.length; at++) next[at] = (next[at - 1] ?? 0) + (counts[at - 1] ?? 0)
    for (let place = 0; place < row.length; place++) {
      const at = (row[place] ?? 0) - low
      if (at < 0 || at >= counts.length) continue
      const to = next[at] ?? 0
      sorted[to] = place
      behind[to] = row[place + 1] ?? TEXT_END
      next[at] = to + 1
    }
    for (const [at, end] of next.entries()) {
      const [from, first] = [end - (counts[at] ?? 0), low + at]
      const own = { places: sorted.subarray(from, end), behind: behind.subarray(from, end) }
      take({ first, second: 0 }, this.postings(own.places))
      this.pairs(own, (second, places) => take({ first, second }, this.postings(places)))
    }
  }

  /** Gives the places of a unit by the unit behind, in order of its first place. */
  private pairs({ places, behind }: Placed, take: (second: number, places: Uint32Array) => void): void {
    const [seconds, grouped, { next }]: [number[], Uint32Array, this] = [[], new Uint32Array(places.length), this]
    for (const second of behind) {
      if (next[second] === 0) seconds.push(second)
      next[second] = (next[second] ?? 0) + 1
    }
    let from = 0
    for (const second of seconds) {
      from += next[second] ?? 0
      next[second] = from - (next[second] ?? 0)
    }
    for (const [at, second] of behind.entries()) {
      const to = next[second] ?? 0
      grouped[to] = places[at] ?? 0
      next[second] = to + 1
    }
    from = 0
    for (const second of seconds) {
      const end = next[second] ?? 0
      next[second] = 0
      if (second >= FIRST_UNIT) take(second, grouped.subarray(from, end))
      from = end
    }
  }

  /** Postings of places in order: positions count from the entry's beginning, with a gap between texts, so that nothing stands across them. */
  private postings(places: Uint32Array): Postings {
    const [texts, headlines]: [Postings, Postings] = [
      { entries: [], positions: [] },
      { entries: [], positions: [] },
    ]
    let entry = 0
    for (const place of places) {
      entry = this.entryAt(place, entry)
      const { entries, positions } = (entry & 1) === 0 ? texts : headlines
      entries.push(entry)
      positions.push(place - this.starts.at(entry))
    }
    if (headlines.entries.length === 0) return texts
    return {
      entries: texts.entries.concat(headlines.entries),
      positions: texts.positions.concat(headlines.positions),
    }
  }

  /** The entry of a place that stands not before the entry `low`. */
  private entryAt(place: number, low: number): number {
    const { starts } = this
    let high = low + 1
    for (let step = 1; high < starts.length && starts.at(high) <= place; step *= 2) {
      low = high
      high += step
    }
    high = Math.min(high, starts.length)
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (starts.at(middle) <= place) low = middle
      else high = middle
    }
    return low
  }

  private numberOf(unit: string): number {
    const known = this.numbers.get(unit)
    if (known !== undefined) return known
    this.numbers.set(unit, this.units.length)
    return this.units.push(unit) - 1
  }
}
