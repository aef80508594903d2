import type { Line, Span } from '../model/line.ts'
import type { Place } from './place.ts'
import { isPrintedTraditional, simplifiedKey } from '../read/simplified.ts'
import { widthKey } from '../read/width.ts'

/** A line's share of a unit: where it begins in the unit's key, and where that is in the line's text, in UTF-16 units. */
export interface Part {
  line: number
  from: number
  at: number
}

/** A line that has words on it, trimmed, or several that are one, wrapped by hand; rules look at its `key`, blocks are cut from its lines. */
export interface Unit {
  /** Its first line. */
  line: number
  parts: readonly Part[]
  /** The words as a width key: half-width, and simplified on a traditional page, one unit for one. */
  key: string
  /** Empty lines above it, in units of the gap that is usual on the page (1 where hardly any are wider); the top of a page counts as {@link TOP_GAP}. */
  gap: number
  /** Characters of white space before the words. */
  indent: number
  /** White space stands behind the words. */
  spaced: boolean
  /** Its place on the printed page, where that is known. */
  place?: Place
  /** True at the top of a page: nothing before it belongs to the same article. */
  top: boolean
}

/** Gap that stands for the top of a page: wider than any inside one. */
const TOP_GAP = 9

/** The lines with words on them, each with the gap above it. */
export function unitsOfLines(lines: readonly Line[], places?: ReadonlyMap<number, Place>): Unit[] {
  const isOld = isPrintedTraditional(lines.map(({ text }) => text).join('\n'))
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
      const parts = [{ line: line.number, from, at: 0 }]
      const unit = {
        line: line.number,
        parts,
        key: words,
        gap: top ? TOP_GAP : gap,
        indent: from,
        spaced: key.length > from + words.length,
        top,
      }
      units.push(place ? { ...unit, place } : unit)
      gap = 0
      top = false
    }
  }
  return relative(units)
}

/** The stretches of lines that a stretch of a unit's key stands on, in order. */
export function spansOf({ parts, key }: Unit, from: number, to: number): Span[] {
  return parts.flatMap((part, index) => {
    const end = parts[index + 1]?.at ?? key.length
    const [first, last] = [Math.max(from, part.at), Math.min(to, end)]
    const shift = part.from - part.at
    return first < last ? [{ line: part.line, from: first + shift, to: last + shift }] : []
  })
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
