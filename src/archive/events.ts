import type {
  ArchiveArticle,
  ArchiveEvent,
  ArchiveEventDay,
  ArchiveIssue,
  EventTime,
  EventDay,
} from '../model/archive.ts'
import { daysOfEvent } from '../model/edtf.ts'
import { byCode, byKeys, groupBy } from '../model/order.ts'
import { isYearOpen, lastDayNumber, sortKey, withoutHour } from './event-dates.ts'
import { eventDayUrl } from './urls.ts'
import { dayNumber, isoOf } from '../model/calendar.ts'
import { remembered } from '../model/remembered.ts'

/** Longest interval whose every day counts; of a longer one only the first and the last day are days of something. */
const LONGEST = 31

/** Days from `first` to `last`, both included, or these two alone when they are too far apart. */
function stretch(first: string, last: string): string[] {
  const [from, to] = [dayNumber(first), dayNumber(last)]
  if (from === null || to === null || to < from) return []
  if (to - from >= LONGEST) return [first, last]
  return Array.from({ length: to - from + 1 }, (_, at) => isoOf(from + at))
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
export const eventDaysOf = remembered((edtf): EventDay[] => {
  const ends = daysOfEvent(edtf)
  if (!ends) return []
  const { first, last } = ends
  if (isYearOpen(first)) return openStretch(first.slice(5), last.slice(5)).map((day) => ({ monthDay: day.slice(5) }))
  return stretch(first, last).map((day) => ({ monthDay: day.slice(5), year: day.slice(0, 4) }))
})

/** An event that ended longer before its issue, in days, is one the article looks back on: a year and a month's grace. */
const LOOKING_BACK = 400

/** A year, and a month, in the printed words: 2021年, 二〇二一年; 11月, 十一月. */
const PRINTED_YEAR = /(?:\d{4}\s?|[〇○零一二三四五六七八九]{4})年/u
const PRINTED_MONTH = /(?:\d{1,2}|[正腊一二三四五六七八九十]{1,2})月/u

/** Part of a date that rests on an inferred day of the issue. */
function inferredPart({ article }: ArchiveArticle, date: string, texts: readonly string[]): ArchiveEvent['inferred'] {
  if (article.dateStatus !== 'inferred' || isYearOpen(date)) return false
  if (texts.some((text) => PRINTED_YEAR.test(text))) return false
  return texts.some((text) => PRINTED_MONTH.test(text)) ? 'year' : 'date'
}

/** The latest day, as days since 1970, that is known of an issue: its own, its bound, or that of its latest event. */
function latestKnown({ date, dateEdtf, articles }: ArchiveIssue): number {
  const day = date ?? /\d{4}-\d{2}-\d{2}/.exec(dateEdtf ?? '')?.[0]
  const dates = day === undefined ? articles.flatMap(({ article }) => article.events.map((event) => event.date)) : [day]
  return dates.reduce((latest, each) => Math.max(latest, lastDayNumber(each) ?? latest), -Infinity)
}

function timeOf(date: string, latest: number): EventTime {
  const last = lastDayNumber(date)
  if (last === undefined) return 'open'
  return latest - last > LOOKING_BACK ? 'past' : 'present'
}

/** Times of an article, each once with all its wordings; a day told with several hours, or with and without, is that day. */
function eventsOf(entry: ArchiveArticle, latest: number): ArchiveEvent[] {
  const days = groupBy(entry.article.events, ({ date }) => withoutHour(date))
  return [...days].map(([day, told]) => {
    const texts = [...new Set(told.map(({ text }) => text))]
    const date = new Set(told.map((each) => each.date)).size === 1 ? (told[0]?.date ?? day) : day
    const inferred = inferredPart(entry, date, texts)
    return { entry, date, texts, inferred, days: eventDaysOf(date), time: timeOf(date, latest) }
  })
}

/** Every time that articles tell of, in order of time, those of one date in the order of `issues` and of print. */
export function archiveEvents(issues: readonly ArchiveIssue[]): ArchiveEvent[] {
  const events = issues.flatMap((issue) => {
    const latest = latestKnown(issue)
    return issue.articles.flatMap((entry) => eventsOf(entry, latest))
  })
  const keyed = events.map((event, at) => ({ event, key: sortKey(event.date), at }))
  return keyed.sort((a, b) => byCode(a.key, b.key) || a.at - b.at).map(({ event }) => event)
}

/** The days of the year on which something happened, from 01-01 to 12-31, each with its events by year, open years last. */
export function eventDays(events: readonly ArchiveEvent[]): ArchiveEventDay[] {
  const told = events.flatMap((event) => event.days.map(({ monthDay, year = '~' }) => ({ monthDay, year, event })))
  const ordered = told.sort(byKeys(({ monthDay, year }) => [monthDay, year]))
  return [...groupBy(ordered, ({ monthDay }) => monthDay)].map(([monthDay, found]) => ({
    monthDay,
    url: eventDayUrl(monthDay),
    events: found.map(({ event }) => event),
  }))
}
