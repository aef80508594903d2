import type { Archive } from '../model/archive.ts'
import { wordsOf } from '../people/words.ts'
import { rememberedOf } from '../model/remembered.ts'

/** Marks that no line begins with, and those that no line ends with. */
const CLOSING = /^[\p{Pe}\p{Pf}，。！？；：、…·—～%]+$/u
const OPENING = /^[\p{Ps}\p{Pi}]+$/u
const DIGITS = /^[\d.,:-]+$/
const LONGEST_NAME = 5

/** Cuts a text into phrases that no line break should fall into; put together they are the text. */
export type Phrases = (text: string) => string[]

/** Names, and the characters that one of them begins with. */
interface Names {
  all: ReadonlySet<string>
  first: ReadonlySet<string>
}

/** The longest name that begins at `at` of the text; 0 when there is none. */
function nameAt(text: string, at: number, { all, first }: Names): number {
  if (!first.has(text.charAt(at))) return 0
  for (let length = LONGEST_NAME; length >= 2; length--) if (all.has(text.slice(at, at + length))) return length
  return 0
}

/** Words of a text, the names in it whole. */
function wordsAndNames(text: string, names: Names): string[] {
  const words: string[] = []
  let done = 0
  for (let at = 0; at < text.length; at++) {
    const length = nameAt(text, at, names)
    if (length === 0) continue
    words.push(...wordsOf(text.slice(done, at)), text.slice(at, at + length))
    done = at + length
    at = done - 1
  }
  return [...words, ...wordsOf(text.slice(done))]
}

/** Characters of a phrase that grows no more by a single character. */
const FULL = 5

/** True when no line should break between the phrase so far and a word: marks keep to their side, single characters to a neighbour. */
function holds({ phrase, last }: { phrase: string; last: string }, word: string): boolean {
  if (CLOSING.test(word) || OPENING.test(last) || DIGITS.test(last)) return true
  if (OPENING.test(word) || CLOSING.test(last)) return false
  const length = phrase.replace(/^\p{P}+/u, '').length
  if (length === 1) return true
  return (word.length === 1 || last.length === 1) && length + word.length <= FULL
}

function joined(words: readonly string[]): string[] {
  const phrases: string[] = []
  let last = ''
  for (const word of words) {
    const open = phrases.at(-1)
    if (open !== undefined && holds({ phrase: open, last }, word)) phrases[phrases.length - 1] = open + word
    else phrases.push(word)
    last = word
  }
  return phrases
}

/** Makes {@link Phrases} that keep the given names whole; what was cut once is remembered. */
export function makePhrases(names: Iterable<string>): Phrases {
  const all = new Set(names)
  const known = { all, first: new Set([...all].map((name) => name.charAt(0))) }
  const seen = new Map<string, string[]>()
  return (text) => {
    const found = seen.get(text) ?? joined(wordsAndNames(text, known))
    seen.set(text, found)
    return found
  }
}

/** The names of everybody in an archive, in all their forms. */
export function namesOf({ leaders, people, reporters }: Archive): string[] {
  return [...leaders, ...people, ...reporters].flatMap(({ name, variants }) => [name, ...variants])
}

/** {@link Phrases} that keep the names of everybody in an archive whole; the same for all who ask for those of an archive. */
export const archivePhrases = rememberedOf((archive: Archive): Phrases => makePhrases(namesOf(archive)))
