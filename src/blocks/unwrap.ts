import { readCredits } from './credits.ts'
import { cutEdges } from './edges.ts'
import { isFull, isIndent, type Layout } from './layout.ts'
import { endsSentence, isMarked, readingLength } from './marks.ts'
import type { Unit } from './unit.ts'
import { SETTING } from './weights.ts'

/** A short line between a full stop and an indent may be a cross-head, though it stands below a full line. */
function mayBeTitle(units: readonly Unit[], at: number, width: number): boolean {
  const [above, unit, below] = [units[at - 1] as Unit, units[at] as Unit, units[at + 1]]
  const isShort = readingLength(unit.key) < width * SETTING.short && !endsSentence(unit.key)
  return isShort && endsSentence(above.key) && below !== undefined && isIndent(below.indent)
}

/** True for a line that a credit or a jump mark closes. */
const isClosed = ({ key }: Unit): boolean =>
  /[)\]】]$/u.test(key) && cutEdges(key).edges.some(({ to }) => to === key.length)

/** True for a line that is a byline: it goes on from no title above it. */
const isByline = ({ key }: Unit): boolean =>
  readCredits(key)?.some(({ roles }) => roles.length > 0 || isMarked(key)) === true

/** True where the line at `at` goes on from the full line above it: no empty line and no indent stand between. */
function goesOn(units: readonly Unit[], at: number, layout: Layout): boolean {
  const [above, unit] = [units[at - 1], units[at] as Unit]
  if (above === undefined || unit.gap > 0 || unit.top || unit.place || !isFull(above, layout) || isByline(unit))
    return false
  if (!layout.indented) return layout.parted
  return !isIndent(unit.indent) && !mayBeTitle(units, at, layout.width)
}

/**
 * The units of a page that was wrapped by hand, with the lines of one paragraph, title or byline as one; on any other page
 * those given.
 */
export function unwrapped(units: readonly Unit[], layout: Layout): Unit[] {
  const whole: Unit[] = []
  units.forEach((unit, at) => {
    const above = whole.at(-1)
    if (above === undefined || isClosed(above) || !goesOn(units, at, layout)) {
      whole.push(unit)
      return
    }
    const before = above.spaced ? `${above.key} ` : above.key
    const parts = unit.parts.map((part) => ({ ...part, at: part.at + before.length }))
    whole[whole.length - 1] = {
      ...above,
      key: before + unit.key,
      spaced: unit.spaced,
      parts: [...above.parts, ...parts],
    }
  })
  return whole
}
