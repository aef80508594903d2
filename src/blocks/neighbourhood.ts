import { COMMON_WORDS } from './common-words.ts'
import { isLocalBody } from './credit-words.ts'
import { insideBrackets } from './credits.ts'
import { isIndent } from './layout.ts'
import { endsAsColumn, headsAnItem, isBriefsColumn, isMarked, isPartNumber } from './marks.ts'
import { isLikelyName } from './name-shape.ts'
import { sharedPairs } from './overlap.ts'
import type { UnitView } from './rule.ts'

/** So many lines are looked through for text. */
const REACH = 12
/** Shorter lines may be titles. */
const SHORTEST_TEXT = 20

/** Longer lines close no letter. */
const LONGEST_CLOSING = 24

/** A piece of a cut sentence that is shorter cannot be told from a title. */
const SHORTEST_PIECE = 14

/** True for a line that is running text, by its length and its end. */
export function isText({ credits, form }: UnitView): boolean {
  return credits === null && (form.length > SHORTEST_TEXT || form.endsSentence)
}

/** True where text may stand below a line: the next one is no short line without marks, such as a title or byline is. */
export function hasTextBelow({ next }: UnitView): boolean {
  return (
    next !== null &&
    next.credits === null &&
    !asksAsTitle(next) &&
    (isText(next) || next.form.length >= SHORTEST_PIECE || /[,。]/u.test(next.core))
  )
}

/** Name of a reader who asks the paper, in front of the question: 市民贺女士:. */
const ASKER = /^(?:市民|网友|读者|居民|村民|用户|家长)[^,。:]{0,10}:/u
/** Longer questions are no titles. */
const LONGEST_QUESTION = 28

/** True for a question that is a title, as how it stands tells: over who signed it, or between a short line of a title and its text. */
export function asksAsTitle(view: UnitView): boolean {
  const { core, form, previous, next, layout, unit } = view
  if (!/^[^。:;]*[?!]$/u.test(core) || form.length > LONGEST_QUESTION || (layout.indented && isIndent(unit.indent)))
    return false
  if (next !== null && ASKER.test(next.core)) return true
  if (core.includes('“')) return false
  if (next !== null && isSigned(next)) return true
  const isUnderKicker =
    previous !== null && previous.form.isBare && previous.credits === null && previous.form.length <= SHORTEST_PIECE
  return (
    isUnderKicker &&
    previous.run === null &&
    previous.previous?.form.endsSentence !== false &&
    next !== null &&
    (hasTextBelow(view) || hasTextBelow(next))
  )
}

/** True for a short title between the number of a part and its text: PART 1 / 老街的早晨. */
export function isPartTitle({ form, core, previous, next, credits }: UnitView): boolean {
  const isTitle =
    credits === null && form.commas < 2 && !form.endsSentence && form.length <= SHORTEST_TEXT && core !== previous?.core
  return isTitle && isPartNumber(previous?.core ?? '') && !isPartNumber(core) && next !== null && isText(next)
}

/** True for a short name over text that nobody signed: the head of a part under one headline. */
const isPartName = ({ core, credits, run, next }: UnitView): boolean =>
  /^\p{Script=Han}{2,6}$/u.test(core) && !credits && !run && next !== null && isText(next) && !isSigned(next)

/** True for the first of several such names, right below the headline: 老地名 / 打铁弄 / 弄长百步。 / 三元坊 / … */
export function headsPart(view: UnitView): boolean {
  const { previous, core } = view
  if (!previous?.form.isBare || previous.run || headsAnItem(core) || !isPartName(view)) return false
  let at = view.next?.next ?? null
  for (let steps = 0; at && steps < 4 && isText(at); steps++) at = at.next
  return at !== null && isPartName(at) && Math.abs(at.core.length - core.length) < 2
}

/** True for both lines of the name of a column, the lower one behind a dash or with the end of such a name, over the headline that is signed: 奋进新征程 / ——党代表风采录. */
export function isDoubleName(view: UnitView): boolean {
  const isLower = ({ core }: UnitView): boolean => core.startsWith('——') || endsAsColumn(core)
  const lower = isLower(view) ? view : view.next
  const [above, title] = [lower?.previous, lower?.next]
  if (!lower || !above || !title?.next || !isLower(lower) || isLower(title)) return false
  const isTitle = title.form.isBare && title.form.length > 5 && title.credits === null && isSigned(title.next)
  return isTitle && above.form.isBare && above.credits === null && above.previous?.form.endsSentence !== false
}

/** The nearest `count` lines of running text above (`previous`) or below (`next`) a line, nearest first. */
export function textNear(view: UnitView, step: 'previous' | 'next', count: number): UnitView[] {
  const found: UnitView[] = []
  let at = view[step]
  for (let steps = 0; at && steps < REACH && found.length < count; steps++, at = at[step])
    if (isText(at)) found.push(at)
  return found
}

/** True for a line of a byline or credit, or one with a dateline or byline in front: what is above it is a title of an article. */
export function isSigned({ credits, core, before, edges }: UnitView): boolean {
  const isByline = credits?.some((credit) => credit.roles.length > 0 || isMarked(core)) === true
  return isByline || before.length > 0 || edges.some((edge) => edge.from === 0)
}

/** True when a byline, credit or dateline stands right below a line, or below one or two more title lines. */
export function isSignedBelow(view: UnitView): boolean {
  let at = view.next
  for (let steps = 0; at && steps < 3; steps++, at = at.next) {
    if (isSigned(at)) return true
    if (isText(at)) return false
  }
  return false
}

const SIGNATURE =
  /^[(](?:未完|待续|续完|全文完|完|下期|下周)[^()]{0,16}[)]$|^一[位名]\S{0,5}[者民人众长员生工师主户友]$|^[您你]的\S{2,6}$|^(?:此致|敬礼!?)$|^(?![致告])\S{0,8}(?:\s\p{Script=Han})?(?:读者|先生|女士|同学|敬上|谨上|亲笔)$|^本[报刊]编辑部$|^[^,。]{2,20}(?:[叩敬泣]谢|泣告|同叩|敬挽|谨启)$|^(?:(?:指导|辅导)(?:老师|教师)|\p{Script=Han}{0,4}(?:专家|医生|律师|嘉宾)):[^,。:]{2,30}$/u

/** A body that signs, the Party's too: 中共梅岭区委. */
const isSigner = (word: string): boolean => isLocalBody(word.replace(/^中共/u, ''))
/** The writer's work: (作者系区教育局局长). */
const ABOUT_WRITER = /^[(](?:本文)?[作笔]者(?:单位)?(?:系|为|是|:)[^()]{2,40}[)]$/u
/** A writer by where they live, what they are and their name: 读者 李明, 柳河街道 居民 老宋. */
const WRITER = /^(?:\S{2,10}\s+)?\S{0,6}(?:读者|居民|市民|村民|家长|学生|用户|业主|职工)[\s:]+(\p{Script=Han}{2,4})$/u
const CALLED = /^[老小阿大]\p{Script=Han}$/u

/** True for a line that closes a letter, a serial or a notice: who wrote it, (未完待续), a body that signs. */
export function closesLetter(view: UnitView): boolean {
  const { core, form, previous } = view
  if (ABOUT_WRITER.test(core)) return true
  if (form.length > LONGEST_CLOSING) return false
  const writer = WRITER.exec(insideBrackets(core))?.[1]
  if (SIGNATURE.test(core) || (writer !== undefined && (isLikelyName(writer) || CALLED.test(writer)))) return true
  return (
    core.split(/\s+/u).every(isSigner) &&
    (previous?.form.endsSentence === true || previous?.run === 'list') &&
    !hasTextBelow(view)
  )
}

const IN_BRACKETS = /^[(]\p{Script=Han} ?\p{Script=Han}{1,3}[)]$/u
const ITEM = /^[■□●○◆◇▲△★☆►▶•·]\s*/u

const isSignature = (view: UnitView | null): boolean =>
  view !== null && (view.credits !== null || IN_BRACKETS.test(view.core))

/** True for an item that is a report by itself: it tells a day, or is signed. */
function isItem(view: UnitView): boolean {
  const isEndSigned =
    isSignature(view.next) || view.edges.some(({ kind, to }) => kind === 'credit' && to === view.unit.key.length)
  return isEndSigned || (isText(view) && isLead(view.core))
}

/** True for one of several marked items below the name of a column of short news: ■近日,… Each is an article of its own. */
export function isBrief(view: UnitView): boolean {
  let at: UnitView | null = view
  while (at && ((ITEM.test(at.core) && isItem(at)) || (at !== view && isSignature(at)))) at = at.previous
  return at !== view && at !== null && isBriefsColumn(at.core)
}

/** Times and places of news: a report begins so, the text below a cross-head hardly ever does. */
const LEAD = /今[天日晚](?!的)|昨[天晚日]|\d日|近日|日前|连日来|当地时间|近期/u

/** True for text that begins as a report does, by its first 30 characters. */
export function isLead(text: string): boolean {
  return LEAD.test(text.slice(0, 30))
}

/** So many characters of the text at a line are compared with so many of the text above it. */
const OPENING_WORDS = 80
const ABOVE = 400
/** In fewer characters no name may come back by chance. */
const SHORTEST_OPENING = 40
/** Share of its word pairs that stand above → nats for a new article; measured on texts composed of known articles. */
const FRESH: readonly (readonly [atMost: number, weight: number])[] = [
  [0, 1.4],
  [0.05, 0.6],
  [0.1, -0.6],
  [0.2, -1.6],
  [1, -2],
]

/** The first characters of the text at or below a line. */
function openingOf(view: UnitView): string {
  let opening = ''
  let at: UnitView | null = view
  for (let steps = 0; at && steps < REACH && opening.length < OPENING_WORDS; steps++, at = at.next) {
    if (isText(at)) opening += at.core.slice(0, OPENING_WORDS)
    else if (opening !== '') break
  }
  return opening.slice(0, OPENING_WORDS)
}

/** The text of the story above a line, up to where it is signed: nearest line last, no more than is compared. */
function storyAbove(view: UnitView): string {
  let story = ''
  let at = view.previous
  for (let steps = 0; at && steps < REACH && story.length < ABOVE; steps++, at = at.previous) {
    if (isText(at)) story = `${at.core.slice(-ABOVE)}\n${story}`
    if (story !== '' && isSigned(at)) break
  }
  return story.slice(-ABOVE)
}

/** Newness of the text that begins at or below a line against the text above it, in nats: a story that goes on names the same people and things. */
export function freshness(view: UnitView): number {
  const opening = openingOf(view)
  const above = storyAbove(view)
  if (opening === '' || above === '') return 0
  const share = sharedPairs(opening, above, COMMON_WORDS)
  const isNew = (FRESH.find(([atMost]) => share <= atMost) as readonly [number, number])[1]
  const weight = opening.length < SHORTEST_OPENING ? Math.min(isNew, 0) : isNew
  return weight + (isLead(opening) ? 1 : -0.6)
}
