import type { IndexContext } from '../../../engine.ts'
import { kept } from '../../../parts/once.ts'
import { unsealed } from '../../../parts/seal.ts'
import { placesInTexts, type Places } from '../../../places.ts'
import { BitReader } from '../../../store/bits.ts'
import { coverOf } from '../../cover.ts'
import { BLOCK, FEW, filesOf, folderOf, type Kind, type Segment, type ShardFacts } from '../format.ts'
import { kindOf, placeOf, type Key } from '../key.ts'
import { unpackTable } from '../key-table.ts'
import { readEntries, readPositions } from '../postings.ts'

/**
 * Numbers of texts that are read to see whether a phrase stands there: at once those of `before` articles, since one more pair weighs as
 * much as a text; else those of the `shown` that are listed anyway, and `aFile` more for each file of positions that they spare.
 */
const TEXTS = { before: 3, shown: 10, aFile: 4 }

type Context = IndexContext<ShardFacts>

/** Entries of pairs, by their offsets in a phrase. */
type Lists = Map<number, readonly number[]>

/** Reads the files of a segment, the index's first, second …: the entries of a key, and a pair's positions in those of them that lie in the same blocks as some. */
function readerOf(segment: Segment, number: number, { load, manifest }: Context) {
  const { version, from } = segment
  const blockOf = (entry: number): number => Math.floor(((entry >> 1) - from) / BLOCK)
  const blocksOf = (entries: readonly number[]): number[] => [...new Set(entries.map(blockOf))]
  /** Files: their bytes, and where in them stands what is written of each key. */
  const tables = kept(async ({ file, kind, files }: { file: string; kind: Kind; files: number }) => {
    const bytes = await load({ file, version }, unsealed)
    const skip = (reader: BitReader): unknown =>
      kind === 'places' ? (reader.at = reader.gamma() - 1 + reader.at) : readEntries(reader, segment)
    return { bytes, table: unpackTable(bytes, files, skip) }
  })
  const find = async (kind: Kind, key: Key, block = ''): Promise<BitReader | undefined> => {
    const files = filesOf(kind, segment, manifest.articles)
    const { file, own } = placeOf(key, files)
    const { bytes, table } = await tables({ kind, files, file: `${folderOf(kind, number)}${block}${file}.bin` })
    const at = table.get(own)
    return at === undefined ? undefined : new BitReader(bytes, at)
  }
  const inBlock = async (key: Key, entries: readonly number[], block: number): Promise<[number, number[]][]> => {
    const reader = await find('places', key, `${block}-`)
    if (!reader) throw new Error(`no positions in ${block}`)
    reader.gamma()
    const inside = entries.filter((entry) => blockOf(entry) === block)
    return inside.map((entry) => [entry, readPositions(reader, entry)])
  }
  return {
    blocksOf,
    entriesOf: async (key: Key): Promise<readonly number[]> => {
      const reader = await find(kindOf(key), key)
      return reader ? readEntries(reader, segment) : []
    },
    positionsOf: async (key: Key, entries: readonly number[], some: readonly number[]): Promise<Places> =>
      new Map((await Promise.all(blocksOf(some).map((block) => inBlock(key, entries, block)))).flat()),
  }
}

/** Offsets of the pairs of a phrase as they are asked for: the first and the last one, others that cover it, all others. */
const offsetsOf = (units: readonly string[]): number[] =>
  [...new Set([0, units.length - 2, ...coverOf(units), ...units.keys()])].slice(0, -1)

const pairAt = (units: readonly string[], at: number): Key => [units[at] ?? '', units[at + 1]]

/** Opens a segment: gives the entries that hold units, one or more of them, one after the other, and the places of two or more in rows. */
export function openSegment(segment: Segment, number: number, context: Context) {
  const { blocksOf, entriesOf, positionsOf } = readerOf(segment, number, context)
  /** Beginnings of a phrase in entries that hold all of its pairs; `lists` are all entries of these. */
  const inPlaces = async (units: readonly string[], met: readonly number[], lists: Lists): Promise<Places> => {
    const found = await Promise.all(
      coverOf(units).map(async (at) => {
        const positions = await positionsOf(pairAt(units, at), lists.get(at) ?? [], met)
        return (entry: number): number[] => (positions.get(entry) ?? []).map((position) => position - at)
      }),
    )
    const startsIn = (entry: number): number[] =>
      found.map((startsOf) => startsOf(entry)).reduce((starts, others) => starts.filter((at) => others.includes(at)))
    return new Map(met.map((entry) => [entry, startsIn(entry)] as const).filter(([, { length }]) => length > 0))
  }
  /** Beginnings of a phrase in the entries that pass: its first and last pair are looked for, then others, while many entries hold them all. */
  const phrase = async (units: readonly string[], passes = (_: number): boolean => true): Promise<Places> => {
    const [left, lists]: [number[], Lists] = [offsetsOf(units), new Map()]
    let met: number[]
    do {
      await Promise.all(left.splice(0, 2).map(async (at) => lists.set(at, await entriesOf(pairAt(units, at)))))
      const [first = [], ...others] = [...lists.values()].map((list) => new Set(list))
      met = [...first].filter((entry) => passes(entry) && others.every((list) => list.has(entry)))
    } while (left.length > 0 && met.length > TEXTS.before)
    const isPlaced = [...lists.values()].every(({ length }) => length > FEW)
    const most = TEXTS.shown + TEXTS.aFile * coverOf(units).length * blocksOf(met).length
    return isPlaced && met.length > most
      ? inPlaces(units, met, lists)
      : placesInTexts(context.store.document, units, new Set(met.map((entry) => entry >> 1)))
  }
  return {
    search: async (units: readonly string[]): Promise<readonly number[]> =>
      units.length > 2 ? [...(await phrase(units)).keys()] : entriesOf(pairAt(units, 0)),
    places: (units: readonly string[], rows: ReadonlySet<number>): Promise<Places> =>
      phrase(units, (entry) => rows.has(entry >> 1)),
  }
}
