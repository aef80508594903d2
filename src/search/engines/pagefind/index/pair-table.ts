import { unitsOf } from '../../../fold.ts'
import type { HitList, SearchDocument } from '../../../format.ts'
import { packHits } from '../../../store/hit-list.ts'
import { pairsOf } from '../pairs.ts'
import { listsOf } from './unit-table.ts'

/** A pair in more articles than this is found in a table of our own: Pagefind takes long over the many, and loads more for them. */
const MANY = 1000
/** One article in this many is looked at to learn which pairs may be frequent. */
const SAMPLE = 4

const pairsIn = (text: string): string[] => pairsOf(unitsOf(text))

/** Pairs that may be in more than `many` articles, by every fourth of them: a pair that is missed is only slower. */
function likely(documents: readonly SearchDocument[], many: number): Set<string> {
  const sample = documents.filter((_, at) => at % SAMPLE === 0)
  const lists = [...listsOf(sample, pairsIn)].filter(([, { length }]) => length * SAMPLE * 2 > many)
  return new Set(lists.map(([pair]) => pair))
}

/** The pairs of units that more than {@link MANY} articles hold, in code order, with these articles. */
export function pairTable(documents: readonly SearchDocument[], many = MANY): [pair: string, articles: HitList][] {
  if (documents.length <= many) return []
  const some = likely(documents, many)
  const lists = [...listsOf(documents, pairsIn, (pair) => some.has(pair))]
  const frequent = lists.filter(([, { length }]) => length > many)
  return frequent.sort(([a], [b]) => (a < b ? -1 : 1)).map(([pair, list]) => [pair, packHits(list)])
}
