import { boundText, dayText, jointText, spanText } from '../archive/day-text.ts'
import type { DateStatus } from '../model/article.ts'
import { jointOf } from '../model/edtf.ts'
import * as words from '../words/index.ts'

/** Knowledge of a day, as articles and issues hold it. */
export interface Dated {
  date?: string | undefined
  dateStatus: DateStatus
  dateEdtf?: string | undefined
}

/** A day as readers see it; `datetime` is there when the day itself is known. */
export interface DayView {
  text: string
  datetime?: string
  /** True when the day, or its bound, is our inference: pages mark it. */
  inferred: boolean
}

const DAY_MS = 86_400_000

function numbersOf(date: string): [year: number, month: number, day: number] {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return [year, month, day]
}

function timeOf(date: string): number {
  const [year, month, day] = numbersOf(date)
  return Date.UTC(year, month - 1, day)
}

/** A day or month without its year: `2021-11-08` and `XXXX-11-08` → `11月8日`, `XXXX-11` → `11月`. */
export function yearlessText(date: string): string {
  const [month, day] = date.split('-').slice(1)
  return words.fill(day ? words.days.md : words.days.m, { m: Number(month), d: Number(day) })
}

/** The name of a month by its number, `11` or `"02"`: `十一月`, `二月`. */
export function monthName(month: number | string): string {
  return words.dates.months[Number(month) - 1] ?? ''
}

/** `2021-11-22` → `星期一`. */
export function weekdayText(date: string): string {
  return words.fill(words.dates.weekday, { day: words.calendar.weekdays[mondayIndex(date)] ?? '' })
}

/** The weekday of an issue; empty for one of unknown day or of several. */
export function issueWeekday(issue: Pick<Dated, 'date' | 'dateEdtf'>): string {
  return issue.date && !jointOf(issue) ? weekdayText(issue.date) : ''
}

/** Position of a day in a week that begins on Monday, from 0. */
export function mondayIndex(date: string): number {
  return (new Date(timeOf(date)).getUTCDay() + 6) % 7
}

/** Number of days of a month (`2021`, `02` → 28). */
export function daysInMonth(year: string, month: string): number {
  const [next, here] = [Date.UTC(Number(year), Number(month), 1), Date.UTC(Number(year), Number(month) - 1, 1)]
  return (next - here) / DAY_MS
}

/** 1 to 99 in the numerals of the interface: `11` → `十一`. */
export function numeralOf(count: number): string {
  const { ten } = words.numerals
  if (ten === '') return numeralDigits(String(count))
  const [tens, units] = [Math.floor(count / 10), count % 10]
  const head = tens === 0 ? '' : `${tens === 1 ? '' : numeralDigits(String(tens))}${ten}`
  return head + (units === 0 && tens > 0 ? '' : numeralDigits(String(units)))
}

/** Digits one by one in the numerals of the interface: `2021` → `二〇二一`. */
export function numeralDigits(digits: string): string {
  return digits.replace(/\d/g, (digit) => words.numerals.digits[Number(digit)] ?? digit)
}

/** A day for readers: `2021年11月22日`, `2023年9月30日、10月1日合刊`, `不早于2021年11月18日`, `出版日期不详`. */
export function dayView({ date, dateStatus, dateEdtf }: Dated): DayView {
  const inferred = dateStatus === 'inferred'
  const joint = jointOf({ date, dateEdtf })
  if (joint) return { text: jointText(joint), datetime: joint.first, inferred }
  if (date) return { text: dayText(date), datetime: date, inferred }
  if (dateEdtf?.includes('/')) return { text: boundText(dateEdtf), inferred: true }
  return { text: words.dates.unknown, inferred: false }
}

/** The earliest day an issue can have come out: its day, or the lower bound; undefined when nothing is known. */
export function earliestDay({ date, dateEdtf }: Dated): string | undefined {
  return date ?? /\d{4}-\d{2}-\d{2}/.exec(dateEdtf ?? '')?.[0]
}

/** A stretch of days as said: `2021年11月8日至11日`, what both ends share said once. */
function stretchText(from: string, to: string): string {
  const [first, last] = [dayText(from), dayText(to)]
  const isOfSame = (length: number): boolean =>
    from.length > length && to.length > length && from.slice(0, length) === to.slice(0, length)
  if (isOfSame(7)) return spanText(first, words.fill(words.days.d, { d: Number(to.slice(8)) }))
  return spanText(first, isOfSame(4) ? yearlessText(to) : last)
}

/**
 * An event date (EDTF) for readers: `2021-11-16` → `2021年11月16日`, `2021-11-19/2021-11-20` → `2021年11月19日至20日`,
 * `2021-11-16T11:00` → `2021年11月16日11:00`, `2021-02-12~` → `2021年2月12日前后`, `XXXX-11-16` → `11月16日（年份不详）`.
 */
export function eventDateText(edtf: string): string {
  const plain = edtf.replaceAll(/[?~%]/g, '')
  const [from = '', to] = plain.split('/')
  if (from.startsWith('XXXX')) {
    const day = to === undefined ? yearlessText(from) : spanText(yearlessText(from), yearlessText(to))
    return words.fill(words.dates.openYear, { day })
  }
  if (to !== undefined) return stretchText(from, to)
  const [day = '', hour = ''] = from.split('T')
  const text = dayText(day) + hour
  return edtf.endsWith('~') ? words.fill(words.dates.about, { day: text }) : text
}

/**
 * Text of a piece of evidence, its EDTF days written for readers: `不早于 2021-11-18` → `不早于2021年11月18日`,
 * `2021-11-08/2021-11-11 起` → `2021年11月8日至11日，出版不早于此`.
 */
export function evidenceText(says: string): string {
  return says
    .replace(/(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})/g, (_, from: string, to: string) => stretchText(from, to))
    .replace(/\s*(\d{4}-\d{2}-\d{2})\s*/g, (_, date: string) => dayText(date))
    .replace(/\s*起$/, words.dates.from)
}
