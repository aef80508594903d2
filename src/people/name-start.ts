import { hasNameForm, isChineseName, isTransliterated, surnameLength } from '../blocks/name-shape.ts'
import { GIVEN_CHARACTERS } from './given-characters.ts'
import { ADVERBS, MARKS_AFTER_NAMES, NOT_NAMES, PARTICLES, WORDS_AFTER_NAMES } from './lexicon.ts'
import { VERBS } from './verbs.ts'
import { surnameWeight, WORD_SURNAMES } from './word-surnames.ts'
import { isWordless, wordAtStart } from './words.ts'

/** Evidence where a name is read: the rest of the article, and names that people confirmed or rejected. */
export interface NameEvidence {
  page: string
  /** Names of the authority file. */
  known: ReadonlySet<string>
  /** Words that a person has said are no name. */
  rejected: ReadonlySet<string>
  /** Plainness with which names in a list must end (0 to 4); 0 unless stated. */
  least?: number
  /** True behind another name and a mark: no preposition begins there. */
  listed?: boolean
}

/** Deeds of people alone, told with one character: 作政府工作报告, 说:. */
const DOES =
  /^(?:作[^,。;、]{0,10}?(?:报告|讲话|说明|发言|致辞|批示|汇报|点评|总结|辅导|交流|动员|部署|演讲|讲座|承诺|表态|介绍)|[说道称](?=[,:。“”!?]|$))/u

/** A deed in progress: 正带着, 仍忙着. */
const PROGRESSIVE = /^[正仍还]\p{Script=Han}着/u
/** 来我区, 来该镇. */
const TO_US = /^来[我该][省市县区旗镇乡村校]/u
/** The way to a place: 到望江街道. */
const TO_PLACE =
  /^[到赴]\p{Script=Han}{2,8}?(?:街道|[镇乡村县区市省旗园馆厂校院站所港局]|社区|公司|集团|企业|中心|基地|现场|一线|工地)/u

/** Plainness of a name's end before `rest`: 4 at a mark or the end, 3.5 at a known word, 3.2 at any verb, 3 at one with 了 着 过, 2.5 at any word, 2.6 at a particle with one behind it, 2 at any particle, 0 in doubt. */
export function endWeight(rest: string): number {
  if (rest === '' || !/^\p{Script=Han}/u.test(rest)) return 4
  if (WORDS_AFTER_NAMES.has(rest.slice(0, 2)) || DOES.test(rest) || PROGRESSIVE.test(rest) || TO_US.test(rest))
    return 3.5
  if (VERBS.has(rest.slice(0, 2))) return 3.2
  if (/^.(?:[了着]|过(?![问去年节来往程度分滤期渡敏目]))/u.test(rest) || TO_PLACE.test(rest)) return 3
  const word = wordAtStart(rest)
  if (word > 3) return 3.5
  if (word > 1) return 2.5
  if (MARKS_AFTER_NAMES.has(rest.charAt(0)) && wordAtStart(rest.slice(1)) > 1) return 2.6
  return MARKS_AFTER_NAMES.has(rest.charAt(0)) ? 2 : 0
}

/** Number of times that `piece` stands in `text`, up to `most`; with `least`, only where it ends so plainly. */
function timesIn(text: string, piece: string, least = 0): number {
  let found = 0
  for (let at = text.indexOf(piece); at >= 0 && found < 6; at = text.indexOf(piece, at + 1))
    if (least === 0 || endWeight(text.slice(at + piece.length, at + piece.length + 8)) >= least) found++
  return found
}

/** Weight of the longer reading from the rest of the page: the shorter name standing there without the third character speaks against it. */
function pageWeight(longer: string, shorter: string, page: string): number {
  const long = timesIn(page, longer)
  const short = timesIn(page, shorter, 2)
  if (short > long) return -3.5
  return long >= 3 ? 2 : 0
}

/** The first `count` characters of a text; fewer where it is shorter. */
function take(text: string, count: number): string {
  let at = 0
  for (let taken = 0; taken < count && at < text.length; taken++)
    at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1
  return text.slice(0, at)
}
const sizeOf = (name: string): number => [...name].length
const lastOf = (name: string): string => [...name].at(-1) ?? ''

/** Characters with which no given name ends. */
const NEVER_LAST: ReadonlySet<string> = new Set([...'在等的与从对则也还又都就是说将并以于把被让给跟已均了着过后受户者'])
/** Characters that stand in no given name. */
const NEVER_IN = /^.+[不也没么很这哪吗呢吧您们]/u

interface Candidate {
  name: string
  /** Plainness of its end. */
  plain: number
  weight: number
}

/** Characters with which the words behind names begin. */
const WORD_FRONTS: ReadonlySet<string> = new Set([...WORDS_AFTER_NAMES, ...VERBS].map((word) => word.charAt(0)))

/** Weight of the last character of a name of three: usual in names, or usual behind them. */
function lastWeight(last: string, plain: number): number {
  if (MARKS_AFTER_NAMES.has(last)) return '来同'.includes(last) && plain >= 3.2 ? 0 : -3
  if (GIVEN_CHARACTERS.has(last)) return 1.5
  return WORD_FRONTS.has(last) ? -2 : 0
}

/**
 * A name that is, or begins with, a word of the dictionary (高度, 王国|强) needs more than one that is none. A noun (高峰) can be a
 * name of two before what people do; a verb or an adverb (施展, 郑重) only before where they go.
 */
function wordWeight(name: string, text: string, plain: number): number {
  const word = wordAtStart(text)
  if (word < 2 || word <= surnameLength(name)) return 0
  if (word > name.length) return -4
  const rest = text.slice(name.length)
  if (word === name.length) {
    const isNoun = !VERBS.has(name)
    if ((isNoun && plain >= 3) || GOES_TO.test(rest)) return -1.5
    return isNoun && plain >= 2 && plain !== 2.5 && GIVEN_CHARACTERS.has(lastOf(name)) ? -2 : -2.6
  }
  const isCut = !GIVEN_CHARACTERS.has(name.charAt(1)) || wordAtStart(text.slice(2)) > 1
  if (VERBS.has(name.slice(0, 2)) && wordAtStart(text.slice(2)) > 1) return -8
  const isPlainlyCut = isCut && !GIVEN_CHARACTERS.has(lastOf(name))
  return isPlainlyCut || (plain < 2.5 && isCut) ? -4 : -1
}

/** 王华|任组长: what somebody becomes is no part of the name. */
const TAKES_OFFICE = /^任(?:副|组长|主|会长|队长|院长|校长|局长|书记|总|团长)/u

/** A list of people goes on: 、 with a name behind it. */
const GOES_ON = /^、(\p{Script=Han}{2,3})(?=[、,。;等]|参加|出席)/u
/** The next holder's office: 区委书记万里|,区长. */
const NEXT_OFFICE =
  /^[、,](?:[区县市旗州盟镇乡师团]|街道|新区|管委会|党工委)(?:(?:委|政府|人大|政协|纪委)\p{Script=Han}{0,6})?(?:常委|书记|[区县市旗州盟镇乡]?长|主任|主席)\p{Script=Han}{2,4}?(?=[、,。;(等]|出席|参加|陪同|参与|一同|分别|讲话|调研)/u
/** Words that make a name even of a word that is none: 宁静|到清泉街道, 冷静|出席. */
const GOES_TO = /^(?:到\p{Script=Han}{2}|参加|出席|主持|陪同|带队|率队|讲话|致辞|会见|作[^,。;]{0,8}报告)/u
const isListed = (rest: string): boolean => isChineseName(GOES_ON.exec(rest)?.[1] ?? '') || NEXT_OFFICE.test(rest)

/** Questions and particles that look like a surname and what follows: 何时, 方能. */
const NEVER_FRONT =
  /^(?:何[时处以地不况妨]|何必(?!\p{Script=Han}$)|方[能可才]|时[刻常而]|任[务何意由]|都[是在有要]|全[体力程部])/u
/** Polite forms of address: no given names (沈|阿婆, 王|师傅). */
const CALLED =
  /^.{1,2}(?:[阿大][婆姨公爷妈叔哥姐娘伯嫂妹]|奶奶|爷爷|叔叔|师傅|先生|女士|老师|老汉|老人|同学|同志|某某?|家[村庄湾沟坪坝寨屯店铺营堡桥巷])$/u

/** Words that look like a surname and what follows; a name of three between marks may begin with one (关心怡), one in a list be one (成功). */
function isNoName(name: string, plain: number, rest: string): boolean {
  if (
    NEVER_FRONT.test(name) ||
    ADVERBS.has(name.slice(0, 2)) ||
    CALLED.test(name) ||
    CALLED.test(name + rest.charAt(0))
  )
    return true
  if (plain === 4 && sizeOf(name) === 3 && GIVEN_CHARACTERS.has(lastOf(name))) return false
  const isWord = NOT_NAMES.has(name.slice(0, 2)) || WORDS_AFTER_NAMES.has(name.slice(0, 2))
  if (surnameLength(name) === 2) return isWord && sizeOf(name) === 3 && plain < 2.5
  if (name.length === 2 && isListed(rest)) return false
  if (GOES_TO.test(rest) && GIVEN_CHARACTERS.has(lastOf(name))) return false
  return isWord || (name.length === 2 && VERBS.has(name) && plain === 4)
}

/** Four characters up to a mark are a saying (雷厉风行), not a name of three with one more. */
function isSaying(name: string, rest: string): boolean {
  return sizeOf(name) === 3 && /^\p{Script=Han}(?!\p{Script=Han})/u.test(rest) && !PARTICLES.has(rest.charAt(0))
}

function candidate(text: string, size: number, { rejected, known, listed }: NameEvidence): Candidate | null {
  const name = take(text, size)
  const rest = text.slice(name.length)
  if (sizeOf(name) < size || !isChineseName(name) || rejected.has(name)) return null
  const plain = endWeight(rest)
  if (known.has(name)) return { name, plain, weight: plain + 4 }
  if (
    isNoName(name, plain, rest) ||
    NEVER_LAST.has(lastOf(name)) ||
    NEVER_IN.test(name) ||
    TAKES_OFFICE.test(lastOf(name) + rest) ||
    isSaying(name, rest)
  )
    return null
  const isPlace = listed === true && plain >= 3.5 && size === 3
  const surname = isListed(rest) || isPlace || (size === 2 && GOES_TO.test(rest)) ? 0 : surnameWeight(name, text, plain)
  if (surname === null) return null
  const word = wordWeight(name, text, plain)
  return { name, plain, weight: plain + surname + (plain === 4 ? Math.max(word, -2) : word) }
}

/** True when `name` may be one of no usual surname: of other peoples, of a rare surname, or of characters usual in names and no word. */
function isOtherName(name: string, plain: number): boolean {
  const size = sizeOf(name)
  if (surnameLength(name) > 0 && !isTransliterated(name)) return false
  if (NEVER_IN.test(name) && !isTransliterated(name)) return false
  if (NOT_NAMES.has(name.slice(0, 2)) || VERBS.has(name.slice(0, 2)) || WORDS_AFTER_NAMES.has(name.slice(0, 2)))
    return false
  if (/^当|[的和与]$/u.test(name) || VERBS.has(name.slice(-2)) || WORDS_AFTER_NAMES.has(name.slice(-2))) return false
  if (isTransliterated(name))
    return (
      (size > 3 || plain >= (isWordless(name) ? 2.6 : size > 2 ? 3.5 : 9)) &&
      (size > 2 || !MARKS_AFTER_NAMES.has(name.charAt(0)))
    )
  if (size > 3 || NEVER_LAST.has(lastOf(name))) return false
  const isUsual = GIVEN_CHARACTERS.has(lastOf(name))
  if (hasNameForm(name)) return isUsual && (isWordless(name) ? plain >= 2.6 : size === 3 && plain >= 3.2)
  return isUsual && plain === 4 && isWordless(name) && !MARKS_AFTER_NAMES.has(name.charAt(0))
}

/** A name without a usual surname (隽新阳, 扎西次仁, 布仁巴雅尔): the reading of 2 to 6 characters that ends most plainly. */
function otherName(text: string, { rejected }: NameEvidence): { name: string; plain: number } | null {
  let best: { name: string; plain: number } | null = null
  for (let size = 2; size <= 6; size++) {
    const name = take(text, size)
    if (sizeOf(name) < size || !/^\p{Script=Han}+$/u.test(name)) break
    const isPossible = isTransliterated(name) || (size <= 3 && GIVEN_CHARACTERS.has(lastOf(name)))
    if (!isPossible) continue
    const plain = endWeight(text.slice(name.length))
    if (plain < 2.5 || plain <= (best?.plain ?? 0) || rejected.has(name) || !isOtherName(name, plain)) continue
    best = { name, plain }
  }
  return best
}

/**
 * The Chinese name with which `text` (half-width, at most a sentence) begins, or null. Where a two- and a three-character
 * reading are both possible, what follows decides, and what else the page says. `least` is how plainly the name must end
 * (0 to 4): ask for more where less speaks for a name.
 */
export function nameAtStart(text: string, evidence: NameEvidence, least = 0): string | null {
  const base = surnameLength(take(text, 3)) === 2 ? 2 : 1
  const short = candidate(text, base + 1, evidence)
  const long = candidate(text, base + 2, evidence)
  if (long) {
    long.weight += 1 + lastWeight(lastOf(long.name), long.plain)
    const told = short ? pageWeight(long.name, short.name, evidence.page) : 0
    long.weight += told
    if (short && told < 0) short.weight -= told
    if (short && short.plain > 2 && long.plain === 0) long.weight -= 1
    if (short && long.plain === 0 && !GIVEN_CHARACTERS.has(lastOf(long.name))) long.weight -= 1.5
    if (
      short &&
      (short.plain === 3.5 || (long.plain < 4 && lastWeight(lastOf(long.name), long.plain) === -3 && short.plain >= 2))
    )
      long.weight -= 2
    if (short && PROGRESSIVE.test(text.slice(short.name.length))) long.weight -= 2
    if (short && short.plain === 3.2 && text.charAt(short.name.length + 2) === '了') long.weight -= 3
  }
  const best = [long, short].filter((found) => found !== null).sort((a, b) => b.weight - a.weight)[0]
  const isSure = best !== undefined && best.weight >= 0 && best.plain >= Math.max(least, 3)
  const other = isSure ? null : otherName(text, evidence)
  if (other && other.plain >= least && other.name.length > (best?.name.length ?? 0)) return other.name
  if (!best || best.weight < 0) return null
  return best.plain >= least || (least <= 2 && isUsual(best.name)) ? best.name : null
}

/** A usual surname with two characters, the last one usual in names, and no word in any of them: a name whatever stands behind it. */
function isUsual(name: string): boolean {
  return (
    sizeOf(name) === 3 && GIVEN_CHARACTERS.has(lastOf(name)) && !WORD_SURNAMES.has(name.charAt(0)) && isWordless(name)
  )
}
