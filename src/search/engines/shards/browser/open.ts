import type { Hit, IndexContext, WordIndex } from '../../../engine.ts'
import { placesInTexts } from '../../../places.ts'
import { searchCovered, type Cover } from '../../covered.ts'
import type { ShardFacts } from '../format.ts'
import { SegmentReader } from './segment-reader.ts'

/** A phrase is looked for by two of its pairs at first, by all of them where many articles hold these; few articles' texts tell whether it stands there. */
const COVER: Cover = { fewest: 3, read: 10, first: 2, more: 2 }

/** Opens the index of pairs of units. */
export function openIndex({ manifest, store, load }: IndexContext<ShardFacts>): WordIndex {
  const { own, articles: all } = manifest
  const { document } = store
  const readers = own.segments.map((segment, number) => new SegmentReader(segment, { number, all, load, document }))
  const whole = async (units: readonly string[]): Promise<Hit[]> =>
    (await Promise.all(readers.map((reader) => reader.search(units)))).flat()
  /** Without the texts the positions may tell it. */
  const covered = (units: readonly string[]): Promise<Hit[] | null> =>
    searchCovered({ pair: whole, document }, units, COVER).catch(() => null)
  return {
    prepare: () => undefined,
    search: async (units) => (units.length === 0 ? [] : ((await covered(units)) ?? whole(units))),
    places: async (units, rows) =>
      units.length < 2
        ? placesInTexts(document, units, rows)
        : new Map((await Promise.all(readers.map((reader) => reader.places(units, rows)))).flat()),
    close: () => undefined,
  }
}
