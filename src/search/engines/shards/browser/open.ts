import type { Hit, IndexContext, WordIndex } from '../../../engine.ts'
import { partOf } from '../../../format.ts'
import { kept } from '../../../parts/once.ts'
import { unsealed } from '../../../parts/seal.ts'
import { keyFile, moreFile, pairKey, type Segment, type ShardFacts } from '../format.ts'
import { unpackKeys, type KeyEntry } from '../key-table.ts'
import { unpackPostings, type Postings } from '../postings.ts'
import { entriesOf, type Placed } from './find.ts'

/** Looks for units in one segment. */
class SegmentReader {
  private readonly load: (file: string) => Promise<Uint8Array>
  private readonly table: (file: number) => Promise<Map<string, KeyEntry>>

  constructor(
    private readonly number: number,
    private readonly segment: Segment,
    { load }: IndexContext<ShardFacts>,
  ) {
    const { version } = segment
    this.load = kept((file: string) => load({ file, version }, unsealed))
    this.table = kept(async (file: number) => unpackKeys(await this.load(keyFile(number, file))))
  }

  /** The articles that hold the units, one or more of them, one after the other. */
  async search(units: readonly string[]): Promise<Hit[]> {
    const [first = ''] = units
    const entries = units.length === 1 ? (await this.postings(first, false)).entries : await this.phrase(units)
    const hits = new Map<number, Hit>()
    for (const entry of entries) {
      const row = this.segment.from + (entry >> 1)
      hits.set(row, { row, inTitle: (entry & 1) === 1 || hits.get(row)?.inTitle === true })
    }
    return [...hits.values()]
  }

  private async phrase(units: readonly string[]): Promise<number[]> {
    const last = units.length - 2
    const offsets = units.map((_, at) => at).filter((at) => at <= last && (at % 2 === 0 || at === last))
    const key = (at: number): string => pairKey(units[at] ?? '', units[at + 1] ?? '')
    const placed = offsets.map(async (offset): Promise<Placed> => ({
      postings: await this.postings(key(offset), true),
      offset,
    }))
    return entriesOf(await Promise.all(placed))
  }

  private async postings(key: string, isPlaced: boolean): Promise<Postings> {
    const entry = (await this.table(partOf(key, this.segment.files))).get(key)
    if (entry === undefined) return { entries: [], positions: [] }
    const pieces = await Promise.all(entry.counts.map((_, at) => this.piece(entry, at)))
    const end = 2 * this.segment.articles
    const all = pieces.map((bytes, at) => unpackPostings(bytes, { count: entry.counts[at] ?? 0, end, isPlaced }))
    return { entries: all.flatMap(({ entries }) => entries), positions: all.flatMap(({ positions }) => positions) }
  }

  private async piece({ more, postings }: KeyEntry, at: number): Promise<Uint8Array> {
    return more === -1 ? postings : this.load(moreFile(this.number, more + at))
  }
}

/** Opens the index of pairs of units. A query needs every second pair of its units, and their positions tell where it stands. */
export function openIndex(context: IndexContext<ShardFacts>): WordIndex {
  const { segments } = context.manifest.own
  const readers = segments.map((segment, number) => new SegmentReader(number, segment, context))
  return {
    prepare: () => undefined,
    search: async (units) =>
      units.length === 0 ? [] : (await Promise.all(readers.map((reader) => reader.search(units)))).flat(),
    close: () => undefined,
  }
}
