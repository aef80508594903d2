/** Words may differ in this share of their characters and still be the same words: a scan read anew. */
const SHARE = 0.3
/** Shorter words are too much like others. */
const SHORTEST = 4
/** No more cells than this are worked out: a page of 20,000 characters, words of 2,000. */
const MOST_CELLS = 40_000_000

/** Two rows of the table: least number of edits, and where the stretch began, by length of the words' head. */
interface Row {
  cost: Int32Array
  start: Int32Array
}

const rowOf = (length: number): Row => ({ cost: new Int32Array(length + 1), start: new Int32Array(length + 1) })

/** One character of the text: the next row, from the one before it. */
function step(before: Row, next: Row, { words, text, at }: { words: string; text: string; at: number }): void {
  const character = text.charCodeAt(at)
  next.cost[0] = 0
  next.start[0] = at + 1
  for (let j = 1; j <= words.length; j++) {
    const swap = (before.cost[j - 1] as number) + (words.charCodeAt(j - 1) === character ? 0 : 1)
    const extra = (before.cost[j] as number) + 1
    const lost = (next.cost[j - 1] as number) + 1
    const least = Math.min(swap, extra, lost)
    next.cost[j] = least
    next.start[j] =
      least === swap
        ? (before.start[j - 1] as number)
        : ((least === lost ? next.start[j - 1] : before.start[j]) as number)
  }
}

interface Found {
  from: number
  to: number
  cost: number
}

const overlap = (a: Found, b: Found): boolean => a.from < b.to && b.from < a.to

/** Of stretches that overlap the one with the fewest edits, the longer of two alike: edges that still agree are kept. */
function apart(found: readonly Found[]): Found[] {
  const sorted = [...found].sort((a, b) => a.cost - b.cost || b.to - b.from - (a.to - a.from) || a.from - b.from)
  const kept: Found[] = []
  for (const one of sorted) if (!kept.some((other) => overlap(one, other))) kept.push(one)
  return kept
}

/**
 * The stretches of a text that are much like some words (Sellers 1980: fewest edits, any start), none overlapping another:
 * those that no other beats. None for words of fewer than four characters, or where nothing is like them.
 */
export function nearestStretches(text: string, words: string): { from: number; to: number }[] {
  const most = Math.floor(words.length * SHARE)
  if (words.length < SHORTEST || text.length * words.length > MOST_CELLS) return []
  let [before, next] = [rowOf(words.length), rowOf(words.length)]
  before.cost.forEach((_, j) => (before.cost[j] = j))
  const found: Found[] = []
  for (let at = 0; at < text.length; at++) {
    step(before, next, { words, text, at })
    const cost = next.cost[words.length] as number
    const from = next.start[words.length] as number
    if (cost <= most && from <= at) found.push({ from, to: at + 1, cost })
    ;[before, next] = [next, before]
  }
  const kept = apart(found)
  const least = kept[0]?.cost ?? 0
  return kept.filter(({ cost }) => cost === least).map(({ from, to }) => ({ from, to }))
}
