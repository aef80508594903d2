import { countOf, endsInOpenWord } from '../marks.ts'
import { asksAsTitle } from '../neighbourhood.ts'
import type { UnitView, VoteRule } from '../rule.ts'
import { opensSentence } from '../seam.ts'
import type { Weights } from '../weights.ts'

type W = Weights['votes']['title']

/** Title lines of district papers seldom pass 32 characters; beyond 50 none was seen. */
const USUAL_LENGTH = 32
const LONGEST = 50
/** A subhead that begins with a dash may be a whole sentence. */
const LONGEST_DASH = 80
/** A day told to the half, as in the first words of a report: 25日下午, 今天(12月16日). */
const LEAD_DAY = /^\d{1,2}月\d{1,2}日|\d日(?:上午|下午|晚|凌晨|[在致起电称]|$)|今[天日晚]\(\d/u
/** The name of a body, and no more. */
const BODY = /^\p{Script=Han}{4,24}(?:委员会|办公室|人民政府|管委会|党工委|[局委院会部])$/u
/** Any day of a month: report's words more often than a title's. */
const DAY = /\d日/u
/** Words of running text: what was done, what is what, and when it was told. */
const TOLD = /了(?=.)/u
const STATED = /是(?=.)/u
const WHEN = /今[天日晚](?!的)|昨[天晚日]|近日|日前|连日来|当地时间|近期/u

/** Words that running text holds more often than titles do, counted on 2,000 titles and 4,500 first pieces of paragraphs. */
function wordsOfText(core: string, w: W): number {
  return (
    (TOLD.test(core) ? w.words.told : 0) +
    (STATED.test(core) ? w.words.stated : 0) +
    (WHEN.test(core) || opensSentence(core) ? w.words.when : 0)
  )
}

/** True where the title was set on two close lines and cut at its marks: each half is judged without them. */
function isHalf({ form, unit, previous, next }: UnitView): boolean {
  const isFirst = form.openMarks > 0 && next?.unit.gap === 0 && next.form.openMarks === -form.openMarks
  const isSecond = form.openMarks < 0 && unit.gap === 0 && previous?.form.openMarks === -form.openMarks
  return isFirst || isSecond
}

/** 服务热线:96390: no title of any kind. */
const NUMBER_TO_CALL = /(?:电话|热线)[:\s]\s*[\d-]{4,}/u
/** Weight of a line's marks against a title. */
function marksAgainst(view: UnitView, w: W): number {
  const { core, form } = view
  const open =
    (form.endsOpen || core.endsWith(':') ? w.end.open : 0) +
    (form.startsClosed ? w.end.closed : 0) +
    (form.openMarks === 0 ? 0 : w.end.unclosed)
  const names = Math.max(0, countOf(core, '、') - 2)
  return (
    w.marks.stop * form.stops +
    (form.commas > 0 && !asksAsTitle(view) ? w.marks.anyComma + w.marks.comma * form.commas : 0) +
    w.marks.semicolon * countOf(core, ';') +
    (NUMBER_TO_CALL.test(core) ? w.end.closed : 0) +
    names +
    (open > 0 && isHalf(view) ? 0 : open)
  )
}

function weigh(view: UnitView, w: W): number {
  const { core, form } = view
  const isDash = /^[—–]/u.test(core)
  if (form.length > (isDash ? LONGEST_DASH : LONGEST)) return w.tooLong
  const long = form.length > USUAL_LENGTH ? (form.length - USUAL_LENGTH) / (isDash ? 9 : 3) : 0
  const day = LEAD_DAY.test(core) ? w.day.lead : DAY.test(core) ? w.day.any : 0
  return -long - marksAgainst(view, w) - day - (endsInOpenWord(core) ? w.words.open : 0) - wordsOfText(core, w)
}

/** True for a quoted phrase alone on a line right below a title line: the rest of that title. */
function isQuotedRest({ core, unit, previous }: UnitView): boolean {
  const isTight = unit.gap === 0 && previous !== null && !previous.form.endsSentence
  return isTight && /^(?:“[^”]+”|《[^》]+》)$/u.test(core)
}

const DECREE = /^(\p{Script=Han}{0,24}?)关于[^,。;!?]{4,}的(?:公示|公告|通知|决定|意见|通报|报告|批复|通告|倡议书?)$/u
/** State of what a body issues: a title of one line, or the rest of one right below the body: 关于……的公示. */
function decree({ core, previous }: UnitView): 'headline' | 'headline2' | null {
  const body = DECREE.exec(core)?.[1]
  if (body === undefined) return null
  return body === '' && previous !== null && BODY.test(previous.core) ? 'headline2' : 'headline'
}

const QUESTION = /^(?:问|Q):/u

/** True for words in two halves apart from the text above them, right over the first of questions and answers. */
function isOverQuestions({ unit, form, previous, next }: UnitView): boolean {
  const isApart = unit.gap > 0 && previous?.form.endsSentence === true && !form.endsSentence && form.commas === 1
  const isFirst = !QUESTION.test(previous?.previous?.core ?? '')
  return isApart && isFirst && QUESTION.test(next?.core ?? '')
}

/** A title line is short, holds no full stop, few commas, and closes what it opens. */
export const titleForm: VoteRule = {
  id: 'vote-title-form',
  about: 'headline',
  vote: (view, { title: w }) => {
    const weight = weigh(view, w)
    return {
      titles: weight,
      headline2: weight + (isQuotedRest(view) ? w.quotedRest : 0) + (decree(view) === 'headline2' ? w.decree : 0),
      headline: weight + (isOverQuestions(view) ? w.overQuestions : decree(view) === 'headline' ? w.decree : 0),
    }
  },
  examples: {
    good: ['社区食堂开进家门口', '老街换新颜 居民笑开颜'],
    bad: ['会议指出,要坚持以人', '兴的历史进程中更好发挥作用。', '广法〉等3部法律', '活动以“共建共享'],
  },
}
