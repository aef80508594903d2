import type { Hit } from '../engine.ts'
import { fold } from '../fold.ts'
import { segmentsOf, type SearchDocument } from '../format.ts'
import { stretchesOf } from '../match.ts'

/** Fewest units for which fewer chunks of the index are loaded by looking for some of the pairs only. */
const FEWEST = 4
/** Most articles whose text is read to see whether the phrase stands there; these texts are mostly shown afterwards. */
const READ = 20

/** What a phrase is looked for with: the articles that hold two units side by side, and an article's text. */
export interface PairSource {
  pair(units: readonly string[]): Promise<Hit[]>
  document(row: number): Promise<SearchDocument>
}

/** Every second pair of the units, and the last one: all units lie in one of them. */
export function coverOf(units: readonly string[]): (readonly string[])[] {
  const last = units.length - 2
  return units.flatMap((_, at) => (at <= last && (at % 2 === 0 || at === last) ? [units.slice(at, at + 2)] : []))
}

function common(a: readonly number[], hits: readonly Hit[]): number[] {
  const rows = new Set(hits.map(({ row }) => row))
  return a.filter((row) => rows.has(row))
}

async function read(source: PairSource, row: number, units: readonly string[]): Promise<Hit[]> {
  const document = await source.document(row)
  const holds = (text: string): boolean => stretchesOf(fold(text), units).length > 0
  return segmentsOf(document).some(holds) ? [{ row, inTitle: holds(document.headline) }] : []
}

/**
 * The articles that hold a phrase of four units or more: those that hold every pair of its cover, when they are few
 * enough for their texts to be read. Null when they are too many, or the phrase too short: then it must be asked whole.
 */
export async function searchCovered(source: PairSource, units: readonly string[]): Promise<Hit[] | null> {
  if (units.length < FEWEST) return null
  const [first = [], ...others] = await Promise.all(coverOf(units).map((pair) => source.pair(pair)))
  const rows = others.reduce(
    common,
    first.map(({ row }) => row),
  )
  if (rows.length > READ) return null
  return (await Promise.all(rows.map((row) => read(source, row, units)))).flat()
}
