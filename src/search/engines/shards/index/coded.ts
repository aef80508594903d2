import { BitWriter } from '../../../store/bits.ts'
import { writeEntries, writePositions, type Postings } from '../postings.ts'
import { BLOCK, FEW, type Kind } from '../format.ts'
import { kindOf } from '../key.ts'
import type { SearchDocument } from '../../../format.ts'
import { Occurrences } from './occurrences.ts'
import { Row } from './rows.ts'

/** Keys with what is written of each, one after the other: the numbers of their units (0 for no second one), and where the bits of each end. */
class Coded {
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

/** Files of one kind: the keys with what is written of each, and the beginning of the names of the files. */
export interface Table {
  kind: Kind
  coded: Coded
  prefix: string
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

/** Writes the postings of all keys of a segment, the positions by block of articles; gives the units by number too. */
export function codedSegment(documents: readonly SearchDocument[]): { units: readonly string[]; tables: Table[] } {
  const [occurrences, articles] = [new Occurrences(), documents.length]
  for (const document of documents) occurrences.add(document)
  const made = { pairs: new Coded(), units: new Coded() }
  const blocks = Array.from({ length: Math.ceil(articles / BLOCK) }, () => new Coded())
  occurrences.forEach((first, second, postings) => {
    const coded = made[second === 0 ? kindOf([occurrences.units[first] ?? '']) : 'pairs']
    const count = writeEntries(coded.writer, postings, articles)
    coded.end(first, second)
    if (second === 0 || count <= FEW) return
    for (const [block, own] of articles > BLOCK ? byBlock(postings) : new Map([[0, postings]])) {
      const places = blocks[block]
      if (places) writePositions(places.writer, own)
      places?.end(first, second)
    }
  })
  const lists = (['pairs', 'units'] as const).map((kind) => ({ kind, coded: made[kind], prefix: '' }))
  const places = blocks.map((coded, block) => ({ kind: 'places' as const, coded, prefix: `${block}-` }))
  return { units: occurrences.units, tables: [...lists, ...places] }
}
