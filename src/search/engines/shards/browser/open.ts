import type { IndexContext, WordIndex } from '../../../engine.ts'
import { placesInTexts } from '../../../places.ts'
import type { ShardFacts } from '../format.ts'
import { openSegment } from './segment.ts'

/** Opens the index of pairs of units. */
export function openIndex({ manifest, store, load }: IndexContext<ShardFacts>): WordIndex {
  const { own, articles: all } = manifest
  const { document } = store
  const segments = own.segments.map((segment, number) => openSegment(segment, { number, all, load, document }))
  return {
    prepare: () => undefined,
    search: async (units) =>
      units.length === 0 ? [] : (await Promise.all(segments.map(({ search }) => search(units)))).flat(),
    places: async (units, rows) =>
      units.length < 2
        ? placesInTexts(document, units, rows)
        : new Map((await Promise.all(segments.map(({ places }) => places(units, rows)))).flat()),
    close: () => undefined,
  }
}
