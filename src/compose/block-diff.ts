import type { BodyBlock } from '../model/article.ts'

/** A stretch of blocks that differs: `[from, to)` of the old body, `[newFrom, newTo)` of the new one. */
export interface Hunk {
  from: number
  to: number
  newFrom: number
  newTo: number
}

/** Largest product of the two differing stretches that is compared block by block; larger ones are one hunk. */
const MAX_CELLS = 4_000_000

/** True when kind and text of two blocks are the same. */
export const sameBlock = (a: BodyBlock | undefined, b: BodyBlock | undefined): boolean =>
  a !== undefined && b !== undefined && a.kind === b.kind && a.text === b.text

/** Lengths of the longest common subsequences of all tails: `table[i][j]` of `a` from `i` and `b` from `j`. */
function tails(a: readonly BodyBlock[], b: readonly BodyBlock[]): Uint32Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const [row, below] = [table[i], table[i + 1]]
    if (row === undefined || below === undefined) continue
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = sameBlock(a[i], b[j]) ? 1 + (below[j + 1] ?? 0) : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return table
}

/** Index pairs of blocks that are the same in a longest common subsequence, in order. */
function matches(a: readonly BodyBlock[], b: readonly BodyBlock[]): [number, number][] {
  if (a.length * b.length > MAX_CELLS) return []
  const table = tails(a, b)
  const pairs: [number, number][] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (sameBlock(a[i], b[j])) pairs.push([i++, j++])
    else if ((table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0)) i += 1
    else j += 1
  }
  return pairs
}

/** The stretches in which two bodies differ, in order, each between blocks that are the same; none when they are equal. */
export function diffBlocks(before: readonly BodyBlock[], after: readonly BodyBlock[]): Hunk[] {
  const hunks: Hunk[] = []
  let [i, j] = [0, 0]
  for (const [x, y] of [...matches(before, after), [before.length, after.length] as const]) {
    if (x > i || y > j) hunks.push({ from: i, to: x, newFrom: j, newTo: y })
    ;[i, j] = [x + 1, y + 1]
  }
  return hunks
}
