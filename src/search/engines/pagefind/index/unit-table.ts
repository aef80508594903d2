import { unitsOf } from '../../../fold.ts'
import { partOf, segmentsOf, type SearchDocument } from '../../../format.ts'
import { packHits } from '../../../store/hit-list.ts'
import type { UnitTable } from '../format.ts'

/** About how many bytes one part of the table may have: what a one-unit query costs. */
const PART_BYTES = 4096
/** Most parts that the table is cut into, whatever its size. */
const MOST_PARTS = 256

function postings(documents: readonly SearchDocument[]): Map<string, number[]> {
  const table = new Map<string, number[]>()
  documents.forEach((document, row) => {
    const title = new Set(unitsOf(document.headline))
    for (const unit of new Set(segmentsOf(document).flatMap(unitsOf))) {
      const list = table.get(unit) ?? []
      list.push(2 * row + (title.has(unit) ? 1 : 0))
      table.set(unit, list)
    }
  })
  return table
}

function partsFor(bytes: number): number {
  let parts = 1
  while (parts < MOST_PARTS && parts * PART_BYTES < bytes) parts *= 2
  return parts
}

/** The table unit → articles, cut into 1 to 256 parts of about 4 KiB, units in code order. */
export function unitTables(documents: readonly SearchDocument[]): UnitTable[] {
  const entries = [...postings(documents)].sort(([a], [b]) => (a < b ? -1 : 1))
  const lists = entries.map(([unit, list]) => [unit, packHits(list)] as const)
  const parts = partsFor(JSON.stringify(lists).length)
  const cut: [string, number[]][][] = Array.from({ length: parts }, () => [])
  for (const [unit, list] of lists) cut[partOf(unit, parts)]?.push([unit, list])
  return cut.map((part) => Object.fromEntries(part))
}
