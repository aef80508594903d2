const HAN_PAIR = /\p{Script=Han}{2}/u

function pairsOf(key: string, without: ReadonlySet<string>): Set<string> {
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < key.length; at++) {
    const pair = key.slice(at, at + 2)
    if (HAN_PAIR.test(pair) && !without.has(pair)) pairs.add(pair)
  }
  return pairs
}

const NONE: ReadonlySet<string> = new Set()

/** Share (0 to 1) of the pairs of Han characters of `title`, those in `without` left out, that stand in `text` too. A headline's words come back in its report. */
export function sharedPairs(title: string, text: string, without = NONE): number {
  const pairs = pairsOf(title, without)
  if (pairs.size === 0) return 0
  let shared = 0
  for (const pair of pairs) if (text.includes(pair)) shared++
  return shared / pairs.size
}
