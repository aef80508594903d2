import { BitWriter } from '../../../store/bits.ts'
import { writeEntries, writePositions, type Postings } from '../postings.ts'
import { BLOCK, FEW } from '../format.ts'
import { kindOf } from '../key.ts'
import type { Occurrences } from './occurrences.ts'
import { Row } from './rows.ts'

/** Keys with what is written of each, one after the other: the numbers of their units (0 for no second one), and where the bits of each end. */
export class Coded {
  readonly writer = new BitWriter()
  readonly first = new Row()
  readonly second = new Row()
  readonly ends = new Row()

  /** Ends what was written of a key. */
  end(first: number, second: number): void {
    this.first.push(first)
    this.second.push(second)
    this.ends.push(this.writer.at)
  }
}

/** All that is written of a segment: the lists of articles, and the positions by block of articles. */
interface CodedSegment {
  pairs: Coded
  units: Coded
  places: Coded[]
}

/** Places by the block of their articles. */
function byBlock({ entries, positions, length }: Postings): Map<number, Postings> {
  const blocks = new Map<number, { entries: number[]; positions: number[]; length: number }>()
  for (let at = 0; at < length; at++) {
    const block = Math.floor((entries[at] ?? 0) / 2 / BLOCK)
    const own = blocks.get(block) ?? { entries: [], positions: [], length: 0 }
    own.entries.push(entries[at] ?? 0)
    own.length = own.positions.push(positions[at] ?? 0)
    blocks.set(block, own)
  }
  return blocks
}

/** Writes the postings of all keys of a segment of so many articles. */
export function codedSegment(occurrences: Occurrences, articles: number): CodedSegment {
  const made: CodedSegment = {
    pairs: new Coded(),
    units: new Coded(),
    places: Array.from({ length: Math.ceil(articles / BLOCK) }, () => new Coded()),
  }
  occurrences.forEach((first, second, postings) => {
    const lists = second === 0 ? made[kindOf([occurrences.units[first] ?? ''])] : made.pairs
    const count = writeEntries(lists.writer, postings, articles)
    lists.end(first, second)
    if (second === 0 || count <= FEW) return
    for (const [block, own] of articles > BLOCK ? byBlock(postings) : new Map([[0, postings]])) {
      const places = made.places[block]
      if (places) writePositions(places.writer, own)
      places?.end(first, second)
    }
  })
  return made
}
