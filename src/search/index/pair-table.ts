import { unitsOf } from '../fold.ts'
import { segmentsOf, type Postings, type SearchDocument } from '../format.ts'
import { pairsOf } from '../pairs.ts'
import { differences } from './unit-table.ts'

/** A pair in more articles than this gets a file of its own: Pagefind takes long over the many, and loads more for them. */
const MANY = 1000

function pairsIn(document: SearchDocument): Set<string> {
  return new Set(segmentsOf(document).flatMap((text) => pairsOf(unitsOf(text))))
}

/** The pairs of units that more than {@link MANY} articles hold, in code order, with these articles. */
export function pairTable(documents: readonly SearchDocument[], many = MANY): [pair: string, articles: Postings][] {
  if (documents.length <= many) return []
  const counts = new Map<string, number>()
  for (const document of documents) for (const pair of pairsIn(document)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  const lists = new Map([...counts].filter(([, count]) => count > many).map(([pair]) => [pair, [] as number[]]))
  counts.clear()
  documents.forEach((document, row) => {
    const title = new Set(pairsOf(unitsOf(document.headline)))
    for (const pair of pairsIn(document)) lists.get(pair)?.push(2 * row + (title.has(pair) ? 1 : 0))
  })
  return [...lists].sort(([a], [b]) => (a < b ? -1 : 1)).map(([pair, list]) => [pair, differences(list)])
}
