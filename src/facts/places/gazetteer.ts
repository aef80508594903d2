import type { PlaceEntry } from '../../model/authority.ts'
import { widthKey } from '../../read/width.ts'
import { patternOf } from '../../model/patterns.ts'
import { dictionaryWords } from './cut.ts'
import { PLACE_KINDS } from './kinds.ts'
import type { PlaceSpan } from './suffix.ts'
import { rememberedOf } from '../../model/remembered.ts'

/** The local gazetteer made ready for reading texts. */
interface Gazetteer {
  /** Finds names and aliases, the longer first; null when there are none. */
  pattern: RegExp | null
  /** The entry's name for each name and alias, all half-width. */
  nameOf: ReadonlyMap<string, string>
}

/** The gazetteer made ready, once for each list of entries. */
export const gazetteerOf = rememberedOf((entries: readonly PlaceEntry[]): Gazetteer => {
  const nameOf = new Map<string, string>()
  for (const { name, aliases } of entries) for (const alias of aliases) nameOf.set(widthKey(alias), name)
  for (const { name } of entries) nameOf.set(widthKey(name), name)
  return { pattern: patternOf(nameOf.keys()), nameOf }
})

const SUFFIXES = PLACE_KINDS.map(({ suffix }) => suffix).join('|')
/** Words that make a longer name of another place out of a name before them: 龙陵|县, 龙华|街道. */
const GOES_ON = new RegExp(`^(?:[东西南北中]?(?:${SUFFIXES})|[县市省镇乡]|区(?!域|内|里|的))`, 'u')
const ENDS_AS_PLACE = new RegExp(`(?:${SUFFIXES}|[区县市])$`, 'u')
/** A name of so many characters may also stand inside longer words. */
const SHORT = 3

/** True when a dictionary word lies across an edge of a short name: the name is part of that word. */
function isInsideWord(text: string, { from, to }: PlaceSpan): boolean {
  const start = Math.max(0, from - 3)
  const window = text.slice(start, to + 3)
  if (!/^\p{Script=Han}+$/u.test(text.slice(from, to))) return false
  let at = start
  for (const piece of window.split(/(?<=\P{Script=Han})|(?=\P{Script=Han})/u)) {
    for (const word of /\p{Script=Han}/u.test(piece) ? dictionaryWords(piece) : [piece]) {
      const end = at + word.length
      if ((at < from && from < end) || (at < to && to < end)) return true
      at = end
    }
  }
  return false
}

function isPlace(text: string, span: PlaceSpan): boolean {
  const printed = text.slice(span.from, span.to)
  const [before, after] = [text.slice(Math.max(0, span.from - 1), span.from), text.slice(span.to, span.to + 8)]
  if (/[A-Za-z\d]$/u.test(printed) && /^[A-Za-z\d]/u.test(after)) return false
  if (/^[A-Za-z\d]/u.test(printed) && /[A-Za-z\d]$/u.test(before)) return false
  if (!ENDS_AS_PLACE.test(printed) && GOES_ON.test(after)) return false
  return printed.length > SHORT || !isInsideWord(text, span)
}

/** Places of the gazetteer in a text (half-width): entries' names, wherever a name or an alias of theirs stands. */
export function placesOfGazetteer(text: string, { pattern, nameOf }: Gazetteer): PlaceSpan[] {
  if (pattern === null) return []
  return [...text.matchAll(pattern)]
    .map((match) => ({ name: nameOf.get(match[0]) ?? match[0], from: match.index, to: match.index + match[0].length }))
    .filter((span) => isPlace(text, span))
}
