import { isChineseName, surnameLength } from '../blocks/name-shape.ts'
import { GIVEN_CHARACTERS } from './given-characters.ts'
import { MARKS_AFTER_NAMES, NOT_NAMES, WORDS_AFTER_NAMES } from './lexicon.ts'
import { isWordless, wordAtStart } from './words.ts'

/** What else is known where a name is read: the rest of the article, and names that people confirmed or rejected. */
export interface NameEvidence {
  page: string
  /** Names of the authority file. */
  known: ReadonlySet<string>
  /** Words that a person has said are no name. */
  rejected: ReadonlySet<string>
}

/** How plainly a name ends before `rest`: 4 at a mark or the end, 3.5 at a known word, 3 at a verb with 了 着 过, 2.5 at any word, 2 at a particle, 0 in doubt. */
export function endWeight(rest: string): number {
  if (rest === '' || !/^\p{Script=Han}/u.test(rest)) return 4
  if (WORDS_AFTER_NAMES.has(rest.slice(0, 2))) return 3.5
  if (/^.[了着过]/u.test(rest)) return 3
  if (wordAtStart(rest) > 1) return 2.5
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
  /** How plainly it ends. */
  plain: number
  weight: number
}

/** Characters with which the words behind names begin. */
const WORD_FRONTS: ReadonlySet<string> = new Set([...WORDS_AFTER_NAMES].map((word) => word.charAt(0)))

/** What the last character of a name of three says: usual in names, or usual behind them. */
function lastWeight(last: string): number {
  if (MARKS_AFTER_NAMES.has(last)) return -3
  if (GIVEN_CHARACTERS.has(last)) return 1.5
  return WORD_FRONTS.has(last) ? -2 : 0
}

/** Surnames that are at least as often words: 向困难职工, 于今日, 从各街道. */
const WORD_SURNAMES: ReadonlySet<string> = new Set([
  ...'向于和从同应时全都常连经后能易别干有关那双来但曾查支成相明项万千游展通满原开边解计问为多由将被对把给让在并均已各每请随到与及单包安信',
])
/** Those of them that are hardly ever surnames. */
const CONJUNCTIONS: ReadonlySet<string> = new Set([...'向和从同由为将被把对给让在与及到随'])

/** What speaks against a word surname: a dictionary word behind it (向|困难), or a second character that is usual in no name; null when it is no name at all. */
function surnameWeight(name: string, text: string, plain: number): number | null {
  if (!WORD_SURNAMES.has(name.charAt(0))) return 0
  const usual = GIVEN_CHARACTERS.has(name.slice(-1))
  if (plain === 4 && (usual || isWordless(name))) return 0
  if (wordAtStart(text) > 1 || (name.length === 2 && !usual)) return null
  const isWord = wordAtStart(text.slice(1)) > 1
  if (CONJUNCTIONS.has(name.charAt(0)) && (isWord || !usual)) return null
  return isWord ? (name.length === 2 ? null : -5) : usual ? 0 : -2
}

/** A name that is, or begins with, a word of the dictionary (高度, 王国|强) needs more than one that is none. */
function wordWeight(name: string, text: string): number {
  const word = wordAtStart(text)
  if (word < 2 || word <= surnameLength(name)) return 0
  if (word > name.length) return -4
  return word === name.length ? -2.6 : -1
}

/** Words that look like a surname and what follows; a name of three between marks may begin with one (关心怡). */
function isNoName(name: string, plain: number): boolean {
  if (plain === 4 && name.length === 3 && GIVEN_CHARACTERS.has(name.slice(-1))) return false
  return NOT_NAMES.has(name.slice(0, 2)) || WORDS_AFTER_NAMES.has(name.slice(0, 2))
}

function candidate(text: string, size: number, { rejected, known }: NameEvidence): Candidate | null {
  const name = text.slice(0, size)
  if (name.length < size || !isChineseName(name) || rejected.has(name)) return null
  const plain = endWeight(text.slice(size))
  if (known.has(name)) return { name, plain, weight: plain + 4 }
  if (isNoName(name, plain) || NEVER_LAST.has(name.slice(-1))) return null
  const surname = surnameWeight(name, text, plain)
  if (surname === null) return null
  const word = wordWeight(name, text)
  return { name, plain, weight: plain + surname + (plain === 4 ? Math.max(word, -2) : word) }
}

/** A name whose first character is no surname that is known (隽新阳): only where it stands between marks and is no word. */
function rareName(text: string, { rejected }: NameEvidence): string | null {
  const run = /^\p{Script=Han}*/u.exec(text)?.[0] ?? ''
  if (surnameLength(run) > 0) return null
  const isName = (run.length === 2 || run.length === 3) && isWordless(run) && !rejected.has(run)
  const plain =
    !MARKS_AFTER_NAMES.has(run.charAt(0)) && !NEVER_LAST.has(run.slice(-1)) && !WORDS_AFTER_NAMES.has(run.slice(-2))
  return isName && plain && GIVEN_CHARACTERS.has(run.slice(-1)) ? run : null
}

/**
 * The Chinese name with which `text` (half-width, at most a sentence) begins, or null. Where a two- and a three-character
 * reading are both possible, what follows decides, and what else the page says. `least` is how plainly the name must end
 * (0 to 4): ask for more where less speaks for a name.
 */
export function nameAtStart(text: string, evidence: NameEvidence, least = 0): string | null {
  const base = surnameLength(text.slice(0, 3)) === 2 ? 2 : 1
  const short = candidate(text, base + 1, evidence)
  const long = candidate(text, base + 2, evidence)
  if (long) {
    long.weight += 1 + lastWeight(long.name.slice(-1))
    const told = short ? pageWeight(long.name, short.name, evidence.page) : 0
    long.weight += told
    if (short && told < 0) short.weight -= told
    if (short && short.plain > 2 && long.plain === 0) long.weight -= 1
    if (short && short.plain === 3.5) long.weight -= 2
  }
  const best = [long, short].filter((found) => found !== null).sort((a, b) => b.weight - a.weight)[0]
  if (!best) return rareName(text, evidence)
  return best.weight >= 0 && best.plain >= least ? best.name : null
}

const SPACED = /^(\p{Script=Han}) {1,2}(\p{Script=Han})(.{0,4})/u

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
export function nameWithSpace(
  text: string,
  evidence: NameEvidence,
  least = 0,
): { name: string; length: number } | null {
  const spaced = SPACED.exec(text)
  if (spaced && isChineseName(`${spaced[1]}${spaced[2]}`) && endWeight(spaced[3] ?? '') >= 2) {
    return { name: `${spaced[1]}${spaced[2]}`, length: spaced[0].length - (spaced[3] ?? '').length }
  }
  const foreign = foreignName(text)
  if (foreign) return { name: foreign, length: foreign.length }
  const name = nameAtStart(text, evidence, least)
  return name === null ? null : { name, length: name.length }
}
