import type { Hit, SearchEngine } from '../engine.ts'
import { unitsOf } from '../fold.ts'
import type { Places } from '../places.ts'

/** A hit: where it begins, and which of the words it is. */
type Mark = readonly [at: number, word: number]

/** What articles are ordered by: how many of the words they hold, how near these come to each other, and how often they stand. */
interface Rank {
  words: number
  span: number
  hits: number
}

/** The fewest units from the beginning of one hit to that of another, so that all words are among them; of one entry's marks. */
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

/** The rank of one entry, the headline or the rest of an article. */
function rankOf(places: readonly Places[], entry: number): Rank {
  const marks = places.flatMap((starts, word) => (starts.get(entry) ?? []).map((at): Mark => [at, word]))
  const sorted = marks.sort(([a], [b]) => a - b)
  return { words: new Set(marks.map(([, word]) => word)).size, span: spanOf(sorted), hits: marks.length }
}

/** Less than 0 when the first is the better one. */
const byRank = (a: Rank, b: Rank): number =>
  b.words - a.words || (a.span === b.span ? 0 : a.span - b.span) || b.hits - a.hits

function ofArticle(places: readonly Places[], row: number): Rank {
  const both = [2 * row, 2 * row + 1].map((entry) => rankOf(places, entry))
  const [best] = both.sort(byRank)
  const hits = both.reduce((sum, rank) => sum + rank.hits, 0)
  return { words: best?.words ?? 0, span: best?.span ?? 0, hits }
}

/**
 * Hits in order of how well they answer: those whose headline or text holds most of the phrases, of these those where they
 * stand nearest to each other, then those with most hits, then the newest. Refused when a file cannot be had.
 */
export async function ranked(engine: SearchEngine, hits: readonly Hit[], phrases: readonly string[]): Promise<Hit[]> {
  const rows = new Set(hits.map(({ row }) => row))
  const places = await Promise.all(phrases.map((phrase) => engine.places(unitsOf(phrase), rows)))
  const ranks = new Map([...rows].map((row) => [row, ofArticle(places, row)]))
  const none: Rank = { words: 0, span: 0, hits: 0 }
  const rank = ({ row }: Hit): Rank => ranks.get(row) ?? none
  return [...hits].sort((a, b) => byRank(rank(a), rank(b)) || b.row - a.row)
}
