import type { Hit } from '../../../engine.ts'
import { fold } from '../../../fold.ts'
import { segmentsOf, type SearchDocument } from '../../../format.ts'
import { stretchesOf } from '../../../match.ts'
import { coverOf } from '../../cover.ts'

/** Pairs of a phrase by which it is looked for. */
export interface Cover {
  /** Fewest units for which less of the index is loaded so. */
  fewest: number
  /** Most articles whose text is read to see whether the phrase stands there; these texts are mostly shown afterwards. */
  read: number
  /** Most pairs that are looked for at first, spread over the phrase, and most at a time of the others, when these were not enough. */
  first: number
  more: number
}

/** Source for phrases: the articles that hold two units side by side, and an article's text. */
export interface PairSource {
  pair(units: readonly string[]): Promise<Hit[]>
  document(row: number): Promise<SearchDocument>
}

/** At most `count` of the things, spread evenly over them, the first and the last included. */
function spread<T>(things: readonly T[], count: number): T[] {
  if (things.length <= count) return [...things]
  return Array.from({ length: count }, (_, at) => things[Math.round((at * (things.length - 1)) / (count - 1))] as T)
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

async function rowsOfAll(source: PairSource, pairs: readonly (readonly string[])[]): Promise<number[]> {
  const [first = [], ...others] = await Promise.all(pairs.map((pair) => source.pair(pair)))
  const rows = first.map(({ row }) => row)
  return others.reduce(common, rows)
}

/** The rows that hold the pairs of a phrase, as many of these as are needed until the rows are few. */
async function rowsOf(source: PairSource, units: readonly string[], own: Cover): Promise<number[]> {
  let left = coverOf(units).map((at) => units.slice(at, at + 2))
  let next = spread(left, own.first)
  let rows: number[] | undefined
  while (next.length > 0 && (rows === undefined || rows.length > own.read)) {
    const met = await rowsOfAll(source, next)
    const there = new Set(met)
    rows = rows?.filter((row) => there.has(row)) ?? met
    left = left.filter((pair) => !next.includes(pair))
    next = spread(left, own.more)
  }
  return rows ?? []
}

/**
 * The articles that hold a phrase: those that hold the pairs of its cover, when they are few
 * enough for their texts to be read. Null when they are too many, or the phrase too short: then it must be asked whole.
 */
export async function searchCovered(source: PairSource, units: readonly string[], cover: Cover): Promise<Hit[] | null> {
  if (units.length < cover.fewest) return null
  const rows = await rowsOf(source, units, cover)
  if (rows.length > cover.read) return null
  return (await Promise.all(rows.map((row) => read(source, row, units)))).flat()
}
