import type { NameEntry } from '../format.ts'

const TONED_U = /[üǖǘǚǜ]/g
const PIECES = /\p{Script=Han}+|[a-z]+/gu
const NEITHER = /[^\p{Script=Han}a-z]/u

/** Sound that a text asks of a name: the character under which names are looked up, and a test of those that fit. */
interface Sound {
  lead: string
  /** True when a part of it is pinyin. */
  isPinyin: boolean
  fits(entry: NameEntry): boolean
}

/**
 * A text with its pinyin as the table of names writes it: lower case, no spaces, tone marks, tone numbers, apostrophes or
 * other punctuation; ü, and v after l and n, as yu (GB/T 28039—2011).
 */
function plain(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase().replace(TONED_U, 'yu').normalize('NFD')
  return lower
    .replace(/[\p{M}\p{P}\p{S}\p{Z}\s]/gu, '')
    .replace(/([a-z])[1-5]/g, '$1')
    .replace(/([ln])v/g, '$1yu')
}

/** Characters first, then pinyin or initials of the rest: 曹liqiang, 曹lq. */
function endsAs([text, , pinyin, initials]: NameEntry, characters: string, letters: string): boolean {
  const rest = initials.slice([...characters].length)
  const isSound = pinyin.endsWith(letters) && letters.startsWith(rest.slice(0, 1))
  return text.startsWith(characters) && rest !== '' && (rest === letters || isSound)
}

/** Pinyin or initials first, then the characters of the rest: cao立强. */
function beginsAs([text, , pinyin, initials]: NameEntry, letters: string, characters: string): boolean {
  const count = [...text].length - [...characters].length
  if (count < 1 || !text.endsWith(characters)) return false
  const isSound =
    pinyin.startsWith(letters) && pinyin.slice(letters.length).startsWith(initials.slice(count, count + 1))
  return initials.slice(0, count) === letters || isSound
}

function isName([text, , pinyin, initials]: NameEntry, piece: string): boolean {
  return text === piece || pinyin === piece || initials === piece
}

/**
 * Reads a text as a person's name in characters, pinyin (tones or none, spaces or none) or initials, or in characters
 * and pinyin one after the other. Null when it can be none of these, or is a single character or letter.
 */
export function soundOf(text: string): Sound | null {
  const written = plain(text)
  const [first = '', second, ...more] = written.match(PIECES) ?? []
  if (NEITHER.test(written) || more.length > 0 || [...written].length < 2) return null
  const fits = (entry: NameEntry): boolean => {
    if (second === undefined) return isName(entry, first)
    return /[a-z]/.test(first) ? beginsAs(entry, first, second) : endsAs(entry, first, second)
  }
  const [lead = ''] = first
  return { lead, isPinyin: /[a-z]/.test(written), fits: (entry) => entry[1] === 'person' && fits(entry) }
}
