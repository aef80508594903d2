import type { Hit, IndexContext, WordIndex } from '../../../engine.ts'
import { placesInTexts } from '../../../places.ts'
import type { ShardFacts } from '../format.ts'
import { openSegment } from './segment.ts'

/** Entries as hits; the headline's and the text's of an article are one. */
function hitsOf(entries: readonly number[]): Hit[] {
  const [all, rows] = [new Set(entries), new Set(entries.map((entry) => entry >> 1))]
  return [...rows].map((row) => ({ row, inTitle: all.has(2 * row + 1) }))
}

/** Opens the index of pairs of units. */
export function openIndex(context: IndexContext<ShardFacts>): WordIndex {
  const { manifest, store } = context
  const segments = manifest.own.segments.map((segment, number) => openSegment(segment, number, context))
  return {
    prepare: () => undefined,
    search: async (units) =>
      units.length === 0 ? [] : hitsOf((await Promise.all(segments.map(({ search }) => search(units)))).flat()),
    places: async (units, rows) =>
      units.length < 2
        ? placesInTexts(store.document, units, rows)
        : new Map(
            (await Promise.all(segments.map(({ places }) => places(units, rows)))).flatMap((found) => [...found]),
          ),
    close: () => undefined,
  }
}
