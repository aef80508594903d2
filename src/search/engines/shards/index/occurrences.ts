import { unitsOf } from '../../../fold.ts'
import { segmentsOf, type SearchDocument } from '../../../format.ts'
import type { Postings } from '../postings.ts'

/** Numbers in a row that grows; four bytes each. */
class Row {
  private numbers = new Uint32Array(2 ** 16)
  length = 0

  push(value: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Uint32Array(2 * this.length)
      larger.set(this.numbers)
      this.numbers = larger
    }
    this.numbers[this.length++] = value
  }

  at(index: number): number {
    return this.numbers[index] ?? 0
  }
}

/** Stand in the row of units for the end of a text, and the end of an entry. */
const [TEXT_END, ENTRY_END, FIRST_UNIT] = [0, 1, 2]

/** All keys by number, and where each stands. */
interface Concordance {
  /** A unit, or two that stand side by side, of each key. */
  keys: (readonly [first: string, second?: string])[]
  postings(number: number): Postings
}

/** Told of a key: its number, the entry that it stands in, and where. */
type Visit = (key: number, entry: number, position: number) => void

/**
 * Collects where units and pairs of units stand: first the units of all texts, as numbers, then from these, key by key,
 * their places; nothing is kept of a text but four bytes a unit.
 */
export class Occurrences {
  private readonly numbers = new Map<string, number>()
  private readonly units: string[] = ['', '']
  private readonly row = new Row()

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

  /** The keys, in the order in which they were met first, and their places. */
  concordance(): Concordance {
    const { numbers, starts, order } = this.counted()
    const size = order.length
    const [entries, positions, next] = [new Uint32Array(size), new Uint32Array(size), starts.slice()]
    let at = 0
    this.visit((_, entry, position) => {
      const key = order.at(at++)
      const place = next[key] ?? 0
      next[key] = place + 1
      entries[place] = entry
      positions[place] = position
    })
    const keys = [...numbers.keys()].map((key) => this.unitsOf(key))
    return {
      keys,
      postings: (number) => {
        const [from, to] = [starts[number], next[number]]
        const isPlaced = keys[number]?.length === 2
        return postingsOf(entries.subarray(from, to), positions.subarray(from, to), isPlaced)
      },
    }
  }

  /** The keys with their numbers, the number of each in the order of visits, and where its places begin among all places. */
  private counted(): { numbers: Map<number, number>; starts: Uint32Array; order: Row } {
    const [numbers, order] = [new Map<number, number>(), new Row()]
    const counts: number[] = []
    this.visit((key) => {
      const number = numbers.get(key) ?? numbers.size
      if (number === numbers.size) numbers.set(key, number)
      counts[number] = (counts[number] ?? 0) + 1
      order.push(number)
    })
    let sum = 0
    return { numbers, starts: Uint32Array.from(counts, (count) => (sum += count) - count), order }
  }

  private unitsOf(key: number): Concordance['keys'][number] {
    const [first, second] = [Math.floor(key / this.units.length), key % this.units.length]
    const one = this.units[first] ?? ''
    return second >= FIRST_UNIT ? [one, this.units[second] ?? ''] : [one]
  }

  private numberOf(unit: string): number {
    const known = this.numbers.get(unit)
    if (known !== undefined) return known
    this.numbers.set(unit, this.units.length)
    return this.units.push(unit) - 1
  }

  /** Visits all units and pairs: positions run on within an entry, with a gap between texts, so that nothing stands across them. */
  private visit(visit: Visit): void {
    let [entry, position] = [0, 0]
    for (let at = 0; at < this.row.length; at++, position++) {
      const unit = this.row.at(at)
      if (unit === ENTRY_END) [entry, position] = [entry + 1, -1]
      if (unit < FIRST_UNIT) continue
      const next = at + 1 < this.row.length ? this.row.at(at + 1) : TEXT_END
      visit(unit * this.units.length, entry, position)
      if (next >= FIRST_UNIT) visit(unit * this.units.length + next, entry, position)
    }
  }
}

/** Postings of places in order; each entry once. */
function postingsOf(entries: Uint32Array, positions: Uint32Array, isPlaced: boolean): Postings {
  const found: Postings = { entries: [], positions: [] }
  entries.forEach((entry, at) => {
    if (entries[at - 1] !== entry || at === 0) {
      found.entries.push(entry)
      found.positions.push([])
    }
    if (isPlaced) found.positions[found.positions.length - 1]?.push(positions[at] ?? 0)
  })
  return found
}
