import { dayOf } from '../../model/calendar.ts'
import type { Look, Recogniser, Found } from '../finding.ts'
import { numberOf } from '../../model/numerals.ts'
import {
  DAY,
  MONTH,
  PART_OF_DAY,
  tenseOf,
  TO,
  WEEKDAY,
  weekdayOfWord,
  YEAR,
  YEAR_WORD,
  yearSaid,
  matched,
} from '../time-words.ts'
import type { DayFinding } from '../told-time.ts'

/** 今天(9月6日), 上周五(11月19日): words in front of the day that they name. */
const NAMED = `(?<named>(?:[今昨前]天|[今昨前]日|[上本这]周[一二三四五六日天]|[上本这]星期[一二三四五六日天])${PART_OF_DAY}?\\()?`
const BEGIN = `(?:(?<year>${YEAR})\\s{0,3}年\\s{0,3}|(?<word>${YEAR_WORD})的?\\s{0,3})?(?<![\\d.])(?<month>${MONTH})\\s{0,3}月(?:份的?)?\\s{0,3}(?<day>${DAY})`
const END = `(?:(?<endYear>${YEAR})\\s{0,3}年\\s{0,3})?(?:(?<endMonth>${MONTH})\\s{0,3}月\\s{0,3})?(?<endDay>${DAY})\\s{0,3}[日号]`
const HOUR = '(?:\\d{1,2}[时点](?:\\d{1,2}分)?)?'
const RANGE = `(?<range>${HOUR}\\s{0,3}${TO}\\s{0,3}${END}${WEEKDAY})`
const ITEM = `\\s{0,3}[、和与及]\\s{0,3}(?:${DAY})\\s{0,3}日`
const LIST = `(?<list>(?:${ITEM})+)`
const ITEMS = new RegExp(ITEM, 'gu')
const MARK = `(?:\\s{0,3}(?<mark>[日号])(?!楼|线|院|车|店|门|桌|馆|厅)(?:\\s{0,3}\\(?(?:星期|周)(?<weekday>[一二三四五六日天])\\)?)?${PART_OF_DAY}?)?`
const PATTERN = new RegExp(`${NAMED}${BEGIN}${MARK}(?:${RANGE}|${LIST})?${PART_OF_DAY}?`, 'gu')
/** A day by the moon is none of our calendar. */
const LUNAR = /(?:农历|阴历|旧历|夏历|闰)\s*(?:\p{Script=Han}{2}年)?\s*$/u

/** Before the day of a dateline: 本报|3月6日讯. */
const OUTLET = /(?:本[报刊网台社]|[社网报台]|融媒)\p{Script=Han}{0,4}$/u
/** A day of the calendar by its number, as the time of something: 3.5学雷锋日当天. */
const NAMED_DAY =
  /(?<![\d.])(?<month>1[0-2]|[1-9])[.·](?<day>3[01]|[12]\d|[1-9])“?\p{Script=Han}{2,10}[日节]”?(?:当[天日晚]|这一?天)/gu

const isDay = (month: number, day: number): boolean => dayOf(2000, month, day) !== null

type Span = Pick<DayFinding, 'month' | 'day' | 'endMonth' | 'endDay' | 'endYear'>

/** The days that a match tells of; null when one of them is none. A day listed behind counts only when it is the next day. */
function spanOf(groups: Readonly<Record<string, string | undefined>>): Span | null {
  const [month, day] = [numberOf(groups['month'] ?? ''), numberOf(groups['day'] ?? '')]
  const { endYear, endMonth, endDay, next, mark, range, list } = groups
  if ('mark' in groups && mark === undefined && range === undefined && list === undefined) return null
  const last = endDay ?? next
  const end = {
    endMonth: endMonth === undefined ? month : numberOf(endMonth),
    endDay: last === undefined ? day : numberOf(last),
  }
  if (!isDay(month, day) || !isDay(end.endMonth, end.endDay)) return null
  if (endMonth === undefined && end.endDay < day) return null
  return { month, day, ...end, endYear: endYear === undefined ? null : numberOf(endYear) }
}

/** End of the words: a list that goes on with another day than the next one is left to itself from there. */
function endOf(match: RegExpExecArray): { length: number; next: string | undefined } {
  const { list, day = '' } = match.groups ?? {}
  if (list === undefined) return { length: match[0].length, next: undefined }
  let length = match[0].lastIndexOf(list)
  const whole = length + list.length
  let last = numberOf(day)
  for (const [item] of list.matchAll(ITEMS)) {
    if (numberOf(item.replace(/[\s、和与及日]/gu, '')) !== last + 1) break
    last++
    length += item.length
  }
  return {
    length: length === whole ? match[0].length : length,
    next: last === numberOf(day) ? undefined : String(last),
  }
}

function finding(match: RegExpExecArray, look: Look): Found | null {
  const { part } = look
  const groups = match.groups ?? {}
  const { length, next } = endOf(match)
  const span = spanOf({ ...groups, next })
  const from = match.index
  const close = groups['named'] !== undefined && part.key.charAt(from + length) === ')' ? 1 : 0
  const to = from + match[0].slice(0, length).trimEnd().length + close
  const before = part.key.slice(Math.max(0, from - 12), from)
  if (!span || LUNAR.test(before) || (OUTLET.test(before) && /^(?:讯|专?电|消息)/u.test(part.key.slice(to))))
    return null
  return {
    kind: 'day',
    text: part.text.slice(from, to),
    ...span,
    isNear: groups['named'] !== undefined,
    ...yearSaid(groups['year'], groups['word'], before),
    tense: /^(?:明|来|后)年/u.test(groups['word'] ?? '') ? 'coming' : tenseOf(part.key, from, to),
    weekday: weekdayOfWord(groups['weekday']),
    from,
    to,
  }
}

/** 11月16日, 11月12日下午, 11月19日至20日, 2021年11月16日, 十一月十六日: days of events told with their month. */
export const eventDay: Recogniser = {
  id: 'event-day',
  needs: '日号节',
  find: (look) =>
    !/[日号]|\d[.·]\d/u.test(look.part.key)
      ? []
      : [
          ...(look.part.key.includes('月') ? matched(PATTERN, look, finding) : []),
          ...matched(NAMED_DAY, look, finding),
        ].sort((a, b) => a.from - b.from),
  examples: [
    { text: '11月16日下午,活动举行。', finds: ['11月16日下午'] },
    { text: '11月19日至20日,会议召开。', finds: ['11月19日至20日'] },
    { text: '2021年3月1日,中心成立。', finds: ['2021年3月1日'] },
    { text: '今天(9月6日),市集开张。', finds: ['今天(9月6日)'] },
    { text: '5月3日、9日,两场比赛举行。', finds: ['5月3日'] },
    { text: '二〇二一年十一月十六日,中心成立。', finds: ['二〇二一年十一月十六日'] },
    { text: '3.5学雷锋日当天,大家上街。', finds: ['3.5学雷锋日当天'] },
    { text: '3.5学雷锋日将至,本报3月6日讯。', finds: [] },
    { text: '13月40日不是日子。', finds: [] },
    { text: '11月的讲坛与观众见面。', finds: [] },
    { text: '农历九月九日是重阳节。', finds: [] },
  ],
}
