import type { Look, Recogniser, Found } from '../finding.ts'
import { numberOf } from '../../model/numerals.ts'
import { DAY, PART_OF_DAY, TO, WEEKDAY, weekdayOfWord, matched, timeAt } from '../time-words.ts'

/** 昨天(5日), 上周五(19日): words in front of the day that they name. */
const NAMED = `(?<named>(?:[今昨前]天|[今昨前]日|[上本这]周[一二三四五六日天]|[上本这]星期[一二三四五六日天])${PART_OF_DAY}?\\()?`
const FIRST =
  '(?:(?<back>本月|上月|上个月)的?|(?<![\\d.:/%]|[\\d一二三四五六七八九十]\\s{0,3}月\\s{0,3}))(?<day>3[01]|[12]\\d|0?[1-9]|十[一二三四五六七八九]|二十[一二三四五六七八九]?|三十一?)'
const MARK = `(?<mark>\\s{0,3}日)(?:\\s{0,3}\\(?(?:星期|周)(?<weekday>[一二三四五六日天])\\)?)?${PART_OF_DAY}?`
const RANGE = `\\s{0,3}${TO}\\s{0,3}(?<last>${DAY})\\s{0,3}日${WEEKDAY}`
/** 15、16日: the day before the last mark counts only when it is the day before. */
const PAIR = `[、和]\\s{0,3}(?<pair>${DAY})\\s{0,3}日`
const PATTERN = new RegExp(
  `${NAMED}${FIRST}(?:${MARK}(?:${RANGE})?|${RANGE.replace('last', 'end')}|${PAIR})${PART_OF_DAY}?`,
  'gu',
)

/** Before a day of any month but the issue's: no event, and what is listed behind it is none either. */
const ANY_MONTH = /[\p{Script=Han}]月\s*$/u
/** Before a number of days: 第16日, 为期5日, 近10日. */
const COUNTED =
  /(?:第|为期|历时|连续?|共计?|计|近|约|满|达|超过?|逾|[前后隔头整数几百千万每余多了过为期长]|用时|拘留|不足|不到|至少|最多|提前|推迟|延长|个月|农历|初)\s*$/u
/** Behind a number of days, and words that begin with 日: 3日内, 6日游, 10日之内, 5日时间. */
const DAYS =
  /^(?:之?内(?![蒙地阁外])|以内|间(?!歇)|游(?![客行泳])|假|龄|薪|租|均|程|子|光|用|期|制|常(?![委务])|本(?![报刊台社市区院校级])|报(?![道名告送警到考])|志(?!愿)|以上|左右|之久|时间|多|余|元(?!旦)|的?(?:行程|假期|旅程|隔离|展期|会期|培训|食用))/u
/** A day told as the time of something stands behind a mark or one of these. */
const OPENERS = /(?:^|[^\p{Script=Han}]|[于在从自讯日月]|日[和及与]|本月|上月|上个月)$/u

/** True when the number counts days, or it cannot be told that it does not. */
function isCount(match: RegExpExecArray, key: string): boolean {
  const { named, back, mark } = match.groups ?? {}
  if (named !== undefined || back !== undefined) return false
  const before = key.slice(Math.max(0, match.index - 6), match.index)
  const behind = key.slice(match.index + match[0].length)
  if (COUNTED.test(before) || DAYS.test(behind)) return true
  return !OPENERS.test(before) && (mark === undefined || /^(?:[,。;!?、)]|的|$)/u.test(behind))
}

function finding(match: RegExpExecArray, look: Look): Found | null {
  const { key } = look.part
  const { named, back, day = '', last, end, pair, weekday } = match.groups ?? {}
  const lastDay = numberOf(last ?? end ?? pair ?? day)
  const first = pair === undefined || numberOf(day) + 1 === lastDay ? numberOf(day) : lastDay
  const skipped = first === numberOf(day) ? 0 : match[0].lastIndexOf(pair ?? '')
  if (isCount(match, key) || lastDay < first) return null
  const from = match.index + skipped
  const close = named !== undefined && key.charAt(match.index + match[0].length) === ')' ? 1 : 0
  const to = match.index + match[0].trimEnd().length + close
  const isAnyMonth = back === undefined && ANY_MONTH.test(key.slice(Math.max(0, from - 4), from))
  return timeAt(
    look,
    { from, to, ...(isAnyMonth ? { tense: 'coming' as const } : {}) },
    {
      form: 'day-of-month',
      back: back === undefined ? null : back === '本月' ? 0 : 1,
      day: first,
      lastDay,
      weekday: weekdayOfWord(weekday),
      isNear: named !== undefined,
    },
  )
}

/** 16日, 16日上午, 18日至20日, 本月15日, 昨天(5日): days told without their month. Numbers of days are none. */
export const bareDay: Recogniser = {
  id: 'bare-day',
  needs: '日',
  find: (look) => (!/[\d一二三四五六七八九十]\s{0,3}日/u.test(look.part.key) ? [] : matched(PATTERN, look, finding)),
  examples: [
    { text: '16日上午,活动举行。', finds: ['16日上午'] },
    { text: '区委18日至20日召开会议。', finds: ['18日至20日'] },
    { text: '昨天(5日)下午,市集开张。', finds: ['昨天(5日)'] },
    { text: '记者16日从区消防支队获悉。', finds: ['16日'] },
    { text: '上月28日,书房开放。', finds: ['上月28日'] },
    { text: '6日游、为期5日、3日内、10日之内都不是日子。', finds: [] },
    { text: '活动第16日,居家隔离14日,共走访20日。', finds: [] },
    { text: '15、16日,会议举行。', finds: ['15、16日'] },
    { text: '13.5日不算。', finds: [] },
  ],
}
