import type { Hit, IndexContext, WordIndex } from '../../../engine.ts'
import { kept } from '../../../parts/once.ts'
import { placesInTexts } from '../../../places.ts'
import type { PartLoader } from '../../../parts/load.ts'
import { unsealed } from '../../../parts/seal.ts'
import { searchCovered, type Cover } from '../../covered.ts'
import { keyFile, moreFile, type Segment, type ShardFacts } from '../format.ts'
import { placeOf } from '../key.ts'
import { unpackKeys, type KeyEntry } from '../key-table.ts'
import { unpackPostings, type Postings } from '../postings.ts'
import { startsOfAll, type Placed, type Starts } from './find.ts'

/** Looks for units in one segment. */
class SegmentReader {
  private readonly load: (file: string) => Promise<Uint8Array>
  private readonly table: (file: number) => Promise<ReadonlyMap<number | string, KeyEntry>>

  constructor(
    private readonly number: number,
    private readonly segment: Segment,
    load: PartLoader,
  ) {
    const { version, files, articles } = segment
    const shape = { files, end: 2 * articles }
    this.load = kept((file: string) => load({ file, version }, unsealed))
    this.table = kept(async (file: number) => unpackKeys(await this.load(keyFile(number, file)), shape))
  }

  /** The articles that hold the units, one or more of them, one after the other. */
  async search(units: readonly string[]): Promise<Hit[]> {
    const [first = ''] = units
    const entries = units.length === 1 ? (await this.postings(first)).entries : [...(await this.phrase(units)).keys()]
    const hits = new Map<number, Hit>()
    for (const entry of entries) {
      const row = this.segment.from + (entry >> 1)
      hits.set(row, { row, inTitle: (entry & 1) === 1 || hits.get(row)?.inTitle === true })
    }
    return [...hits.values()]
  }

  /** Where two units or more stand one after the other, by entries of the whole index, in the articles of the rows. */
  async places(
    units: readonly string[],
    rows: ReadonlySet<number>,
  ): Promise<[entry: number, starts: readonly number[]][]> {
    const own = [...(await this.phrase(units))].map(
      ([entry, starts]) => [entry + 2 * this.segment.from, starts] as const,
    )
    return own.flatMap(([entry, starts]) => (rows.has(entry >> 1) ? [[entry, starts]] : []))
  }

  private async phrase(units: readonly string[]): Promise<Starts> {
    const last = units.length - 2
    const offsets = units.map((_, at) => at).filter((at) => at <= last && (at % 2 === 0 || at === last))
    const placed = offsets.map(async (offset): Promise<Placed> => ({
      postings: await this.postings(units[offset] ?? '', units[offset + 1]),
      offset,
    }))
    return startsOfAll(await Promise.all(placed))
  }

  private async postings(first: string, second?: string): Promise<Postings> {
    const { file, own } = placeOf(second === undefined ? [first] : [first, second], this.segment.files)
    const entry = (await this.table(file)).get(own)
    if (entry === undefined || entry.more === -1) return entry?.postings ?? { entries: [], positions: [] }
    const pieces = await Promise.all(entry.counts.map((count, at) => this.piece(entry, count, at)))
    return {
      entries: pieces.flatMap(({ entries }) => entries),
      positions: pieces.flatMap(({ positions }) => positions),
    }
  }

  private async piece({ more, isPlaced }: KeyEntry, count: number, at: number): Promise<Postings> {
    const bytes = await this.load(moreFile(this.number, more + at))
    return unpackPostings(bytes, { count, end: 2 * this.segment.articles, isPlaced })
  }
}

/** How a phrase of so many units is looked for by some of its pairs: so few that their keys are few, so many that few articles hold them by chance. */
function coverFor({ length }: readonly string[]): Cover {
  return { fewest: 5, read: 10, first: length > 6 ? 3 : 2, more: Number.POSITIVE_INFINITY }
}

/** Opens the index of pairs of units. A query needs every second pair of its units, and their positions tell where it stands; a longer one some of them, where few articles hold these. */
export function openIndex({ manifest, store, load }: IndexContext<ShardFacts>): WordIndex {
  const readers = manifest.own.segments.map((segment, number) => new SegmentReader(number, segment, load))
  const whole = async (units: readonly string[]): Promise<Hit[]> =>
    (await Promise.all(readers.map((reader) => reader.search(units)))).flat()
  const source = { pair: whole, document: store.document }
  /** Without the texts the positions tell it. */
  const covered = (units: readonly string[]): Promise<Hit[] | null> =>
    searchCovered(source, units, coverFor(units)).catch(() => null)
  return {
    prepare: () => undefined,
    search: async (units) => (units.length === 0 ? [] : ((await covered(units)) ?? whole(units))),
    places: async (units, rows) =>
      units.length < 2
        ? placesInTexts(store.document, units, rows)
        : new Map((await Promise.all(readers.map((reader) => reader.places(units, rows)))).flat()),
    close: () => undefined,
  }
}
