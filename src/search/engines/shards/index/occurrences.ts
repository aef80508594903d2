import { unitsOf } from '../../../fold.ts'
import { segmentsOf, type SearchDocument } from '../../../format.ts'
import type { Postings } from '../postings.ts'
import { Row } from './rows.ts'

/** Stand in the row of units for the end of a text, and the end of an entry. */
const [TEXT_END, ENTRY_END, FIRST_UNIT] = [0, 1, 2]

/** Most places that are sorted at a time, unless one unit has more. */
const MOST_PLACES = 2 ** 22

/** Room for places in order: of each the entry, the position there, and the unit behind. */
const placed = (length: number) => ({
  entries: new Uint32Array(length),
  positions: new Uint32Array(length),
  behind: new Uint32Array(length),
})

/** Taker of a key, the numbers of its units (0 for no second one), and of its postings, which are true until it is done with them. */
type TakeKey = (first: number, second: number, postings: Postings) => void

/**
 * Collects where units and pairs of units stand: the units of all texts, as numbers, in one row; nothing else is kept of a text.
 */
export class Occurrences {
  /** The units by number. */
  readonly units: string[] = ['', '']
  private readonly numbers = new Map<string, number>()
  private readonly row = new Row()
  /** A zero for each unit, to count with. */
  private next = new Uint32Array()
  /** Room, used again and again, for the places of some units, the numbers of those of one of them, and the postings of a key. */
  private sorted = placed(0)
  private order = new Uint32Array()
  private room = placed(0)

  /** Takes an article; they are numbered in the order in which they are taken. */
  add(document: SearchDocument): void {
    const [title = '', ...rest] = segmentsOf(document)
    for (const texts of [rest, [title]]) {
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
    const most = counts.reduce((most, count) => Math.max(most, count), 0)
    this.sorted = placed(Math.min(row.length, Math.max(most, MOST_PLACES)))
    this.order = new Uint32Array(most)
    this.room = placed(most)
    for (let low = FIRST_UNIT; low < counts.length;) {
      let [high, places] = [low + 1, counts[low] ?? 0]
      while (high < counts.length && places + (counts[high] ?? 0) <= MOST_PLACES) places += counts[high++] ?? 0
      this.someUnits(low, counts.subarray(low, high), take)
      low = high
    }
  }

  /** The units from `low` on with so many places each: sorted by unit, then those of each by the unit behind. */
  private someUnits(low: number, counts: Uint32Array, take: TakeKey): void {
    const [row, ends] = [this.row.all(), new Uint32Array(counts.length + 1)]
    for (const [at, count] of counts.entries()) ends[at + 1] = (ends[at] ?? 0) + count
    const { entries, positions, behind } = this.sorted
    for (let [place, entry, start] = [0, 0, 0]; place < row.length; place++) {
      const at = (row[place] ?? 0) - low
      if (at >= 0 && at < counts.length) {
        const to = ends[at] ?? 0
        entries[to] = entry
        positions[to] = place - start
        behind[to] = row[place + 1] ?? TEXT_END
        ends[at] = to + 1
      } else if (row[place] === ENTRY_END) {
        entry++
        start = place + 1
      }
    }
    for (const [at, count] of counts.entries()) {
      const from = (ends[at] ?? 0) - count
      for (let index = 0; index < count; index++) this.order[index] = from + index
      take(low + at, 0, this.postings(0, count))
      this.pairs(behind.subarray(from, from + count), from, (second, postings) => take(low + at, second, postings))
    }
  }

  /** Gives the postings of the pairs of a unit and each of those behind it, in order of their first places; the unit's own begin at `from`. */
  private pairs(behind: Uint32Array, from: number, take: (second: number, postings: Postings) => void): void {
    const [seconds, { next, order }]: [number[], this] = [[], this]
    for (const second of behind) {
      if (next[second] === 0) seconds.push(second)
      next[second] = (next[second] ?? 0) + 1
    }
    let begin = 0
    for (const second of seconds) {
      begin += next[second] ?? 0
      next[second] = begin - (next[second] ?? 0)
    }
    for (let at = 0; at < behind.length; at++) {
      const second = behind[at] ?? 0
      const to = next[second] ?? 0
      order[to] = from + at
      next[second] = to + 1
    }
    begin = 0
    for (const second of seconds) {
      const end = next[second] ?? 0
      next[second] = 0
      if (second >= FIRST_UNIT) take(second, this.postings(begin, end))
      begin = end
    }
  }

  /** Postings of places from one up to another in order, those of headlines last. */
  private postings(from: number, to: number): Postings {
    const { sorted, order, room } = this
    let length = 0
    for (let odd = 0; odd < 2; odd++)
      for (let at = from; at < to; at++) {
        const place = order[at] ?? 0
        const entry = sorted.entries[place] ?? 0
        if ((entry & 1) !== odd) continue
        room.entries[length] = entry
        room.positions[length++] = sorted.positions[place] ?? 0
      }
    return { entries: room.entries, positions: room.positions, length }
  }

  private numberOf(unit: string): number {
    const known = this.numbers.get(unit)
    if (known !== undefined) return known
    this.numbers.set(unit, this.units.length)
    return this.units.push(unit) - 1
  }
}
