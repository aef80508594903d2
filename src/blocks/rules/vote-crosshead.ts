import { headsAnItem, isPartNumber, isPoint } from '../marks.ts'
import { asksAsTitle, hasTextBelow, headsPart, isPartTitle, isSigned, isText } from '../neighbourhood.ts'
import type { UnitView, VoteRule } from '../rule.ts'
import type { Weights } from '../weights.ts'

const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,2}、|[(][一二三四五六七八九十\d]{1,2}[)]|0?\d{1,2}[.、]|0\d\s+(?=\p{Script=Han})|[★●■◆▲]|\p{Script=Han}{2,3}[一二三四五六七八九十\d]{1,2}:)/u
/** Longer lines are no title of any kind. */
const LONGEST_TITLE = 50
/** Names that head a notice or a collection of short items. */
const LONGEST_HEAD = 8
/** Standing heads of the parts beside a story, and chapters: 记者手记, 相关链接, 第五章 搬家. */
const BOX_HEAD =
  /^(?:【|\[)?(?:(?:记者|采访|编辑|采编)(?:手记|感言|札记|点评)|(?:相关|新闻|知识|政策|延伸|资料)(?:链接|背景|阅读|解读|卡片)|链接|(?:专家|律师|医生|评委|网友|民警|警方|交警|消防)(?:点评|提示|说法|提醒|建议|解读|观点)|名词解释|(?:人物|专家|医生|作者|嘉宾|企业|项目|数据)?(?:名片|简介|档案)|数读|(?:温馨|友情|安全)?(?:小)?(?:提示|贴士)|(?:部门|编者)?(?:回音|回复|答复|回应)|颁奖词|获奖感言|事迹简介)(?:】|\])?$|^第[一二三四五六七八九十百\d]{1,4}[章回](?:\s\S{1,16})?$/u
/** A head set with spaces, closed up: 名 片. */
const withoutSpaces = (core: string): string => (/^\S(?: +\S){1,3}$/u.test(core) ? core.replace(/ /g, '') : core)
/** Words said, alone on a line and without a full stop: “村民的事,没有小事”. */
const SAID = /^「[^「」]{2,24}」$|^“[^“”。!?…]{4,24}”$/u
/** So many lines up and down a parallel cross-head is looked for; within so many more an article's next one stands. */
const REACH = 5
const FAR = 14
const LONGEST_PARALLEL = 10

function isLike(other: UnitView, view: UnitView): boolean {
  const isTitle =
    !other.form.endsSentence && other.run === null && other.credits === null && !(other.next && isSigned(other.next))
  return isTitle && other.form.length <= LONGEST_PARALLEL && NUMBERED.test(other.core) === NUMBERED.test(view.core)
}

/** Difference in length, in characters, to the nearest like line with text between; Infinity when there is none within reach. */
function distance(view: UnitView, step: 'previous' | 'next', reach = REACH): number {
  let least = Infinity
  let isApart = false
  let other = view[step]
  for (let steps = 0; other && steps < reach; steps++, other = other[step]) {
    isApart ||= isText(other)
    if (isApart && isLike(other, view)) least = Math.min(least, Math.abs(other.form.length - view.form.length))
  }
  return least
}

/** True where no more than two lines of text stand above and below, up to the next line of any other kind: a part is hardly so short. */
function isBetweenShort(view: UnitView): boolean {
  return (['previous', 'next'] as const).every((step) => {
    const [first, second] = [view[step], view[step]?.[step] ?? null]
    const third = second && isText(second) ? second[step] : second
    return first !== null && isText(first) && (third === null || !isText(third))
  })
}

/** Cross-heads of one article are often of the same length: 案件数量总体下降 … 帮教效果持续显现. An article with one alone is rare. */
function parallelWeight(view: UnitView, w: Weights['votes']['crosshead']): number {
  if (Math.min(distance(view, 'previous', FAR), distance(view, 'next', FAR)) === Infinity) return w.like.none
  if (view.form.length > LONGEST_PARALLEL || view.form.commas > 0 || view.core.endsWith(':')) return 0
  const least = Math.min(distance(view, 'previous'), distance(view, 'next'))
  return least === 0 ? w.like.twin : least <= 1 ? w.like.near : 0
}

/** True for a quotation between two texts that none of them takes up as a sentence: a title of what stands below. */
function isSaidOver(view: UnitView): boolean {
  return (
    SAID.test(view.core) &&
    view.previous?.form.endsSentence === true &&
    hasTextBelow(view) &&
    !isSigned(view.next as UnitView)
  )
}

/** True for the head of a notice or a collection; one set with spaces may be the kicker of another. */
function headsItem({ core, next }: UnitView): boolean {
  if (headsAnItem(core)) return true
  const name = withoutSpaces(core)
  return name !== core && headsAnItem(name) && next !== null && /[,。:]/u.test(next.core)
}

/** True for the number of a part over its title, and for that title: PART 1 / 老街的早晨. */
const isPart = (view: UnitView): boolean =>
  isPartTitle(view) || (isPartNumber(view.core) && view.next !== null && isPartTitle(view.next))

/** True for a number that the sentence below it tells of: 320 / 今年新增托位320个。 */
const isFigure = ({ core, next }: UnitView): boolean =>
  /^\d[\d.,]*[%\p{Script=Han}]{0,4}$/u.test(core) && next !== null && isText(next) && next.core.includes(core)

/** True for words apart from the text above them, over the first of such numbers. */
const isOverFigures = ({ core, unit, form, next }: UnitView): boolean =>
  unit.gap > 0 && form.isBare && !/^\d/u.test(core) && next !== null && isFigure(next)

/** True where a line that passes the test stands beyond text, below or above, with nothing else between. */
function standsAgain(view: UnitView, isLikeIt: (other: UnitView) => boolean, reach = REACH): boolean {
  return (['next', 'previous'] as const).some((step) => {
    let [other, texts] = [view[step], 0]
    for (let steps = 0; other && steps < reach; steps++, other = other[step]) {
      if (isLikeIt(other)) return texts > 0
      if (!isText(other)) return false
      texts++
    }
    return false
  })
}

const FRAME = /^【[^】]{2,10}】$/u
/** A short question; those of one who is told (问:, 记者:) are text. */
const QUESTION = /^[^“”。:;\d][^“”。:;]{2,22}[?]$/u
/** 一方水:从清到绿 … 一座山:…, 一条缝里的较真 … 一千次的重来: two halves, or a number first. */
const ALIKE =
  /^(?:\p{Script=Han}{2,8}(?<![一二三四五六七八九十]):[^:,。;!?]{2,16}|(?:[一两每]\p{Script=Han}|从)[^,。:;!?、]{3,10})$/u
/** Name of one who asks or answers, in front of the words: 市民贺女士:. */
const LABEL = /^[^,。:]{2,12}:/u

/** True for a line over text that has its like over the text below or above: 【基本案情】 … 【法院审理】, 怎么防? … 怎么治? */
function isOneOfSeveral(view: UnitView): boolean {
  const { core, previous, next, run } = view
  if (!hasTextBelow(view) || next === null || run) return false
  if (FRAME.test(core)) return standsAgain(view, (other) => FRAME.test(other.core))
  if (!(previous?.form.endsSentence || previous?.credits) || isSigned(next)) return false
  if (ALIKE.test(core)) return standsAgain(view, (other) => ALIKE.test(other.core) && other.core[0] === core[0])
  const isAsked = (other: UnitView): boolean => QUESTION.test(other.core) && !(other.next && isSigned(other.next))
  return QUESTION.test(core) && !LABEL.test(next.core) && standsAgain(view, isAsked, FAR)
}

/** True for 一、2004年工作回顾 over text that is no such point itself. */
function isChapter({ core, next }: UnitView): boolean {
  const isHead = /^[一二三四五六七八九十]{1,2}、[^:,。;!?、]{2,18}$/u.test(core)
  return isHead && next !== null && next.form.stops > 0 && !/^[一二三四五六七八九十]{1,2}、/u.test(next.core)
}

function weigh(view: UnitView, w: Weights['votes']['crosshead']): { crosshead: number; headline: number } {
  const { length } = view.form
  const numbered = isChapter(view) ? w.chapter : NUMBERED.test(view.core) ? w.numbered : 0
  const short = length <= 6 ? w.upTo.six : length <= 8 ? 0 : length <= 12 ? w.upTo.twelve : w.upTo.more
  const headline = length <= 4 ? w.title.four : length <= 6 ? w.title.six : length < 8 ? w.title.seven : 0
  const parallel = parallelWeight(view, w)
  const alone =
    parallel === w.like.none && numbered === 0 && length > 5 && hasTextBelow(view) && isBetweenShort(view) ? w.alone : 0
  return { crosshead: short + numbered + parallel - alone, headline: headline - numbered + alone }
}

/** The number of a head, by its form: 一、, (二), 3., 04, 5. */
const ORDINAL = /^([(]?)(?:([一二三四五六七八九十])|0?(\d{1,2}))(?:[)、.]|(?<=\d)\s)\s*(?![\d.])/u
const LONGEST_ORDINAL = 24

/** Form and number of a numbered head, none where it is a whole sentence or over another one. */
function ordinalOf({ core, form }: UnitView): { form: string; number: number } | null {
  const [mark, bracket, han, digits] = ORDINAL.exec(core) ?? []
  if (mark === undefined || form.length > LONGEST_ORDINAL || form.endsSentence || /[,:;]/u.test(core)) return null
  const number = han === undefined ? Number(digits) : '一二三四五六七八九十'.indexOf(han) + 1
  return { form: `${String(bracket)}${String(han === undefined)}${mark.at(-1) ?? ''}`, number }
}

/** True for a numbered head over anything but another one, with the next or the last number of its form beyond: 1 … 2 …. */
function isOfSeries(view: UnitView): boolean {
  const own = ordinalOf(view)
  if (own === null || view.next === null || isSigned(view.next) || ordinalOf(view.next)) return false
  const stands = (step: 'previous' | 'next', number: number): boolean => {
    let other = view[step]?.[step] ?? null
    for (let steps = 0; other && steps < FAR; steps++, other = other[step]) {
      const ordinal = ordinalOf(other)
      if (ordinal?.form === own.form) return ordinal.number === number
    }
    return false
  }
  return stands('next', own.number + 1) || stands('previous', own.number - 1)
}

/** A cross-head is shorter than a headline (up to six characters it is hardly ever one, beyond twelve hardly ever not), and has its like nearby. */
export const crossheadForm: VoteRule = {
  id: 'vote-crosshead',
  about: 'crosshead',
  vote: (view, { crosshead: w }) => {
    if (view.form.length > LONGEST_TITLE) return null
    if (
      (BOX_HEAD.test(withoutSpaces(view.core)) && hasTextBelow(view)) ||
      isPart(view) ||
      isFigure(view) ||
      isOneOfSeveral(view)
    )
      return w.box
    if (headsPart(view) || isOfSeries(view)) return w.first
    if (isOverFigures(view) || (view.next !== null && headsPart(view.next))) return w.figures
    if (isSaidOver(view)) return w.said
    if (headsItem(view))
      return view.form.length <= LONGEST_HEAD && (hasTextBelow(view) || isPoint(view.next?.core ?? ''))
        ? w.item
        : { ...w.item, headline: 0 }
    return view.next && (isSigned(view.next) || asksAsTitle(view)) ? { crosshead: w.signed } : weigh(view, w)
  },
  examples: {
    good: [
      '强化担当',
      '一、提升服务能级',
      '老人们夸了又夸。\n记者手记\n采访那天下着雨,食堂里坐满了人,没有人催谁快一点吃完。',
    ],
    bad: ['我区召开高质量发展推进大会部署重点工作', '遗失声明'],
  },
}
