import { isLetter, isLettersColumn, isPoint } from '../marks.ts'
import { isLikelyName } from '../name-shape.ts'
import { closesLetter, hasTextBelow, isBrief, isDoubleName, isText } from '../neighbourhood.ts'
import type { UnitView, VoteRule } from '../rule.ts'
import { opensSentence } from '../seam.ts'

/** 一是…, (一)…, 1.…, ●…: a numbered point begins a paragraph. */
export const numberedPoint: VoteRule = {
  id: 'vote-numbered',
  about: 'paragraph',
  vote: ({ core }, { numbered: w }) =>
    isPoint(core) ? { ...w.any, ...(core.startsWith('答') ? w.answer : {}) } : null,
  examples: {
    good: ['一是全力冲刺经济指标。', '(一)减免租金。', '1.早睡晚起。', '●区总工会启动送温暖活动。', '第二,抓落实。'],
    bad: ['1.5亿元投向民生', '一网通办再升级', '十一届区委召开会议'],
  },
}

/** Items of a column of short news are articles without headlines. */
export const briefItem: VoteRule = {
  id: 'vote-brief',
  about: 'lead',
  vote: (view, { brief: w }) => (isBrief(view) ? w : null),
  examples: {
    good: ['简讯\n■近日,区科协组织专家走进小学。'],
    bad: ['本周要做三件事\n■近日,区科协组织专家走进小学。', '简讯\n区科协近日组织专家走进小学。'],
  },
}

const DASH = /^[—–-]{1,2}\s*\S/u

/** True for a line that may be of a title: behind a dash, or short and without a mark. */
function isTitle(view: UnitView | null): boolean {
  if (view === null || view.credits) return false
  return DASH.test(view.core) || (!isText(view) && view.form.stops + view.form.commas === 0)
}

/** Shorter lines are no headline of a meeting. */
const LEAST_HEADLINE = 8
/** True for a line below a headline that says who took part: 敬志刚主持会议并讲话, 李爱萍主持 黄建新等出席. */
function saysWho({ core, form, previous }: UnitView): boolean {
  const isName = [2, 3].some((size) => isLikelyName(core.slice(0, size)))
  const isEnd = /(?:主持|出席|参加|讲话|致辞|陪同|作(?:工作)?报告)(?:会议|活动|仪式|并讲话|并致辞)?$/u.test(core)
  return isName && isEnd && form.commas === 0 && isTitle(previous) && (previous?.form.length ?? 0) >= LEAST_HEADLINE
}

/** A line that begins with a dash, stands in brackets, or says who took part, explains the headline above it. */
export const subheadDash: VoteRule = {
  id: 'vote-subhead-dash',
  about: 'subhead',
  vote: (view, { subhead: w }) => {
    const { core, previous, credits } = view
    if (DASH.test(core)) return isDoubleName(view) ? null : w.dash
    if (saysWho(view)) return w.bracketed
    if (credits || !/^[(][^()]{2,60}[)]$/u.test(core)) return null
    return isTitle(previous) ? w.bracketed : w.below
  },
  examples: {
    good: [
      '社区食堂开进家门口\n(2021年3月1日)',
      '全区防汛工作会议召开\n李明主持会议并讲话',
      '——区文明实践中心见闻',
      '—记一名社区医生',
    ],
    bad: ['社区食堂开进家门口'],
  },
}

/** Verse and tables of names keep their lines; the lines of a list are paragraphs. None of them is a title or half a sentence. */
export const shortRun: VoteRule = {
  id: 'vote-run',
  about: 'kept',
  vote: ({ run }, { run: w }) => (run === null ? w.none : { ...w.any, ...(run === 'list' ? w.list : w.verse) }),
  examples: { good: [], bad: ['社区食堂开进家门口'] },
}

/** Openers that a headline does not share with a paragraph. */
const NOT_A_TITLE =
  /^(?:记者从|据|截至|随着|其中|会议[强指]|与此同时|此外|另外|同时|连日来|近日|日前|当地时间|随后|这[些个]|为期|[问答]:)/u

/** Openers of what belongs to the story above. */
const GOES_ON = /^(?:下一步|接下来|与此同时|此外|另外|同时|其中|随后|据(?:悉|了解|介绍|统计))/u

/** Words with which paragraphs begin: a time, a source, a turn of the report. The second half of a cut sentence seldom does. */
export const opener: VoteRule = {
  id: 'vote-opener',
  about: 'paragraph',
  vote: ({ core }, { opener: w }) =>
    opensSentence(core)
      ? { ...w.says, ...(NOT_A_TITLE.test(core) ? w.noTitle : {}), ...(GOES_ON.test(core) ? w.goesOn : {}) }
      : null,
  examples: {
    good: ['今天上午,活动举行。', '11月16日,区委召开会议。', '据介绍,'],
    bad: ['的重要着力点和突破口。', '究室研究一处处长'],
  },
}

/** The number of a serial's part, behind it. */
const PART = /^[(]\d{1,3}[)]$/u

/** A letter below the name of its column is an article without a headline. */
export const letterOpens: VoteRule = {
  id: 'vote-letter-opens',
  about: 'lead',
  vote: ({ core, previous }, { letterOpens: w }) =>
    isLetter(core) && isLettersColumn(previous?.core ?? '') ? w : null,
  examples: {
    good: ['读者来信\n编辑同志:'],
    bad: ['小区门口的路修好了\n编辑同志:', '读者来信\n他们说:'],
  },
}

/** A letter closes with who wrote it, a serial with what is to come: 一位老读者, (未完待续). Such a line is text, no title. */
export const letterEnd: VoteRule = {
  id: 'vote-letter-end',
  about: 'paragraph',
  vote: (view, { letterEnd: w }) => (closesLetter(view) || (PART.test(view.core) && !hasTextBelow(view)) ? w : null),
  examples: {
    good: ['一位老读者', '读者 李明', '柳河街道 居民 老宋', '此致', '(未完待续)', '(下期刊登《渡口的灯》)'],
    bad: ['市民 乐了', '一位社区医生的二十年坚守', '我区表彰优秀读者代表'],
  },
}
