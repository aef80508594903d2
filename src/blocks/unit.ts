import type { Line } from '../model/line.ts'
import type { Place } from './place.ts'
import { isTraditional, simplifiedKey } from '../read/simplified.ts'
import { widthKey } from '../read/width.ts'

/** A line that has words on it, trimmed; rules look at its `key`, blocks are cut from its line. */
export interface Unit {
  line: number
  /** UTF-16 offset of `key[0]` in the line's text. */
  from: number
  /** The words as a width key: half-width, and simplified on a traditional page, one unit for one. */
  key: string
  /** Empty lines above it, in units of the gap that is usual on the page (1 where hardly any are wider); the top of a page counts as {@link TOP_GAP}. */
  gap: number
  /** Characters of white space before the words. */
  indent: number
  /** Its place on the printed page, where that is known. */
  place?: Place
  /** True at the top of a page: nothing before it belongs to the same article. */
  top: boolean
}

/** Gap that stands for the top of a page: wider than any inside one. */
export const TOP_GAP = 9

/** The lines with words on them, each with the gap above it. */
export function unitsOf(lines: readonly Line[], places?: ReadonlyMap<number, Place>): Unit[] {
  const isOld = isTraditional(lines.map(({ text }) => text).join('\n'))
  const units: Unit[] = []
  let gap = 0
  let top = true
  for (const line of lines) {
    if (line.pageStart) top = true
    const key = isOld ? simplifiedKey(widthKey(line.text)) : widthKey(line.text)
    const from = key.length - key.trimStart().length
    const words = key.trim()
    if (words === '') gap++
    else {
      const place = places?.get(line.number)
      const unit = { line: line.number, from, key: words, gap: top ? TOP_GAP : gap, indent: from, top }
      units.push(place ? { ...unit, place } : unit)
      gap = 0
      top = false
    }
  }
  return relative(units)
}

/** Share of a page's lines that must stand below a gap of one size for it to be the usual one. */
const USUAL_SHARE = 0.4

/** Fewer lines have no usual gap. */
const LEAST_UNITS = 6

/** Gaps are relative: where most blocks are two empty lines apart, two are no wide gap. */
function relative(units: Unit[]): Unit[] {
  const counts = new Map<number, number>()
  for (const { gap } of units) if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1)
  const [usual = 1, times = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  if (usual > 1 && units.length >= LEAST_UNITS && times >= units.length * USUAL_SHARE) {
    for (const unit of units) if (!unit.top) unit.gap = Math.ceil(unit.gap / usual)
  }
  return units
}

/** A stretch of a unit taken off its front or back, before the rest is judged. */
export interface Edge {
  kind: 'dateline' | 'byline' | 'credit' | 'jump'
  /** Offsets in the unit's key, brackets included. */
  from: number
  to: number
  rule: string
}
