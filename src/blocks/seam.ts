import { remembered } from '../model/remembered.ts'
import { isChineseName } from './name-shape.ts'

/**
 * The dictionary of Chinese words that is part of ICU, and so of every Node.js: it tells whether a word lies over a line
 * end. The language is named, so that neither the machine's locale nor its time zone has a say.
 */
// eslint-disable-next-line no-restricted-globals -- a dictionary, with its language named
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' })
/** True for a word of the dictionary. */
export const isKnownWord = remembered((text): boolean => [...WORDS.segment(text)].length === 1)

/** So many characters on both sides of a line end are looked at. */
const WINDOW = 4

/** Place of the line end in a text of two lines in the words of the dictionary: it cuts one, it parts two of several characters, or neither. */
const wordsAcross = remembered((seam): 'cut' | 'parted' | null => {
  const [before = '', after = ''] = seam.split('\n')
  let last = 0
  for (const { index, segment } of WORDS.segment(before + after)) {
    if (index === before.length) return last > 1 && segment.length > 1 ? 'parted' : null
    if (index + segment.length > before.length) return 'cut'
    last = segment.length
  }
  return null
})

const wordsAt = (left: string, right: string): ReturnType<typeof wordsAcross> =>
  wordsAcross(`${left.slice(-WINDOW)}\n${right.slice(0, WINDOW)}`)

/** True when a word of the dictionary lies over the end of `left` and the beginning of `right`. */
export function cutsWord(left: string, right: string): boolean {
  return wordsAt(left, right) === 'cut'
}

/** Characters with which no paragraph begins. */
const NEVER_FIRST = /^[的了着们等性化及·]/u
/** Frequent characters with which a paragraph or title hardly ever begins, counted on 11,000 of them. */
const SELDOM_FIRST =
  /^[业行员议量度次济际题式域义界源步级者型率略击态族构众效术求策势境品标队断导席治续理定入色质间组育球列称极织力务体示书员项期]|^届(?!时)/u
/** Frequent characters with which a title hardly ever ends, counted on 3,000 of them. */
const SELDOM_LAST = /[的在和与将把对从以于同全各每第首两我这更最已不仅还也就曾正被使让由向并而且或及有要近今总主共]$/u
/** A number or a Latin word that goes on: 1|8.9, 16|日, CGT|N. */
const NUMBER_CUT = /\d\n[\d.年月日时分秒个名万亿千百台条件次人家位项起吨度届期级℃%—]|[A-Za-z]\n[A-Za-z]/u

/** Words with which sentences begin: a time, a source, a turn of the report. */
const OPENER =
  /^(?:今年|今天|今日|昨天|昨日|昨晚|今晚|明天|近日|日前|近期|目前|眼下|当前|当天|当地时间|连日来|近年来|去年|上周|本周|(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}日|据|记者|截至|随着|为了?|在|自(?![己动然主我身家愿贸])|同时|此外|另外|与此同时|其中|会议|会上|活动|下一步|这[些个]|为期|接下来|首先|随后|最后|大家好|同志们|各位|对于|对此|由于|根据|按照|尊敬的|亲爱的|女士们|朋友们|[问答]:)/u

/** True for text that begins with such a word. */
export function opensSentence(key: string): boolean {
  return OPENER.test(key)
}

/** Rest of a cut sentence: one to four characters up to its full stop, or one or two up to a comma, or one of a list of names. */
const REMNANT = /^(?:[^,。;:、“(]{1,4}[。;]|[^,。;:、“(]{1,2}[,:”)]|[^,。;:、“(]、)/u

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
/** Beginning of a text that a name can end before: a word or a mark. */
const firstWord = (text: string): string => [...WORDS.segment(text.slice(0, WINDOW))][0]?.segment ?? ''

/** True when a name lies over a line end, or begins behind it right after an office. */
function cutsName(left: string, right: string): boolean {
  const started = OFFICE_LAST.exec(left.slice(-12))?.[1]
  if (started === undefined) return false
  return [3, 2].some((size) => {
    const rest = right.slice(size - started.length)
    const name = started + right.slice(0, size - started.length)
    const ends = !/^\p{Script=Han}/u.test(rest) || firstWord(rest).length > 1
    const isWord = started === '' && firstWord(right).length >= size
    return started.length < size && name.length === size && isChineseName(name) && ends && !isWord
  })
}

/** A time and what was done then, with nobody who did it: 2日称, 近日印发. Of 600 paragraphs that begin with a time one was so. */
const NO_SUBJECT =
  /^(?:今[天日晚]|昨[天日晚]|近日|日前|(?:当地时间)?(?:\d{1,2}月)?\d{1,2}日)(?:上午|下午|晚上?|凌晨|早晨|中午)?(?:\d{1,2}时(?:许)?)?(?!上午|下午|晚|凌晨|早晨|中午|许)(?=[^的至是到出和开多国全夜白零大深\d])\p{Script=Han}/u

/**
 * Weight of two lines of a page as one without a break, in nats: a word that a column break cut (究 | 室) stands whole
 * in the dictionary or elsewhere on the page. `page` is all of its text, lines parted by line ends, so that the seam itself is not found.
 */
export function seamWeight(left: string, right: string, page: string): number {
  if (NEVER_FIRST.test(right)) return 3
  if (NUMBER_CUT.test(`${left.slice(-1)}\n${right.slice(0, 1)}`)) return 4
  const before = left.slice(-2)
  const after = right.slice(0, 2)
  if (!/\p{Script=Han}$/u.test(before) || !/^\p{Script=Han}/u.test(after)) return 0
  if (cutsName(left, right)) return 6
  if (NO_SUBJECT.test(right)) return 4
  const words = wordsAt(left, right)
  if (words === 'cut') return 4
  const remnant = REMNANT.test(right) && !opensSentence(right) ? 2 : 0
  const seldom = remnant + (SELDOM_FIRST.test(right) ? 1.5 : 0) + (SELDOM_LAST.test(left) ? 1 : 0)
  return seldom + (words === 'parted' ? twoWords(before, after, page) : onPage(before, after, page))
}

/** Evidence of the page for a line end: its characters stand together elsewhere, as a word or only side by side. */
function onPage(before: string, after: string, page: string): number {
  if (standsElsewhere(before, after, page)) return 3
  return occurs(page, before.slice(-1) + after.charAt(0), 1) ? 1.5 : -0.5
}

/** The same for a line end between two whole words, whose characters meet elsewhere by chance. */
function twoWords(before: string, after: string, page: string): number {
  if (standsElsewhere(before, after, page)) return occurs(page, before + after, 1) ? 3 : 1
  return occurs(page, before.slice(-1) + after.charAt(0), 1) ? 0 : -0.5
}

function standsElsewhere(before: string, after: string, page: string): boolean {
  const withFirst = before.length === 2 && occurs(page, before + after.charAt(0), 1)
  return withFirst || (after.length === 2 && occurs(page, before.slice(-1) + after, 1))
}
