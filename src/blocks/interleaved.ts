import { cutsWord } from './seam.ts'

/** The rule that takes the lines of such a page as text of no article. */
export const INTERLEAVED = 'page-interleaved'

/** So many line ends must cut a word that goes on further down, before a page is called interleaved. */
const LEAST_CUTS = 4
/** And so many times as often as in the line right below. */
const TIMES = 2
/** Columns of a page that may stand line by line. */
const COLUMNS = [2, 3, 4] as const

/** Share of the lines that must be pieces of a column: no longer than one is, and broken off inside a sentence. */
const PIECES = 0.5
const LONGEST_PIECE = 40

/** Number of line ends that cut a word of the dictionary which goes on `step` lines further down. */
function cuts(keys: readonly string[], step: number): number {
  return keys.filter((key, at) => {
    const below = keys[at + step]
    return below !== undefined && /\p{Script=Han}$/u.test(key) && /^\p{Script=Han}/u.test(below) && cutsWord(key, below)
  }).length
}

/**
 * True for a page whose columns stand in each other, line by line: its lines (width keys, furniture left out) break off in
 * the middle of words that go on two, three or four lines below, not in the next line. Such a page cannot be read.
 */
export function isInterleaved(keys: readonly string[]): boolean {
  const pieces = keys.filter((key) => key.length <= LONGEST_PIECE && /\p{Script=Han}$/u.test(key))
  if (pieces.length < keys.length * PIECES) return false
  const next = cuts(keys, 1)
  return COLUMNS.some((step) => {
    const further = cuts(keys, step)
    return further >= LEAST_CUTS && further > TIMES * next
  })
}
