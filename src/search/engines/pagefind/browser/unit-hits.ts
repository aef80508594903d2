import type { Hit } from '../../../engine.ts'
import type { Postings, UnitTable } from '../format.ts'

/** The hits that a list of articles stands for. */
export function hitsIn(postings: Postings): Hit[] {
  let value = 0
  return postings.map((difference) => {
    value += difference
    return { row: value >> 1, inTitle: (value & 1) === 1 }
  })
}

/** The articles that hold one unit, in order of row, from the part of the table that knows it. */
export function unitHits(table: UnitTable, unit: string): Hit[] {
  return hitsIn(Object.prototype.hasOwnProperty.call(table, unit) ? (table[unit] ?? []) : [])
}
