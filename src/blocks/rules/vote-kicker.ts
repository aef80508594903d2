import {
  endsAsColumn,
  endsInOpenWord,
  endsSentence,
  isBriefsColumn,
  isColumnHost,
  isLetter,
  isLettersColumn,
  isNumberedColumn,
  isPictureColumn,
  isSpeaker,
  readingLength,
} from '../marks.ts'
import { asksAsTitle, isBrief, isDoubleName, isSigned, isText, textNear } from '../neighbourhood.ts'
import { sharedPairs } from '../overlap.ts'
import { seriesOf } from '../recurrence.ts'
import type { UnitView, VoteRule } from '../rule.ts'
import type { Weights } from '../weights.ts'

const SPEAKING = /(?:强调|指出|表示|要求|(?:研究|动员|安排)部署|时)$/u
const LEADING = /(?:上|中|——|—)$/u
/** A deed that the headline below tells more of: 区长调研早稻育秧:. */
const LEADS_IN = /^[^,。:“”]{4,24}:$/u
const SERIES = /[·•丨|]/u
/** A number at the end: 民生访谈录⑦, 老街的故事(之三), 走基层(12). */
const NUMBERED = /\p{Script=Han}(?:[①-⑳]|[(](?:之?[一二三四五六七八九十]+|\d{1,3})[)]|之[一二三四五六七八九十]+)$/u
/** Words for what kind of piece it is: 本报评论员文章, 新闻特写, 对话区卫健委主任. */
const GENRE =
  /^(?:对话|专访|访谈|走近|副刊)\S|(?:评论|文章|短评|时评|特写|访谈|专访|侧记|调研|纪实|风采|人物|连载|速递|快讯|简讯|短波)$/u
/** A whole line that says what kind of piece it is, and no more: it never is its headline. */
const GENRE_ALONE =
  /^(?:\p{Script=Han}{1,6}报|本报|新华社)?(?:特约)?(?:评论员(?:文章)?|社论|社评|短评|快评|微评|小小说|微小说|短篇小说|散文诗)$/u

/** The name of a place or a part behind a mark, or of a column in brackets: ■乔庄镇, 【连载⑦】. */
const MARKED = /^[■□●◆★▲]\s*\p{Script=Han}{2,6}$|^【[^】]{2,12}】$/u
/** A line that names something and tells nothing: 温暖的牵挂, 主题教育, 第19届亚运会, 开好局 起好步. */
const NAMES_ONLY =
  /的\p{Script=Han}{2,4}$|(?:教育|调研行)$|第[\d一二三四五六七八九十]+届\S*[会节赛展杯]$|^\S{3,5}(?: \S{3,5})+$/u
/** A line that tells news is no column's name, however often it recurs. */
const TELLS = /称|表示|指责|签署|会见|会谈|出席|抵达|持续|宣布|遇难|致电|致信/u
const QUOTED = /“[^”]{2,}”/u

/** True where text, its dateline or who signed it stands below a line. */
function isOverText(next: UnitView | null): boolean {
  const below = next?.next ?? null
  return (
    below !== null &&
    (below.credits !== null || below.edges.length > 0 || below.form.length > 24 || below.form.endsSentence)
  )
}

/**
 * Weight of the form of two title lines that nothing else tells apart, for a kicker above the headline: the upper one
 * names something or holds a quoted phrase, or the lower one has a speaker, stands in quotation marks, or in two halves.
 */
function leadsOn(core: string, next: UnitView | null, w: Weights['votes']['kicker']): number {
  const below = next?.core ?? ''
  if (TELLS.test(core) || endsInOpenWord(core) || !isOverText(next)) return 0
  const isLively = /^[“‘]|^\S{2,10}:|^\S+ \S+$/u.test(below) && !/:|\S \S/u.test(core)
  if (NAMES_ONLY.test(core) || endsAsColumn(core) || isLively) return w.form.names
  if (!QUOTED.test(core)) return isShortName(core, next) ? w.form.short : 0
  return QUOTED.test(below) || !core.startsWith('“') ? w.form.quoted : w.form.quotedFirst
}

/** True for a few characters, none of whose words stands in the text below: a name rather than a title. */
function isShortName(core: string, next: UnitView | null): boolean {
  const texts = next === null ? [] : textNear(next, 'next', 2).map((text) => text.core)
  return readingLength(core) <= 4 || (readingLength(core) <= 6 && sharedPairs(core, texts.join('')) === 0)
}

/** The name of a column, or of a series whose first part recurs: 系列名——本篇名. */
function isColumnName(core: string, columns: ReadonlySet<string>): boolean {
  const name = core.replace(/\s/g, '')
  return columns.has(name) || columns.has(seriesOf(name) ?? '')
}

function overTitle(next: UnitView | null): boolean {
  return (
    next !== null &&
    !/^[—–-]/u.test(next.core) &&
    !isSigned(next) &&
    next.edges.length === 0 &&
    (asksAsTitle(next) || (!endsSentence(next.core) && next.form.commas === 0)) &&
    readingLength(next.core) <= 50
  )
}

/** A headline with a subhead below it stands there: what is above them is a kicker. */
function isTwoTitles(next: UnitView | null): boolean {
  const below = next?.next ?? null
  return below !== null && (/^——/u.test(below.core) || (overTitle(below) && below.form.length <= 24))
}

/** The name of a column of letters over one of them. */
function opensLetters(core: string, next: UnitView | null): boolean {
  return isLettersColumn(core) && isLetter(next?.core ?? '')
}

/** Name of a place whose news stands below, under its own title: 青禾镇. */
const PLACE = /^\p{Script=Han}{1,5}(?:镇|乡|街道|社区|村|开发区|林场|农场|苏木)$/u

/** True for a name behind a mark or with its number, over who keeps the column, or of a place over the title of its news. */
const isNamedColumn = (core: string, next: UnitView | null): boolean =>
  MARKED.test(core) ||
  (PLACE.test(core) && next?.form.isBare === true && next.next !== null && isText(next.next)) ||
  isNumberedColumn(core) ||
  isColumnHost([core, next?.core, next?.next?.core])

/** A kicker is a column's name, a series with a middle dot, or leads on to the headline: …时强调, …指出——. */
export const kickerForm: VoteRule = {
  id: 'vote-kicker',
  about: 'kicker',
  vote: (view, { kicker: w }) => {
    const { core, context, next, previous } = view
    if (isPictureColumn(core) || (next !== null && isBrief(next)) || opensLetters(core, next)) return w.pictures
    if (GENRE_ALONE.test(core) && overTitle(next)) return w.genre
    if ((isSpeaker(core) && overTitle(next)) || isDoubleName(view)) return w.speaker
    if (isColumnHost([previous?.core, core, next?.core])) return w.speaker
    if (isNamedColumn(core, next) && overTitle(next)) return w.marked
    const isColumn = overTitle(next) && isColumnName(core, context.columns) && !TELLS.test(core)
    const cue =
      (/——$/u.test(core) ? w.cue.dash : 0) +
      (SPEAKING.test(core) ? w.cue.speaking : LEADING.test(core) ? w.cue.leading : 0) +
      (SERIES.test(core) ? w.cue.series : 0) +
      (NUMBERED.test(core) && overTitle(next) ? w.cue.numbered : 0) +
      (LEADS_IN.test(core) && overTitle(next) && isOverText(next) ? w.cue.leadsIn : 0) +
      (GENRE.test(core) || isBriefsColumn(core) ? w.cue.kind : 0)
    const form = cue === 0 && overTitle(next) ? leadsOn(core, next, w) + (isTwoTitles(next) ? w.form.twoTitles : 0) : 0
    if (isColumn) return w.column
    const crosshead = form > 0 && endsAsColumn(core) ? { crosshead: w.column.crosshead } : {}
    return cue + form > 0 ? { kicker: cue + form, headline: -cue / 2, subhead: -cue / 2, ...crosshead } : null
  },
  examples: {
    good: [
      '前文。\n校园安全课 第12期\n电梯里遇到停电怎么办\n李明',
      '王某某在区委常委会会议上强调',
      '区委主要领导近日指出——',
      '百姓故事·家风',
    ],
    bad: ['社区食堂开进家门口'],
  },
}
