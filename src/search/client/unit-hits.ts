import type { Hit } from '../engine.ts'
import type { UnitTable } from '../format.ts'

/** The articles that hold one unit, newest first, from the part of the table that knows it. */
export function unitHits(table: UnitTable, unit: string, keys: readonly string[]): Hit[] {
  const list = Object.prototype.hasOwnProperty.call(table, unit) ? (table[unit] ?? []) : []
  let value = 0
  return list.map((difference) => {
    value += difference
    const row = value >> 1
    return { key: keys[row] ?? '', row, inTitle: (value & 1) === 1 }
  })
}
