import type { EventDay } from '../model/archive.ts'
import { daysOfEvent } from '../model/edtf.ts'
import { isYearOpen } from './event-dates.ts'

const DAY_MS = 86_400_000
/** Longest interval whose every day counts; of a longer one only the first and the last day are days of something. */
const LONGEST = 31

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** Some engines roll 02-30 over into March. */
const exists = (day: string): boolean => !Number.isNaN(timeOf(day)) && dayOf(timeOf(day)) === day

/** Days from `first` to `last`, both included, or these two alone when they are too far apart. */
function stretch(first: string, last: string): string[] {
  const [from, to] = [timeOf(first), timeOf(last)]
  if (to < from || !exists(first) || !exists(last)) return []
  const count = (to - from) / DAY_MS + 1
  if (count > LONGEST) return [first, last]
  return Array.from({ length: count }, (_, index) => dayOf(from + index * DAY_MS))
}

/** Days of a stretch whose year is open: a leap year where the words need one, over the new year where the end is earlier. */
function openStretch(first: string, last: string): string[] {
  const year = first === '02-29' || last === '02-29' ? 2000 : 2001
  return stretch(`${year}-${first}`, `${last < first ? year + 1 : year}-${last}`)
}

/**
 * The days of the calendar that an event date (EDTF) names: every day of an interval of up to 31 days, first and last of a
 * longer one. None for months and years, for days that do not exist and for intervals that end before they begin.
 */
export function eventDaysOf(edtf: string): EventDay[] {
  const ends = daysOfEvent(edtf)
  if (!ends) return []
  const { first, last } = ends
  if (isYearOpen(first)) return openStretch(first.slice(5), last.slice(5)).map((day) => ({ monthDay: day.slice(5) }))
  return stretch(first, last).map((day) => ({ monthDay: day.slice(5), year: day.slice(0, 4) }))
}
