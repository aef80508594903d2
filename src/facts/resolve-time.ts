import type { Rhythm } from '../model/site.ts'
import { dayOf, isoOf, weekdayOf } from '../model/calendar.ts'
import { festivalDay } from './festivals.ts'
import type { DayFinding, TimeFinding } from './finding.ts'
import type { YearSaid } from './told-time.ts'

/** The times told before a time in the same article, as far as they bear on it. */
export interface TimeContext {
  /** The year told last in the same paragraph; null when none was, or it cannot be known. */
  year: number | null
  /** The text tells of another year here: a year that is not printed would be a guess, unless it is that one. */
  isElsewhere: boolean
  /** Other years were told in earlier paragraphs: only days close to the issue are its own. */
  isMixed: boolean
  /** The article narrates other years somewhere: months ago without a year may be of them. */
  isHistory: boolean
  /** The month told last in the paragraph (`year * 12 + month - 1`, null when not understood); `isList` when it stands right before. */
  month: { at: number | null; isList: boolean } | null
  /** The day told last in the paragraph, when it was one day; null otherwise. */
  day: number | null
}

/** Context of a time: the day number of the issue, the paper's rhythm, the times told before. */
export interface Reading {
  issue: number
  rhythm: Rhythm | undefined
  context: TimeContext
}

/** Days that are understood: day numbers, first and last, and how to write them. */
export interface Understood {
  first: number
  last: number
  edtf: string
}

/** A day without a year that this year has not seen yet is last year's only when it lies at most so many days back. */
const LAST_YEAR_NEWS = 62
/** Days back within which a time that may be future or past can be past. */
const RECENT = 31
const VERY_RECENT = 14
/** A festival without a year is news for so long. */
const FESTIVAL_NEWS = 62

const yearOf = (day: number): number => Number(isoOf(day).slice(0, 4))
const two = (number: number): string => String(number).padStart(2, '0')

/** The year that is said; null when it is said and cannot be known, undefined when none is said. */
export function saidYear({ year, yearWord }: YearSaid, { issue, context }: Reading): number | null | undefined {
  if (year !== null) return year
  if (yearWord === null) return undefined
  const here = yearOf(issue)
  if (yearWord === 'same') return context.year
  if (yearWord === 'next') return context.year === null ? null : context.year + 1
  const back = { this: 0, last: 1, 'before-last': 2, open: null }[yearWord]
  return back === null ? null : here - back
}

/** True when the text around a time without a year lets it be understood as this day. */
function isPlain(first: number, { tense }: Pick<DayFinding, 'tense'>, { issue, context }: Reading): boolean {
  if (context.isElsewhere && yearOf(first) !== context.year) return false
  if (context.isMixed) return issue - first <= VERY_RECENT
  return issue - first <= RECENT || (tense !== 'doubtful' && !context.isHistory)
}

/** This year's occurrence when it is past, else last year's when that is still news. */
function latest(inYear: (year: number) => number | null, issue: number): number | null {
  const here = inYear(yearOf(issue))
  if (here !== null && here <= issue) return here
  const before = inYear(yearOf(issue) - 1)
  return before !== null && issue - before <= LAST_YEAR_NEWS ? before : null
}

const spanOf = (first: number, last: number): Understood => ({
  first,
  last,
  edtf: first === last ? isoOf(first) : `${isoOf(first)}/${isoOf(last)}`,
})

/** A day with its month: with the year that is said, or the latest that does not put it after the issue; null when that would be a guess. */
export function understoodDay(finding: DayFinding, reading: Reading): Understood | null {
  const { issue, context } = reading
  const said = saidYear(finding, reading)
  const inYear = (year: number): number | null => dayOf(year, finding.month, finding.day)
  /** A list goes on as it began: 每年3月5日、10月1日. */
  if (said === undefined && context.month?.isList && context.month.at === null) return null
  const first = said === undefined ? latest(inYear, issue) : said === null ? null : inYear(said)
  if (first === null || (said === undefined && !isPlain(first, finding, reading))) return null
  const turns = finding.endMonth < finding.month ? 1 : 0
  const last = dayOf(finding.endYear ?? yearOf(first) + turns, finding.endMonth, finding.endDay)
  if (last === null || last < first || last > issue) return null
  if (finding.weekday !== null && weekdayOf(first) !== finding.weekday) return null
  if (finding.isNear && issue - first > VERY_RECENT) return null
  return spanOf(first, last)
}

function dayInMonth(month: number, day: number): number | null {
  return dayOf(Math.floor(month / 12), (month % 12) + 1, day)
}

const monthOf = (day: number): number => yearOf(day) * 12 + Number(isoOf(day).slice(5, 7)) - 1

/** The days of a month (counted as in `TimeContext`) that a time without its month names; null when they are none, or to come. */
function daysIn(month: number | null, { day, lastDay, weekday }: DayOfMonth, issue: number): Understood | null {
  if (month === null) return null
  const [first, last] = [dayInMonth(month, day), dayInMonth(month, lastDay)]
  if (first === null || last === null || last > issue) return null
  return weekday === null || weekdayOf(first) === weekday ? spanOf(first, last) : null
}

/** 16日: of the month that stands right before it, else of the issue's month or, when that is to come, the one before. */
function dayOfMonth(finding: TimeFinding, time: DayOfMonth, reading: Reading): Understood | null {
  const { issue, context } = reading
  const here = monthOf(issue)
  if (time.back !== null) return daysIn(here - time.back, time, issue)
  if (context.month?.isList) return daysIn(context.month.at, time, issue)
  const own = daysIn(here, time, issue) ?? daysIn(here - 1, time, issue)
  if (own === null || context.isElsewhere) return null
  if (context.month !== null && context.month.at !== monthOf(own.first)) return null
  const isSure = finding.tense === 'told' && !time.isNear && !context.isMixed && monthOf(own.first) === here
  return isSure || issue - own.first <= VERY_RECENT ? own : null
}

type DayOfMonth = Extract<TimeFinding['time'], { form: 'day-of-month' }>
type Month = Extract<TimeFinding['time'], { form: 'month' }>
type Year = Extract<TimeFinding['time'], { form: 'year' }>
type Festival = Extract<TimeFinding['time'], { form: 'festival' }>
type Week = Extract<TimeFinding['time'], { form: 'week' }>

function wholeMonth(month: number, firstDay: number, issue: number): Understood | null {
  const first = dayInMonth(month, firstDay)
  const next = dayInMonth(month + 1, 1)
  if (first === null || next === null || first > issue) return null
  return { first, last: next - 1, edtf: `${Math.floor(month / 12)}-${two((month % 12) + 1)}` }
}

function monthSaid(finding: TimeFinding, time: Month, reading: Reading): Understood | null {
  const { issue } = reading
  const said = saidYear(time, reading)
  const inYear = (year: number): number | null => dayOf(year, time.month, time.firstDay)
  const first = said === undefined ? latest(inYear, issue) : said === null ? null : inYear(said)
  if (first === null) return null
  if (said === undefined && (finding.tense === 'doubtful' || !isPlain(first, finding, reading))) return null
  return wholeMonth(monthOf(first), time.firstDay, issue)
}

function yearTold(time: Year, reading: Reading): Understood | null {
  const said = saidYear(time, reading)
  if (said === undefined || said === null) return null
  const last = time.lastYear ?? said
  const [from, to] = [dayOf(said, 1, 1), dayOf(last, 12, 31)]
  if (from === null || to === null || last < said || last > yearOf(reading.issue)) return null
  const edtf = (year: number): string => String(year).padStart(4, '0')
  return { first: from, last: to, edtf: last === said ? edtf(said) : `${edtf(said)}/${edtf(last)}` }
}

/** 昨天, 昨晚 and 前天 are counted from the issue in a daily, and where the paper's rhythm is not known; in a weekly it is some day before the text was written. */
function isDayBefore({ text }: TimeFinding, rhythm: Rhythm | undefined): boolean {
  return rhythm === undefined ? /^(?:昨[天日晚]|前[天日])/u.test(text) : rhythm.every === 'day'
}

function decadeTold(decade: number, issue: number): Understood | null {
  const [first, last] = [dayOf(decade * 10, 1, 1), dayOf(decade * 10 + 9, 12, 31)]
  return first === null || last === null || first > issue ? null : { first, last, edtf: `${decade}X` }
}

function festivalTold(finding: TimeFinding, time: Festival, reading: Reading): Understood | null {
  const { issue } = reading
  const inYear = festivalDay(time.festival)
  const said = saidYear(time, reading)
  if (!inYear || said === null) return null
  const day = said === undefined ? latest(inYear, issue) : inYear(said)
  if (day === null || day > issue) return null
  const isGuess = finding.tense === 'doubtful' || issue - day > FESTIVAL_NEWS || !isPlain(day, finding, reading)
  if (said === undefined && isGuess) return null
  const isStretch = /期间|假/u.test(finding.text)
  return { first: day, last: day, edtf: isStretch ? `${isoOf(day)}~` : isoOf(day) }
}

function weekTold(time: Week, { issue, context }: Reading): Understood | null {
  const monday = issue - weekdayOf(issue) + 1 - 7 * time.back
  const [first, last] = [monday + time.weekday - 1, monday + time.lastWeekday - 1]
  return context.isElsewhere || last >= issue ? null : spanOf(first, last)
}

/** A time told in other words than a day with its month; null when understanding it would be guessing. Hours are none here. */
export function understoodTime(finding: TimeFinding, reading: Reading): Understood | null {
  const { time } = finding
  const { issue, rhythm, context } = reading
  switch (time.form) {
    case 'year':
      return yearTold(time, reading)
    case 'decade':
      return decadeTold(time.decade, issue)
    case 'next-day':
      return context.day === null || context.day + 1 > issue ? null : spanOf(context.day + 1, context.day + 1)
    case 'month':
      return monthSaid(finding, time, reading)
    case 'issue-month':
      return finding.tense === 'doubtful' ? null : wholeMonth(monthOf(issue) - time.back, time.firstDay, issue)
    case 'day-of-month':
      return dayOfMonth(finding, time, reading)
    case 'days-ago':
      return isDayBefore(finding, rhythm) && !context.isElsewhere ? spanOf(issue - time.days, issue - time.days) : null
    case 'week':
      return finding.tense === 'doubtful' ? null : weekTold(time, reading)
    case 'festival':
      return festivalTold(finding, time, reading)
    case 'clock':
      return null
  }
}
