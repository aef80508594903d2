import type { BodyBlock } from '../model/article.ts'

/** Two lists that are compared item by item: their lengths, and whether an item of one is that of the other. */
interface Compared {
  from: number
  to: number
  isSame: (i: number, j: number) => boolean
}

/** A stretch in which two lists differ: `[from, to)` of the old one, `[newFrom, newTo)` of the new one. */
export interface Hunk {
  from: number
  to: number
  newFrom: number
  newTo: number
}

/** Largest product of two lengths that is compared item by item; larger ones are one hunk. */
const MAX_CELLS = 4_000_000

/** Lengths of longest common subsequences of all tails: `table[i][j]` of the old list from `i` and the new one from `j`. */
function tails({ from, to, isSame }: Compared): Uint16Array[] {
  const table = Array.from({ length: from + 1 }, () => new Uint16Array(to + 1))
  for (let i = from - 1; i >= 0; i--) {
    const [row, below] = [table[i] as Uint16Array, table[i + 1] as Uint16Array]
    for (let j = to - 1; j >= 0; j--)
      row[j] = isSame(i, j) ? 1 + (below[j + 1] as number) : Math.max(below[j] as number, row[j + 1] as number)
  }
  return table
}

/** The stretches in which two lists differ, in order, each between items that are the same (of a longest common subsequence). */
export function differences(lists: Compared): Hunk[] {
  const { from, to, isSame } = lists
  if (from * to > MAX_CELLS || from * to === 0)
    return from + to === 0 ? [] : [{ from: 0, to: from, newFrom: 0, newTo: to }]
  const table = tails(lists)
  const hunks: Hunk[] = []
  let [i, j] = [0, 0]
  while (i < from || j < to) {
    const [i0, j0] = [i, j]
    while ((i < from || j < to) && !(i < from && j < to && isSame(i, j))) {
      if (j >= to || (i < from && (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) i++
      else j++
    }
    if (i > i0 || j > j0) hunks.push({ from: i0, to: i, newFrom: j0, newTo: j })
    for (; i < from && j < to && isSame(i, j); j++) i++
  }
  return hunks
}

/** True when kind and text of two blocks are the same. */
export const sameBlock = (a: BodyBlock | undefined, b: BodyBlock | undefined): boolean =>
  a !== undefined && b !== undefined && a.kind === b.kind && a.text === b.text

/** The stretches in which two bodies differ. */
export const diffBlocks = (before: readonly BodyBlock[], after: readonly BodyBlock[]): Hunk[] =>
  differences({ from: before.length, to: after.length, isSame: (i, j) => sameBlock(before[i], after[j]) })
