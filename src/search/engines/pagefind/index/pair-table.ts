import { unitsOf } from '../../../fold.ts'
import { segmentsOf, type HitList, type SearchDocument } from '../../../format.ts'
import { packHits } from '../../../store/hit-list.ts'
import { pairsOf } from '../pairs.ts'

/** A pair in more articles than this is found in a table of our own: Pagefind takes long over the many, and loads more for them. */
const MANY = 1000
/** One article in this many is looked at to learn which pairs may be frequent. */
const SAMPLE = 4

function pairsIn(document: SearchDocument): Set<string> {
  return new Set(segmentsOf(document).flatMap((text) => pairsOf(unitsOf(text))))
}

/** Pairs that may be in more than `many` articles, by every fourth of them: a pair that is missed is only slower. */
function likely(documents: readonly SearchDocument[], many: number): string[] {
  const counts = new Map<string, number>()
  for (let at = 0; at < documents.length; at += SAMPLE) {
    for (const pair of pairsIn(documents[at] as SearchDocument)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return [...counts].filter(([, count]) => count * SAMPLE * 2 > many).map(([pair]) => pair)
}

/** The pairs of units that more than {@link MANY} articles hold, in code order, with these articles. */
export function pairTable(documents: readonly SearchDocument[], many = MANY): [pair: string, articles: HitList][] {
  if (documents.length <= many) return []
  const lists = new Map(likely(documents, many).map((pair) => [pair, [] as number[]]))
  documents.forEach((document, row) => {
    const title = new Set(pairsOf(unitsOf(document.headline)))
    for (const pair of pairsIn(document)) lists.get(pair)?.push(2 * row + (title.has(pair) ? 1 : 0))
  })
  const frequent = [...lists].filter(([, list]) => list.length > many)
  return frequent.sort(([a], [b]) => (a < b ? -1 : 1)).map(([pair, list]) => [pair, packHits(list)])
}
