import { COMMON_WORDS } from './common-words.ts'

/** Characters with which no paragraph begins. */
const NEVER_FIRST = /^[的了着们等性化及]/u

function occurs(text: string, piece: string, atLeast: number): boolean {
  let from = -1
  for (let found = 0; found < atLeast; found++) {
    from = text.indexOf(piece, from + 1)
    if (from < 0) return false
  }
  return true
}

/**
 * How well two lines of a page fit together without a break, in nats: a word that a column break cut (究 | 室) stands whole
 * elsewhere on the page. `page` is all of its text, lines parted by line ends, so that the seam itself is not found.
 */
export function seamWeight(left: string, right: string, page: string): number {
  if (NEVER_FIRST.test(right)) return 3
  const before = left.slice(-2)
  const after = right.slice(0, 2)
  if (!/\p{Script=Han}$/u.test(before) || !/^\p{Script=Han}/u.test(after)) return 0
  if (before.length === 2 && occurs(page, before + after.charAt(0), 1)) return 3
  if (after.length === 2 && occurs(page, before.slice(-1) + after, 1)) return 3
  if (COMMON_WORDS.has(before.slice(-1) + after.charAt(0))) return 2.5
  return occurs(page, before.slice(-1) + after.charAt(0), 1) ? 1.5 : -0.5
}
