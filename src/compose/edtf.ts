import { dayNumber } from '../model/calendar.ts'

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
