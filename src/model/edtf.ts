import { dayNumber, isoOf } from './calendar.ts'

const PART = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[?~%]?$/
/** A day with an hour: `2021-11-16T11:00`. */
const HOUR = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d$/

const exists = (year: string, month: string, day: string): boolean => isCalendarDay(`${year}-${month}-${day}`)

/** True for `YYYY-MM-DD` that is a real day of the calendar: not `2021-02-30`. */
export const isCalendarDay = (text: string): boolean => dayNumber(text) !== null

/** `XXXX-11-16`: a day of the year whose year is not known; tried in a leap year. */
const YEARLESS = /^XXXX-(\d{2})-(\d{2})$/

/** `198X`: one of the years of a decade. */
const DECADE = /^\d{3}X$/

function isEdtfPart(text: string): boolean {
  const yearless = YEARLESS.exec(text)
  if (yearless) return exists('2000', yearless[1] ?? '', yearless[2] ?? '')
  if (DECADE.test(text)) return true
  const [, year = '', month = '01', day = '01'] = PART.exec(text) ?? []
  return year !== '' && exists(year, month, day)
}

/**
 * True for the part of EDTF (ISO 8601-2 level 1) that the archive uses: a year, month or real day, each with `?`, `~` or
 * `%` if uncertain, a day with an hour, a day without its year (`XXXX-11-16`), a decade (`198X`), and intervals of two of them, one end of which may be open (`2021-11-18/..`).
 */
export function isEdtf(text: string): boolean {
  const ends = text.split('/')
  const hour = HOUR.exec(text)
  if (hour) return isCalendarDay(hour[1] ?? '')
  if (ends.length === 1) return isEdtfPart(text)
  const known = ends.filter((end) => end !== '..')
  return ends.length === 2 && known.length > 0 && known.every(isEdtfPart)
}

/** Exactness of an event's date: `interval` for two days, months or years of any exactness. */
type Precision = 'year' | 'month' | 'day' | 'hour' | 'interval'

/** The precision of an event date's EDTF: `2021`, `2021-11`, `2021-11-16` and `XXXX-11-16`, `2021-11-16T11:00`, `…/…`; `~` does not matter. */
export function precisionOf(edtf: string): Precision {
  if (edtf.includes('/')) return 'interval'
  if (edtf.includes('T')) return 'hour'
  const parts = edtf.replace(/[?~%]$/, '').split('-').length
  return parts === 1 ? 'year' : parts === 2 ? 'month' : 'day'
}

/**
 * First and last day (`YYYY-MM-DD`, or `XXXX-MM-DD` where the year is open) of an event date that is a day, an hour or an
 * interval of days; null for months and years, which are no days of a calendar.
 */
export function daysOfEvent(edtf: string): { first: string; last: string } | null {
  const [from = '', to = from] = edtf.split('/')
  const day = (end: string): string | undefined => /^(?:\d{4}|XXXX)-\d{2}-\d{2}(?=$|[T?~%])/.exec(end)?.[0]
  const [first, last] = [day(from), day(to)]
  return first === undefined || last === undefined ? null : { first, last }
}

/** True for a date that is only about right: 春节期间 as `2021-02-12~`. */
export function isApproximate(edtf: string): boolean {
  return edtf.endsWith('~')
}

/** Most days that one issue is for: a month. */
const MOST_DAYS = 31

/** First and last day of an issue of several days (`2023-09-30/2023-10-01`), 31 at most, two days that exist; null for any other date. */
export function jointDays(edtf: string | undefined): { first: string; last: string } | null {
  const [, first = '', last = ''] = /^(\S+)\/(\S+)$/.exec(edtf ?? '') ?? []
  const days = (dayNumber(last) ?? Number.NaN) - (dayNumber(first) ?? Number.NaN) + 1
  return days > 1 && days <= MOST_DAYS ? { first, last } : null
}

/** Anything that states the day of an issue, or its days. */
interface Dated {
  date?: string | undefined
  dateEdtf?: string | undefined
}

/** First and last day of an issue of several; null for one of a day, or of which only bounds are known. */
export const jointOf = ({ date, dateEdtf }: Dated): { first: string; last: string } | null =>
  date === undefined ? null : jointDays(dateEdtf)

/** Every day of an issue: the one it has, or all of an issue of several. */
export function daysOfIssue(dated: Dated): string[] {
  const joint = jointOf(dated)
  if (!joint) return dated.date === undefined ? [] : [dated.date]
  const [from, to] = [dayNumber(joint.first) ?? 0, dayNumber(joint.last) ?? 0]
  return Array.from({ length: to - from + 1 }, (_, at) => isoOf(from + at))
}
