import type { Hit, Store } from '../../../engine.ts'
import { kept } from '../../../parts/once.ts'
import type { PartLoader } from '../../../parts/load.ts'
import { unsealed } from '../../../parts/seal.ts'
import { placesInTexts, type Places } from '../../../places.ts'
import { BitReader } from '../../../store/bits.ts'
import { coverOf } from '../../cover.ts'
import { BLOCK, FEW, filesOf, folderOf, type Kind, type Segment } from '../format.ts'
import { kindOf, placeOf, type Key } from '../key.ts'
import { unpackTable } from '../key-table.ts'
import { readEntries, readPositions } from '../postings.ts'

/** Source of a segment: its number, the number of articles in all, and the givers of files and texts. */
interface SegmentSource {
  number: number
  all: number
  load: PartLoader
  document: Store['document']
}

/** Most entries whose texts are read where other pairs of a phrase tell the same, or the positions of all: most of these texts are shown anyway. */
const READ = { pairs: 10, positions: 16 }

/** Entries as hits; the headline's and the text's of an article are one. */
function hitsOf(entries: Iterable<number>, from: number): Hit[] {
  const hits = new Map<number, Hit>()
  for (const entry of entries) {
    const row = from + (entry >> 1)
    hits.set(row, { row, inTitle: (entry & 1) === 1 || hits.get(row)?.inTitle === true })
  }
  return [...hits.values()]
}

/** Of the beginnings in each entry those that are among others. */
function meeting(starts: Places, others: Places): Places {
  const both = [...starts].map(([entry, positions]): [number, number[]] => {
    const there = new Set(others.get(entry))
    return [entry, positions.filter((position) => there.has(position))]
  })
  return new Map(both.filter(([, positions]) => positions.length > 0))
}

/** Entries of pairs, by their offsets in a phrase. */
type Lists = Map<number, readonly number[]>

const blockOf = (entry: number): number => Math.floor((entry >> 1) / BLOCK)

/** Reads the files of a segment: the entries of a key, and a pair's positions in those of them that lie in a block. */
function readerOf(segment: Segment, { number, all, load }: SegmentSource) {
  const { version, articles } = segment
  const bytes = kept((file: string) => load({ file, version }, unsealed))
  const tables = <T>(kind: Kind, read: (reader: BitReader) => T) =>
    kept(async (file: string) =>
      unpackTable(await bytes(folderOf(kind, number) + file), filesOf(kind, segment, all), read),
    )
  const entriesIn = (reader: BitReader): number[] => readEntries(reader, articles)
  const lists = { pairs: tables('pairs', entriesIn), units: tables('units', entriesIn) }
  const places = tables('places', (reader) => {
    const length = reader.gamma() - 1
    return (reader.at += length) - length
  })
  return {
    entriesOf: async (key: Key): Promise<readonly number[]> => {
      const kind = kindOf(key)
      const { file, own } = placeOf(key, filesOf(kind, segment, all))
      return (await lists[kind](`${file}.bin`)).get(own) ?? []
    },
    positionsOf: async (key: Key, entries: readonly number[], block: number): Promise<[number, number[]][]> => {
      const { file, own } = placeOf(key, filesOf('places', segment, all))
      const name = `${block}-${file}.bin`
      const at = (await places(name)).get(own)
      if (at === undefined) throw new Error(`no positions in ${name}`)
      const inside = entries.filter((entry) => blockOf(entry) === block)
      const positions = readPositions(new BitReader(await bytes(folderOf('places', number) + name), at), inside)
      return inside.map((entry, index) => [entry, positions[index] ?? []])
    },
  }
}

const pairAt = (units: readonly string[], at: number): Key => [units[at] ?? '', units[at + 1] ?? '']

/** Finds where phrases of two units or more begin in a segment. */
function phrasesOf(
  { from }: Segment,
  { document }: SegmentSource,
  { entriesOf, positionsOf }: ReturnType<typeof readerOf>,
) {
  const inTexts = async (units: readonly string[], met: readonly number[]): Promise<Places> => {
    const places = await placesInTexts(document, units, new Set(met.map((entry) => from + (entry >> 1))))
    return new Map([...places].map(([entry, starts]) => [entry - 2 * from, starts]))
  }
  /** Beginnings of a phrase in entries that hold all of its pairs; `lists` are all entries of these, by their offsets in the phrase. */
  const inPlaces = async (units: readonly string[], met: readonly number[], lists: Lists): Promise<Places> => {
    const [wanted, blocks] = [new Set(met), [...new Set(met.map(blockOf))]]
    const [starts = new Map(), ...others] = await Promise.all(
      [...lists].map(async ([at, entries]): Promise<Places> => {
        const found = await Promise.all(blocks.map((block) => positionsOf(pairAt(units, at), entries, block)))
        const own = found.flat().filter(([entry]) => wanted.has(entry))
        return new Map(own.map(([entry, positions]) => [entry, positions.map((position) => position - at)]))
      }),
    )
    return others.reduce(meeting, starts)
  }
  /** Beginnings of a phrase in the entries that pass: its first and last pair are looked for, then others, while many entries hold them all. */
  return async (units: readonly string[], passes = (_: number): boolean => true): Promise<Places> => {
    const [left, lists]: [number[], Lists] = [coverOf(units), new Map()]
    let met: number[]
    do {
      const next = [left.shift(), left.pop()].filter((at) => at !== undefined)
      await Promise.all(next.map(async (at) => lists.set(at, await entriesOf(pairAt(units, at)))))
      const [first = [], ...others] = [...lists.values()].map((list) => new Set(list))
      met = [...first].filter((entry) => passes(entry) && others.every((list) => list.has(entry)))
    } while (left.length > 0 && met.length > READ.pairs)
    const isPlaced = [...lists.values()].every(({ length }) => length > FEW)
    return isPlaced && met.length > READ.positions ? inPlaces(units, met, lists) : inTexts(units, met)
  }
}

/** Opens a segment, whose entries are counted from its own first article. */
export function openSegment(segment: Segment, source: SegmentSource) {
  const [{ from }, reader] = [segment, readerOf(segment, source)]
  const startsOf = phrasesOf(segment, source, reader)
  return {
    /** The articles that hold the units, one or more of them, one after the other. */
    search: async (units: readonly string[]): Promise<Hit[]> => {
      const [first = '', second] = units
      return hitsOf(units.length > 2 ? (await startsOf(units)).keys() : await reader.entriesOf([first, second]), from)
    },
    /** Places in the articles of the rows, by entries of the whole index, at which two units or more stand one after the other. */
    places: async (units: readonly string[], rows: ReadonlySet<number>): Promise<[number, readonly number[]][]> => {
      const starts = await startsOf(units, (entry) => rows.has(from + (entry >> 1)))
      return [...starts].map(([entry, positions]) => [entry + 2 * from, positions])
    },
  }
}
