import { differences } from './common.ts'

/** A change of some characters: `[from, to)` of the old text became `text`. */
export interface WordChange {
  from: number
  to: number
  text: string
}

function commonHead(a: string, b: string): number {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  return at
}

function commonTail(a: string, b: string, head: number): number {
  let at = 0
  while (at < a.length - head && at < b.length - head && a.at(-1 - at) === b.at(-1 - at)) at++
  return at
}

/** Changes that make one text of another, in order, none touching the next. */
export function wordChanges(before: string, after: string): WordChange[] {
  const head = commonHead(before, after)
  const tail = commonTail(before, after, head)
  const [old, now] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
  const hunks = differences({ from: old.length, to: now.length, isSame: (i, j) => old[i] === now[j] })
  return hunks.map(({ from, to, newFrom, newTo }) => ({
    from: from + head,
    to: to + head,
    text: now.slice(newFrom, newTo),
  }))
}

const same = (a: WordChange, b: WordChange): boolean => a.from === b.from && a.to === b.to && a.text === b.text

/** Two changes that share a character or an edge cannot both be made. */
const touch = (a: WordChange, b: WordChange): boolean => a.from <= b.to && b.from <= a.to

/**
 * A text with the changes of two sides made to it: what a person made of `before` (`after`) and what a better reading made of
 * it (`now`). Null where both changed the same words, or words that touch, in different ways: that only a person can settle.
 */
export function mergeWords(before: string, after: string, now: string): string | null {
  const [ours, theirs] = [wordChanges(before, after), wordChanges(before, now)]
  const fresh = ours.filter((change) => !theirs.some((other) => same(change, other)))
  if (fresh.some((change) => theirs.some((other) => touch(change, other)))) return null
  let merged = before
  for (const { from, to, text } of [...fresh, ...theirs].sort((a, b) => b.from - a.from))
    merged = merged.slice(0, from) + text + merged.slice(to)
  return merged
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** Likeness of two texts, 0 to 1: the share of their pairs of characters that both have (Dice). */
export function alikeness(a: string, b: string): number {
  const total = Math.max(0, a.length - 1) + Math.max(0, b.length - 1)
  if (total === 0) return a === b ? 1 : 0
  const pairs = pairsOf(a)
  let shared = 0
  for (const [pair, count] of pairsOf(b)) shared += Math.min(count, pairs.get(pair) ?? 0)
  return (2 * shared) / total
}
