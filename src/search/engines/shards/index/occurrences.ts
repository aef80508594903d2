import { unitsOf } from '../../../fold.ts'
import { segmentsOf, type SearchDocument } from '../../../format.ts'
import { pairKey } from '../format.ts'
import type { Postings } from '../postings.ts'

/** The units of one article: those of its headline, and those of all else, each text apart. */
interface Read {
  title: readonly (readonly string[])[]
  rest: readonly (readonly string[])[]
}

function read(document: SearchDocument): Read {
  const [title = [], ...rest] = segmentsOf(document).map(unitsOf)
  return { title: [title], rest }
}

/** Where a key stands, as it is collected: an entry as `-1 - entry`, then the key's positions in it. */
type Collected = number[]

/** Collects where keys stand. */
export class Occurrences {
  private readonly collected = new Map<string, { stream: Collected; last: number }>()

  /** Takes an article, numbered within its segment; those given one after the other in ascending order. */
  add(document: SearchDocument, number: number): void {
    const { title, rest } = read(document)
    this.texts(rest, 2 * number)
    this.texts(title, 2 * number + 1)
  }

  /** All keys in code order. */
  keys(): string[] {
    return [...this.collected.keys()].sort()
  }

  /** The postings of a key. */
  postings(key: string): Postings {
    const found: Postings = { entries: [], positions: [] }
    for (const value of this.collected.get(key)?.stream ?? []) {
      if (value >= 0) found.positions[found.positions.length - 1]?.push(value)
      else {
        found.entries.push(-1 - value)
        found.positions.push([])
      }
    }
    return found
  }

  /** The texts of one entry: positions run on, with a gap between texts, so that nothing stands across them. */
  private texts(texts: readonly (readonly string[])[], entry: number): void {
    let position = 0
    for (const units of texts) {
      units.forEach((unit, at) => {
        this.put(unit, entry)
        const next = units[at + 1]
        if (next !== undefined) this.put(pairKey(unit, next), entry, position + at)
      })
      position += units.length + 1
    }
  }

  private put(key: string, entry: number, position?: number): void {
    let own = this.collected.get(key)
    if (own === undefined) this.collected.set(key, (own = { stream: [], last: -1 }))
    if (own.last !== entry) own.stream.push(-1 - entry)
    own.last = entry
    if (position !== undefined) own.stream.push(position)
  }
}
