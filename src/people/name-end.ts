import { isChineseName, surnameLength } from '../blocks/name-shape.ts'
import { MARKS_AFTER_NAMES, NOT_NAMES, WORDS_AFTER_NAMES } from './lexicon.ts'

/** How plainly a name ends before `rest`: 4 at a mark or the end, 3.5 at a known word, 2 at a particle, 0 in doubt. */
function endWeight(rest: string): number {
  if (rest === '' || !/^\p{Script=Han}/u.test(rest)) return 4
  if (WORDS_AFTER_NAMES.has(rest.slice(0, 2))) return 3.5
  return MARKS_AFTER_NAMES.has(rest.charAt(0)) ? 2 : 0
}

/** How many times `piece` stands in `text`, up to `most`. */
function timesIn(text: string, piece: string, most: number): number {
  let found = 0
  for (let at = text.indexOf(piece); at >= 0 && found < most; at = text.indexOf(piece, at + 1)) found++
  return found
}

/** Weight of the longer reading from the rest of the page: the shorter name standing there without the third character speaks against it. */
function pageWeight(longer: string, shorter: string, page: string): number {
  const long = timesIn(page, longer, 6)
  const short = timesIn(page, shorter, 6)
  if (short > long) return -3
  return long >= 3 ? 2 : 0
}

/** Characters with which no given name ends. */
const NEVER_LAST: ReadonlySet<string> = new Set([...'在等的与从对则也还又都就是说将并以于把被让给跟已均了着过'])

interface Candidate {
  name: string
  weight: number
}

function candidate(text: string, size: number): Candidate | null {
  const name = text.slice(0, size)
  if (
    name.length < size ||
    !isChineseName(name) ||
    NOT_NAMES.has(name.slice(0, 2)) ||
    WORDS_AFTER_NAMES.has(name.slice(0, 2))
  )
    return null
  if (NEVER_LAST.has(name.slice(-1))) return null
  return { name, weight: endWeight(text.slice(size)) }
}

/**
 * The Chinese name with which `text` (half-width, at most a sentence) begins, or null. Where a two- and a three-character
 * reading are both possible, what follows decides, and what else the page says. `least` is how plainly the name must end
 * (0 to 4): ask for more where less speaks for a name.
 */
export function nameAtStart(text: string, page: string, least = 0): string | null {
  const base = surnameLength(text.slice(0, 3)) === 2 ? 2 : 1
  const short = candidate(text, base + 1)
  const long = candidate(text, base + 2)
  if (long) long.weight += 1 + (short ? pageWeight(long.name, short.name, page) : 0)
  const best = [long, short].filter((found) => found !== null).sort((a, b) => b.weight - a.weight)[0]
  const plain = best === undefined ? -1 : best === long ? endWeight(text.slice(best.name.length)) : best.weight
  return best && plain >= least ? best.name : null
}

const SPACED = /^(\p{Script=Han}) {1,2}(\p{Script=Han})(.{0,2})/u

/** 买买提·艾力: parts joined by a middle dot; the last part ends where a name plainly ends. */
function foreignName(text: string): string | null {
  const first = /^\p{Script=Han}{2,6}·/u.exec(text)?.[0]
  if (first === undefined) return null
  for (let size = 2; size <= 6; size++) {
    const name = text.slice(0, first.length + size)
    if (/·\p{Script=Han}{2,6}$/u.test(name) && endWeight(text.slice(name.length)) >= 2) return name
  }
  return null
}

/** A name at the start of `text`, also one set with a space between its two characters; with the number of characters it takes up. */
export function nameWithSpace(text: string, page: string, least = 0): { name: string; length: number } | null {
  const spaced = SPACED.exec(text)
  if (spaced && isChineseName(`${spaced[1]}${spaced[2]}`) && endWeight(spaced[3] ?? '') >= 2) {
    return { name: `${spaced[1]}${spaced[2]}`, length: spaced[0].length - (spaced[3] ?? '').length }
  }
  const foreign = foreignName(text)
  if (foreign) return { name: foreign, length: foreign.length }
  const name = nameAtStart(text, page, least)
  return name === null ? null : { name, length: name.length }
}

/** The Chinese name with which `text` ends, or null: the longest of 4, 3, 2 characters that is all there is behind a mark, else the likeliest. */
export function nameAtEnd(text: string): { name: string; length: number } | null {
  const spaced = /(?:^|[^\p{Script=Han}])(\p{Script=Han}) (\p{Script=Han})$/u.exec(text)
  if (spaced && isChineseName(`${spaced[1]}${spaced[2]}`)) return { name: `${spaced[1]}${spaced[2]}`, length: 3 }
  const run = /\p{Script=Han}+$/u.exec(text)?.[0] ?? ''
  const whole = run.length <= 4 && isChineseName(run) && !NOT_NAMES.has(run.slice(0, 2)) ? run : null
  if (whole) return { name: whole, length: whole.length }
  for (const size of [3, 2]) {
    const name = run.slice(-size)
    if (name.length === size && isChineseName(name) && !NOT_NAMES.has(name.slice(0, 2))) return { name, length: size }
  }
  return null
}
