import { GIVEN_CHARACTERS } from './given-characters.ts'
import { ADVERBS, NOT_NAMES, WORDS_AFTER_NAMES } from './lexicon.ts'
import { VERBS } from './verbs.ts'
import { isWordless, wordAtStart } from './words.ts'

/** Surnames that are at least as often words: 向困难职工, 于今日, 从各街道. */
export const WORD_SURNAMES: ReadonlySet<string> = new Set([
  ...'向于和从同应时全都常连经后能易别干有关那双来但曾查支成相明项万千游展通满原开边解计问为多甘祖宣汤牛雷由将被对把给让在并均已各每请随到与及单包安信',
])
/** Those of them that are hardly ever surnames. */
const CONJUNCTIONS: ReadonlySet<string> = new Set([...'向和从同由为将被把对给让在与及到随'])

/** Deeds that nobody does to somebody: behind 向东方 these words make a name of it. */
const DOES_ALONE = /^(?:指出|强调|要求|主持|出席|参加|陪同|调研|带队|率队|到会|宣读|听取|视察|走访|会见|主讲|一行|作)/u
/** Hearers of a report or of thanks: 向大会作报告. */
const HEARERS =
  /^(?:大会|会议|代表|全|大家|市民|群众|居民|村民|干部|党员|记者|领导|委员|师生|学生|职工|员工|企业|嘉宾|媒体|社会|公众|主席|上级|各)/u

/** A noun or an adjective of the dictionary that can be somebody's name: no verb, and nothing that tells how or when. */
const isNoun = (name: string, text: string): boolean =>
  wordAtStart(text) === name.length &&
  ![VERBS, NOT_NAMES, ADVERBS].some((set) => set.has(name)) &&
  !/^[向和从同由]/u.test(name)

/** Weight against a word surname: a dictionary word behind it (向|困难), or a second character that is usual in no name; null when it is no name at all. */
export function surnameWeight(name: string, text: string, plain: number): number | null {
  if (!WORD_SURNAMES.has(name.charAt(0))) return 0
  const usual = GIVEN_CHARACTERS.has(name.slice(-1))
  if (plain === 4 && (usual || isWordless(name))) return 0
  if (plain >= 3.5 && usual && name.length === 3 && !CONJUNCTIONS.has(name.charAt(0))) return 0
  const isHeard = HEARERS.test(text.slice(1)) || !DOES_ALONE.test(text.slice(3))
  if (/^向..$/u.test(name) && plain >= 3.5 && usual && !isHeard) return 0
  if (name.length === 2 && usual && plain >= 3.5 && isNoun(name, text)) return -0.5
  if (wordAtStart(text) > 1 || (name.length === 2 && !usual)) return null
  const given = text.slice(1, 3)
  if (
    VERBS.has(given) ||
    WORDS_AFTER_NAMES.has(given) ||
    (name.length === 3 && plain < 4 && wordAtStart(text.slice(2)) > 1)
  )
    return null
  const isWord = wordAtStart(text.slice(1)) > 1
  if (CONJUNCTIONS.has(name.charAt(0)) && (isWord || !usual)) return null
  return isWord ? (name.length === 2 ? null : -5) : usual ? 0 : -2
}
