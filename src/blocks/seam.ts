import { isChineseName } from './name-shape.ts'

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

/** An office at the end of a line, perhaps with the beginning of its holder's name: 区委书记|, 区委书记李志|. */
const OFFICE_LAST =
  /(?:书记|主任|主席|部长|常委|委员|(?<![增成生])[区县市旗州盟镇乡局院校]长|领导\p{Script=Han}{2,3}、|、\p{Script=Han}{2,3}、)(\p{Script=Han}{0,2})$/u
/** What a name ends before, at the beginning of a word or a mark. */
const firstWord = (text: string): string => [...WORDS.segment(text.slice(0, WINDOW))][0]?.segment ?? ''

/** True when a name lies over a line end, or begins behind it right after an office. */
function cutsName(left: string, right: string): boolean {
  const started = OFFICE_LAST.exec(left.slice(-12))?.[1]
  if (started === undefined) return false
  return [3, 2].some((size) => {
    const rest = right.slice(size - started.length)
    const name = started + right.slice(0, size - started.length)
    const ends = !/^\p{Script=Han}/u.test(rest) || firstWord(rest).length > 1
    return started.length < size && name.length === size && isChineseName(name) && ends
  })
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
  if (cutsName(left, right)) return 6
  if (cutsWord(left, right)) return 4
  if (before.length === 2 && occurs(page, before + after.charAt(0), 1)) return 3
  if (after.length === 2 && occurs(page, before.slice(-1) + after, 1)) return 3
  return occurs(page, before.slice(-1) + after.charAt(0), 1) ? 1.5 : -0.5
}
