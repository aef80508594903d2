import { median, shareX, width } from '../box.ts'
import type { Placed } from './atoms.ts'
import type { ColumnPart } from './paragraphs.ts'
import { hasEdge, type Stack } from './stacks.ts'

/** A stack whose lines tell the edges of its column: some lines, most of them of one length. */
const tells = ({ lines }: Stack): boolean => lines.length >= 2

/** True for stacks that stand below each other, of about one width. */
const isBelow = (stack: Stack, other: Stack): boolean =>
  shareX(stack, other) > 0.5 * Math.min(width(stack), width(other)) &&
  width(other) < 1.5 * width(stack) + 3 * stack.size

/** Columns one after the other, each with the stacks that stand in it. */
function stretches(placed: readonly Placed[]): Placed[][] {
  const found: Placed[][] = []
  for (const each of placed) {
    if (each.column === found.at(-1)?.[0]?.column) found.at(-1)?.push(each)
    else found.push([each])
  }
  return found
}

/**
 * The stacks of texts in this order with the edges of their columns. Columns of one article are equally wide: a stack that
 * is narrower than the others (its lines are all short, or all set in) is taken to be as wide as they are.
 */
export function columnParts(placed: readonly Placed[]): ColumnPart[] {
  const stacks = placed.flatMap(({ atom }) => atom.stacks)
  const usual = median(stacks.filter(tells).map(width))
  const lefts = stacks.filter(tells).map(({ x0 }) => x0)
  const partOf = (stack: Stack, column: readonly Stack[]): ColumnPart => {
    const left = Math.min(...column.map(({ x0 }) => x0))
    const right = Math.max(...column.map(({ x1 }) => x1))
    if (right - left >= usual - stack.size || column.some(hasEdge)) return { lines: stack.lines, left, right }
    const isSetIn = !column.some(tells) && lefts.length > 1 && isOffPitch(left, lefts, stack.size)
    const from = isSetIn ? left - 2 * stack.size : left
    return { lines: stack.lines, left: from, right: Math.max(right, from + usual) }
  }
  return stretches(placed).flatMap((stretch) => {
    const own = stretch.flatMap(({ atom }) => atom.stacks)
    const isColumn = (stretch[0]?.column ?? 0) > 0
    return own.map((stack) => partOf(stack, isColumn ? own : stacks.filter((other) => isBelow(stack, other))))
  })
}

/** True when a left edge stands two characters to the right of where the distances of the others let a column begin. */
function isOffPitch(left: number, lefts: readonly number[], size: number): boolean {
  const sorted = [...new Set(lefts.map((each) => Math.round(each)))].sort((a, b) => a - b)
  const pitches = sorted
    .slice(1)
    .map((each, at) => each - (sorted[at] as number))
    .filter((pitch) => pitch > 5 * size)
  const pitch = Math.min(...pitches)
  const first = sorted[0]
  if (first === undefined || !Number.isFinite(pitch)) return false
  const off = ((((left - first) % pitch) + pitch) % pitch) / size
  return off > 1.5 && off < 2.6
}
