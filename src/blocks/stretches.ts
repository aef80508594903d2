import type { Unit } from './unit.ts'

/** A stretch of units: the first, and the one behind the last. */
export type UnitSpan = [from: number, to: number]

/** False for a line that the printed page sets as a title or under a picture. */
const isText = ({ place }: Unit): boolean => place?.role !== 'title' && place?.role !== 'caption'

/** Every longest stretch of lines of text in which each one goes with the one before it. */
export function stretches(units: readonly Unit[], goesWith: (unit: Unit, before: Unit) => boolean): UnitSpan[] {
  const found: UnitSpan[] = []
  let start = 0
  for (let at = 1; at <= units.length; at++) {
    const [unit, before] = [units[at], units[at - 1]]
    if (unit && before && unit.gap <= 1 && isText(unit) && isText(before) && goesWith(unit, before)) continue
    if (at - start > 1) found.push([start, at])
    start = at
  }
  return found
}

/** A test of two lines that both must pass. */
export function bothPass(test: (key: string) => boolean): (unit: Unit, before: Unit) => boolean {
  return (unit, before) => test(unit.key) && test(before.key)
}
