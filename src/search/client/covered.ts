import { pairsOf } from '../pairs.ts'
import type { PagefindInstance, PagefindResult } from './pagefind-api.ts'

/** Fewest units for which fewer chunks of the index are loaded by looking for some of the pairs only. */
const FEWEST = 4
const HAN = /^\p{Script=Han}$/u

/** One pair of a cover: the word, and where it stands in the phrase. */
interface Part {
  word: string
  offset: number
}

/**
 * True for a phrase that is found by a cover of its pairs. A bare word finds all words that begin like it, so only where
 * no pair can begin another one: Han characters throughout.
 */
export function isCovered(units: readonly string[]): boolean {
  return units.length >= FEWEST && units.every((unit) => HAN.test(unit))
}

/** Every second pair, and the last one: all units lie in one of them. */
export function coverOf(units: readonly string[]): Part[] {
  const words = pairsOf(units)
  return words.flatMap((word, offset) => (offset % 2 === 0 || offset === words.length - 1 ? [{ word, offset }] : []))
}

/** Where the phrase would begin, by article, were the part all of it. None when the word is not in the index at all. */
async function beginnings(pagefind: PagefindInstance, { word, offset }: Part): Promise<Map<string, number[]>> {
  const { results: exact } = await pagefind.search(`"${word}"`)
  if (exact.length === 0) return new Map()
  const { results } = await pagefind.search(word)
  return new Map(results.map(({ id, words }) => [id, words.map((position) => position - offset)]))
}

function common(a: Map<string, number[]>, b: Map<string, number[]>): Map<string, number[]> {
  const both = new Map<string, number[]>()
  for (const [id, places] of a) {
    const others = new Set(b.get(id))
    const shared = places.filter((place) => others.has(place))
    if (shared.length > 0) both.set(id, shared)
  }
  return both
}

/**
 * Pagefind's matches for a phrase by the positions of a cover of its pairs: they stand as in the phrase only where all of
 * the phrase stands, for between two texts of an article there are two positions without a pair (see `pagefind-index.ts`).
 */
export async function searchCovered(pagefind: PagefindInstance, units: readonly string[]): Promise<PagefindResult[]> {
  const parts = await Promise.all(coverOf(units).map((part) => beginnings(pagefind, part)))
  const [first = new Map<string, number[]>(), ...others] = parts.sort((a, b) => a.size - b.size)
  const found = others.reduce(common, first)
  return [...found].map(([id, places]) => ({ id, words: [Math.min(...places)] }))
}
