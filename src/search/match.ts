import type { Folded } from './fold.ts'

/** A half-open stretch of a text, in UTF-16 offsets. */
export interface Stretch {
  from: number
  to: number
}

function standsAt(units: readonly string[], query: readonly string[], at: number): boolean {
  return query.every((unit, index) => units[at + index] === unit)
}

/**
 * Places at which the query's units stand consecutively in a folded text, from left to right, hits not overlapping
 * (人人 stands once in 人人人). An empty query stands nowhere.
 */
export function stretchesOf(folded: Folded, query: readonly string[]): Stretch[] {
  const found: Stretch[] = []
  if (query.length === 0) return found
  for (let at = 0; at + query.length <= folded.units.length; at++) {
    if (!standsAt(folded.units, query, at)) continue
    const last = at + query.length - 1
    found.push({ from: folded.from[at] as number, to: folded.to[last] as number })
    at = last
  }
  return found
}
