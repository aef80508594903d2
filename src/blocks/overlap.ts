/** True for a Han character of the basic plane: pairs of others are too rare to count. */
function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007 || code === 0x3005
}

function pairsOf(key: string, without: ReadonlySet<string>): Set<string> {
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < key.length; at++) {
    if (!isHan(key.charCodeAt(at)) || !isHan(key.charCodeAt(at + 1))) continue
    const pair = key.slice(at, at + 2)
    if (!without.has(pair)) pairs.add(pair)
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
