import type { Hit, SearchEngine } from '../engine.ts'
import { unitsOf } from '../fold.ts'
import type { Places } from '../places.ts'

/** A hit: where it begins, and which of the words it is. */
type Mark = readonly [at: number, word: number]

/** Units between the text of an article and its headline, more than any text has. */
const APART = 1e9

/** Rank of an article: the number of the words it holds, their nearness, and the number of their places. */
interface Rank {
  words: number
  span: number
  hits: number
}

/** The fewest units from the beginning of one hit to that of another, so that all words are among them; of the marks in order. */
function spanOf(marks: readonly Mark[]): number {
  const words = new Set(marks.map(([, word]) => word)).size
  const counts = new Map<number, number>()
  let [first, least] = [0, Number.POSITIVE_INFINITY]
  for (const [at, word] of marks) {
    counts.set(word, (counts.get(word) ?? 0) + 1)
    for (let mark = marks[first]; mark && counts.size === words; mark = marks[++first]) {
      least = Math.min(least, at - mark[0])
      const left = (counts.get(mark[1]) ?? 0) - 1
      if (left > 0) counts.set(mark[1], left)
      else counts.delete(mark[1])
    }
  }
  return least
}

/** The rank of an article: its headline stands far from its text. */
function rankOf(places: readonly Places[], row: number): Rank {
  const marks = places.flatMap((starts, word) =>
    [2 * row, 2 * row + 1].flatMap((entry, at) =>
      (starts.get(entry) ?? []).map((start): Mark => [start + at * APART, word]),
    ),
  )
  const words = new Set(marks.map(([, word]) => word)).size
  return { words, span: spanOf(marks.sort(([a], [b]) => a - b)), hits: marks.length }
}

/** Less than 0 when the first is the better one. */
const byRank = (a: Rank, b: Rank): number =>
  b.words - a.words || (a.span === b.span ? 0 : a.span - b.span) || b.hits - a.hits

/**
 * Hits in order of how well they answer: those whose headline or text holds most of the phrases, of these those where they
 * stand nearest to each other, then those with most hits, then the newest. Refused when a file cannot be had.
 */
export async function ranked(engine: SearchEngine, hits: readonly Hit[], phrases: readonly string[]): Promise<Hit[]> {
  const rows = new Set(hits.map(({ row }) => row))
  const places = await Promise.all(phrases.map((phrase) => engine.places(unitsOf(phrase), rows)))
  const ranks = new Map([...rows].map((row) => [row, rankOf(places, row)]))
  const rank = ({ row }: Hit): Rank => ranks.get(row) ?? rankOf([], row)
  return [...hits].sort((a, b) => byRank(rank(a), rank(b)) || b.row - a.row)
}
