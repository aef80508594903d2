import { around, centre, height, shareX, width, type Box } from '../box.ts'
import { bottomsOf, topsOf, type Atom } from './atoms.ts'

/** A strip of the page that no atom crosses, and the atoms on its two sides. */
interface Strip {
  from: number
  to: number
  before: Atom[]
  after: Atom[]
}

function stripsOf(atoms: readonly Atom[], [low, high]: readonly ['y0', 'y1'] | readonly ['x0', 'x1']): Strip[] {
  const sorted = [...atoms].sort((a, b) => a[low] - b[low])
  const strips: Strip[] = []
  let end = sorted[0]?.[high] ?? 0
  for (const [at, atom] of sorted.entries()) {
    if (atom[low] >= end - 0.5 && at > 0)
      strips.push({ from: end, to: atom[low], before: sorted.slice(0, at), after: sorted.slice(at) })
    end = Math.max(end, atom[high])
  }
  return strips
}

/** True for atoms that can be read without what stands above or beside them: their uppermost are titles, pictures or boxes, and every text at the top stands under a title. */
function standAlone(atoms: readonly Atom[]): boolean {
  const tops = topsOf(atoms)
  if (tops.every(({ kind }) => kind === 'text') || atoms.every(({ kind }) => kind === 'title')) return false
  const titles = atoms.filter(({ kind }) => kind === 'title')
  return tops.every((top) => top.kind !== 'text' || titles.some((title) => title.y1 <= top.y0 + 0.5 * height(title)))
}

const isRuled = ({ from, to }: Strip, region: Box, rules: readonly Box[]): boolean =>
  rules.some(
    (rule) =>
      height(rule) < 3 && rule.y0 >= from - 2 && rule.y1 <= to + 2 && shareX(rule, region) > 0.6 * width(region),
  )

/** Where one article ends and the next begins below: under a line, or above a title, a picture, a box; never under a title. */
function isRowEnd(strip: Strip, region: Box, rules: readonly Box[]): boolean {
  if (bottomsOf(strip.before).some(({ kind }) => kind === 'title')) return false
  return isRuled(strip, region, rules) || standAlone(strip.after)
}

/** How far the first title of a side is from the middle and from the left edge of it, whichever is less. */
function offCentre(atoms: readonly Atom[]): number {
  const side = around(atoms)
  const [first] = atoms.filter(({ kind }) => kind === 'title').sort((a, b) => a.y0 - b.y0)
  return first ? Math.min(Math.abs(centre(first) - centre(side)), Math.abs(first.x0 - side.x0)) : 0
}

function bestColumn(strips: readonly Strip[], bodySize: number): Strip | undefined {
  const score = ({ from, to, before, after }: Strip): number =>
    Math.min(4, (to - from) / bodySize) - 0.4 * Math.min(10, (offCentre(before) + offCentre(after)) / bodySize)
  const standing = strips.filter(({ before, after }) => standAlone(before) && standAlone(after))
  return [...standing].sort((a, b) => score(b) - score(a))[0]
}

/**
 * Parts what stands on a page into groups that are read one after the other, each an article, a picture with its words, or
 * the inside of a box: cut across where a title begins a new row, then down where both sides stand alone, again and again.
 */
export function groupsOf(atoms: readonly Atom[], rules: readonly Box[], bodySize: number): Atom[][] {
  if (atoms.length <= 1) return atoms.length === 0 ? [] : [[...atoms]]
  const region = around(atoms)
  const rows = stripsOf(atoms, ['y0', 'y1']).filter((strip) => isRowEnd(strip, region, rules))
  if (rows.length > 0) {
    const ends = [...rows.map(({ from }) => from), Infinity]
    return ends.flatMap((end, at) => {
      const row = atoms.filter((atom) => atom.y0 < end - 0.5 && (at === 0 || atom.y0 >= (ends[at - 1] as number) - 0.5))
      return row.length === atoms.length ? [row] : groupsOf(row, rules, bodySize)
    })
  }
  const column = bestColumn(stripsOf(atoms, ['x0', 'x1']), bodySize)
  if (column) return [...groupsOf(column.before, rules, bodySize), ...groupsOf(column.after, rules, bodySize)]
  return [[...atoms]]
}
