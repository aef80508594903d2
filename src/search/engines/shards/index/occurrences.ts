import { unitsOf } from '../../../fold.ts'
import { segmentsOf, type SearchDocument } from '../../../format.ts'
import type { Postings } from '../postings.ts'
import { Row, sortedBy } from './rows.ts'

/** Stand in the row of units for the end of a text, and the end of an entry. */
const [TEXT_END, ENTRY_END, FIRST_UNIT] = [0, 1, 2]

/** All keys by number, and where each stands. */
export interface Concordance {
  keys: number
  /** The unit, or the two that stand side by side, of a key. */
  unitsOf(key: number): readonly [first: string, second?: string]
  /** The entries in which a key stands, those of texts before those of headlines. */
  entries(key: number): number[]
  /** The same with the positions; of a pair. */
  postings(key: number): Postings
}

/** Keys by number: their units, and where their places begin and end among all places of units or of pairs. */
class Keys {
  readonly first = new Row()
  readonly second = new Row()
  readonly from = new Row()
  readonly to = new Row()

  add(first: number, second: number, [from, to]: readonly [number, number]): void {
    this.first.push(first)
    this.second.push(second)
    this.from.push(from)
    this.to.push(to)
  }
}

/**
 * Collects where units and pairs of units stand: first the units of all texts, as numbers, in one row, then the places in it
 * by unit, and those of each unit by the unit behind; nothing is kept of a text but some bytes a unit.
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

  /** The keys, units before the pairs that begin with them, and their places. */
  concordance(): Concordance {
    const row = this.row.all()
    const { sorted: byUnit, starts } = sortedBy(row, this.units.length)
    const { keys, byPair } = this.pairs(row, { byUnit, starts })
    const entries = entriesOf(row)
    const placesOf = (key: number): Uint32Array =>
      (keys.second.at(key) >= FIRST_UNIT ? byPair : byUnit).subarray(keys.from.at(key), keys.to.at(key))
    return {
      keys: keys.first.length,
      unitsOf: (key) => {
        const [first = '', second] = [this.units[keys.first.at(key)], keys.second.at(key)]
        return second >= FIRST_UNIT ? [first, this.units[second] ?? ''] : [first]
      },
      entries: (key) => entriesAt(placesOf(key), entries),
      postings: (key) => postingsOf(placesOf(key), entries),
    }
  }

  /** The keys, and the places by pair: those of each unit sorted by the unit behind. */
  private pairs(row: Uint32Array, { byUnit, starts }: { byUnit: Uint32Array; starts: Uint32Array }) {
    const [keys, byPair, next] = [new Keys(), new Uint32Array(byUnit.length), new Uint32Array(this.units.length)]
    let at = 0
    for (let first = FIRST_UNIT; first < this.units.length; first++) {
      const own = byUnit.subarray(starts[first], starts[first + 1])
      const behind = own.map((place) => row[place + 1] ?? TEXT_END)
      const seconds: number[] = []
      for (const second of behind) {
        if (second < FIRST_UNIT) continue
        if (next[second] === 0) seconds.push(second)
        next[second] = (next[second] ?? 0) + 1
      }
      keys.add(first, TEXT_END, [starts[first] ?? 0, starts[first + 1] ?? 0])
      for (const second of seconds) {
        const from = at
        at += next[second] ?? 0
        keys.add(first, second, [from, at])
        next[second] = from
      }
      own.forEach((place, index) => {
        const second = behind[index] ?? TEXT_END
        if (second < FIRST_UNIT) return
        byPair[next[second] ?? 0] = place
        next[second] = (next[second] ?? 0) + 1
      })
      for (const second of seconds) next[second] = 0
    }
    return { keys, byPair }
  }

  private numberOf(unit: string): number {
    const known = this.numbers.get(unit)
    if (known !== undefined) return known
    this.numbers.set(unit, this.units.length)
    return this.units.push(unit) - 1
  }
}

/** The entry of every place of a row, and where entries begin. */
interface Entries {
  of: Uint32Array
  starts: number[]
}

function entriesOf(row: Uint32Array): Entries {
  const [of, starts] = [new Uint32Array(row.length), [0]]
  row.forEach((unit, place) => {
    of[place] = starts.length - 1
    if (unit === ENTRY_END) starts.push(place + 1)
  })
  return { of, starts }
}

/** The entries of places in order, each once, those of texts before those of headlines. */
function entriesAt(places: Uint32Array, { of }: Entries): number[] {
  const [texts, headlines]: [number[], number[]] = [[], []]
  let before = -1
  for (const place of places) {
    const entry = of[place] ?? 0
    if (entry === before) continue
    before = entry
    if ((entry & 1) === 0) texts.push(entry)
    else headlines.push(entry)
  }
  return headlines.length === 0 ? texts : texts.concat(headlines)
}

/** Postings of places in order: positions count from the entry's beginning, with a gap between texts, so that nothing stands across them. */
function postingsOf(places: Uint32Array, { of, starts }: Entries): Postings {
  const kinds: [texts: Postings, headlines: Postings] = [
    { entries: [], positions: [] },
    { entries: [], positions: [] },
  ]
  let [before, own]: [number, number[]] = [-1, []]
  for (const place of places) {
    const entry = of[place] ?? 0
    if (entry !== before) {
      const { entries, positions } = kinds[(entry & 1) as 0 | 1]
      entries.push(entry)
      positions.push((own = []))
      before = entry
    }
    own.push(place - (starts[entry] ?? 0))
  }
  const [texts, headlines] = kinds
  return {
    entries: texts.entries.concat(headlines.entries),
    positions: texts.positions.concat(headlines.positions),
  }
}
