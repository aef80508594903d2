import type { Hit, Store } from '../../../engine.ts'
import { kept } from '../../../parts/once.ts'
import type { PartLoader } from '../../../parts/load.ts'
import { unsealed } from '../../../parts/seal.ts'
import { placesInTexts, type Places } from '../../../places.ts'
import { coverOf } from '../../covered.ts'
import { BitReader } from '../../../store/bits.ts'
import { BLOCK, FEW, filesOf, folderOf, type Kind, type Segment } from '../format.ts'
import { kindOf, placeOf, type Key, type Own } from '../key.ts'
import { unpackTable } from '../key-table.ts'
import { readEntries, readPositions } from '../postings.ts'

/** Source of a segment: its number, the number of articles in all, and the givers of files and texts. */
interface SegmentSource {
  number: number
  all: number
  load: PartLoader
  document: Store['document']
}

/** Most entries whose texts are read where positions tell the same: most of these texts are shown anyway. */
const READ = 16

const keyOf = (units: readonly string[], at = 0, length: 1 | 2 = 2): Key =>
  length === 1 ? [units[at] ?? ''] : [units[at] ?? '', units[at + 1] ?? '']

/** Entries as hits; the headline's and the text's of an article are one. */
function hitsOf(entries: Iterable<number>, from: number): Hit[] {
  const hits = new Map<number, Hit>()
  for (const entry of entries) {
    const row = from + (entry >> 1)
    hits.set(row, { row, inTitle: (entry & 1) === 1 || hits.get(row)?.inTitle === true })
  }
  return [...hits.values()]
}

/** Of the beginnings in each entry those that are among others, moved back by an offset. */
function meeting(starts: Places, others: Places, offset: number): Places {
  const met: Places = new Map()
  for (const [entry, positions] of starts) {
    const there = new Set(others.get(entry)?.map((position) => position - offset))
    const both = positions.filter((position) => there.has(position))
    if (both.length > 0) met.set(entry, both)
  }
  return met
}

/** Looks for units in one segment; entries are counted from its own first article. */
export class SegmentReader {
  private readonly bytes: (file: string) => Promise<Uint8Array>
  private readonly lists: (file: string) => Promise<ReadonlyMap<Own, number[]>>
  private readonly positions: (file: string) => Promise<ReadonlyMap<Own, number>>

  constructor(
    private readonly segment: Segment,
    private readonly source: SegmentSource,
  ) {
    const { version, articles } = segment
    this.bytes = kept((file: string) => source.load({ file, version }, unsealed))
    const files = (file: string): number => this.files(file.includes('/units/') ? 'units' : 'pairs')
    this.lists = kept(async (file: string) =>
      unpackTable(await this.bytes(file), files(file), (reader) => readEntries(reader, articles)),
    )
    this.positions = kept(async (file: string) =>
      unpackTable(await this.bytes(file), this.files('places'), (reader) => {
        const length = reader.gamma() - 1
        return (reader.at += length) - length
      }),
    )
  }

  /** The articles that hold the units, one or more of them, one after the other. */
  async search(units: readonly string[]): Promise<Hit[]> {
    const { from } = this.segment
    if (units.length <= 2) return hitsOf(await this.entries(keyOf(units, 0, units.length as 1 | 2)), from)
    return hitsOf((await this.starts(units)).keys(), from)
  }

  /** Places in the articles of the rows, by entries of the whole index, at which two units or more stand one after the other. */
  async places(
    units: readonly string[],
    rows: ReadonlySet<number>,
  ): Promise<[entry: number, starts: readonly number[]][]> {
    const { from } = this.segment
    const starts = await this.starts(units, (entry) => rows.has(from + (entry >> 1)))
    return [...starts].map(([entry, positions]) => [entry + 2 * from, positions])
  }

  /** Beginnings of a phrase in the entries that pass: of few articles by their texts, of more by the positions of its pairs. */
  private async starts(units: readonly string[], passes: (entry: number) => boolean = () => true): Promise<Places> {
    const offsets = coverOf(units).map((_, at) => Math.min(2 * at, units.length - 2))
    const lists = await Promise.all(offsets.map((offset) => this.entries(keyOf(units, offset))))
    const [first = [], ...others] = lists.map((list) => new Set(list))
    const met = [...first].filter((entry) => passes(entry) && others.every((list) => list.has(entry)))
    const isPlaced = lists.every((list) => list.length > FEW)
    if (!isPlaced || met.length <= READ) return this.inTexts(units, met)
    const blocks = new Set(met.map((entry) => Math.floor((entry >> 1) / BLOCK)))
    const wanted = new Set(met)
    const [starts = new Map(), ...ends] = await Promise.all(
      offsets.map(async (offset, at) => {
        const found = await Promise.all(
          [...blocks].map((block) => this.inBlock(keyOf(units, offset), lists[at] ?? [], block)),
        )
        return new Map(found.flat().filter(([entry]) => wanted.has(entry)))
      }),
    )
    return ends.reduce((before, end, at) => meeting(before, end, offsets[at + 1] ?? 0), starts as Places)
  }

  private async inTexts(units: readonly string[], met: readonly number[]): Promise<Places> {
    const { from } = this.segment
    const places = await placesInTexts(this.source.document, units, new Set(met.map((entry) => from + (entry >> 1))))
    return new Map([...places].map(([entry, starts]) => [entry - 2 * from, starts]))
  }

  /** The positions of a pair in those of its entries whose articles are of a block. */
  private async inBlock(key: Key, entries: readonly number[], block: number): Promise<[number, readonly number[]][]> {
    const { file, own } = placeOf(key, this.files('places'))
    const path = `${folderOf('places', this.source.number)}${block}-${file}.bin`
    const at = (await this.positions(path)).get(own)
    if (at === undefined) throw new Error(`no positions in ${path}`)
    const inside = entries.filter((entry) => Math.floor((entry >> 1) / BLOCK) === block)
    const positions = readPositions(new BitReader(await this.bytes(path), at), inside)
    return inside.map((entry, index) => [entry, positions[index] ?? []])
  }

  private files(kind: Kind): number {
    return filesOf(kind, this.segment, this.source.all)
  }

  private async entries(key: Key): Promise<readonly number[]> {
    const kind = kindOf(key)
    const { file, own } = placeOf(key, this.files(kind))
    return (await this.lists(`${folderOf(kind, this.source.number)}${file}.bin`)).get(own) ?? []
  }
}
