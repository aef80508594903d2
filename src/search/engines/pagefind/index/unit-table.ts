import { unitsOf } from '../../../fold.ts'
import { partOf, segmentsOf, type HitList, type SearchDocument } from '../../../format.ts'
import { packHits } from '../../../store/hit-list.ts'
import type { UnitTable } from '../format.ts'

/** About how many characters of JSON one part of a table has, and most parts: an issue has every frequent unit, so that it changes all of them. */
const PART_LENGTH = 40_960
const MOST_PARTS = 24

/** The articles by key, of the keys that pass; `keysOf` gives those of a text. */
export function listsOf(
  documents: readonly SearchDocument[],
  keysOf: (text: string) => readonly string[],
  passes: (key: string) => boolean = () => true,
): Map<string, number[]> {
  const lists = new Map<string, number[]>()
  documents.forEach((document, row) => {
    const title = new Set(keysOf(document.headline))
    for (const key of new Set(segmentsOf(document).flatMap(keysOf))) {
      if (!passes(key)) continue
      const list = lists.get(key) ?? []
      list.push(2 * row + (title.has(key) ? 1 : 0))
      lists.set(key, list)
    }
  })
  return lists
}

/** Lists of articles by key as a table in 1 to {@link MOST_PARTS} parts, in the same order in each. */
export function cutTable(lists: readonly (readonly [key: string, articles: HitList])[]): UnitTable[] {
  const length = Math.min(MOST_PARTS, Math.ceil(JSON.stringify(lists).length / PART_LENGTH))
  const cut = Array.from({ length }, (): [string, HitList][] => [])
  for (const [key, list] of lists) cut[partOf(key, length)]?.push([key, list])
  return cut.map((part) => Object.fromEntries(part))
}

/** The table unit → articles, units in code order. */
export function unitTables(documents: readonly SearchDocument[]): UnitTable[] {
  const entries = [...listsOf(documents, unitsOf)].sort(([a], [b]) => (a < b ? -1 : 1))
  return cutTable(entries.map(([unit, list]) => [unit, packHits(list)] as const))
}
