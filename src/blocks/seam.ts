/**
 * The dictionary of Chinese words that is part of ICU, and so of every Node.js: it tells whether a word lies over a line
 * end. The language is named, so that neither the machine's locale nor its time zone has a say.
 */
// eslint-disable-next-line no-restricted-globals -- a dictionary, with its language named
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' })
/** So many characters on both sides of a line end are looked at. */
const WINDOW = 4

/** True when a word of the dictionary lies over the end of `left` and the beginning of `right`. */
function cutsWord(left: string, right: string): boolean {
  const [before, after] = [left.slice(-WINDOW), right.slice(0, WINDOW)]
  for (const { index, segment } of WORDS.segment(before + after)) {
    if (index < before.length && index + segment.length > before.length) return true
  }
  return false
}

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
 * in the dictionary or elsewhere on the page. `page` is all of its text, lines parted by line ends, so that the seam itself is not found.
 */
export function seamWeight(left: string, right: string, page: string): number {
  if (NEVER_FIRST.test(right)) return 3
  const before = left.slice(-2)
  const after = right.slice(0, 2)
  if (!/\p{Script=Han}$/u.test(before) || !/^\p{Script=Han}/u.test(after)) return 0
  if (cutsWord(left, right)) return 4
  if (before.length === 2 && occurs(page, before + after.charAt(0), 1)) return 3
  if (after.length === 2 && occurs(page, before.slice(-1) + after, 1)) return 3
  return occurs(page, before.slice(-1) + after.charAt(0), 1) ? 1.5 : -0.5
}
