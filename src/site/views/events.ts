import type { ArchiveEvent, ArchiveEventDay } from '../../model/archive.ts'
import { byKeys, groupBy } from '../../model/order.ts'
import * as words from '../../words/index.ts'
import { daysInMonth, monthName } from '../dates.ts'
import type { Head } from '../head.ts'
import { grouped } from '../numbers.ts'
import { headFor } from './context.ts'
import type { Frame, ViewContext } from './context.ts'
import type { Draft } from './draft.ts'
import { eventItem } from './event-items.ts'
import type { EventItem } from './event-items.ts'
import { neighbourOf } from './neighbour.ts'
import type { Neighbour, NeighbourPair } from './neighbour.ts'

/** URL of the calendar of events, whatever the year. */
const EVENTS_URL = '/events/'

/** A day of a month of no particular year; without `url` nothing is told of it. */
interface YearDay {
  day: number
  url?: string
  count: number
}

/** A month of no particular year. */
interface YearMonth {
  name: string
  /** `5`: said before each day to those who do not see under which month it stands. */
  number: number
  anchor: string
  count: string
  days: YearDay[]
}

/** The calendar of events of all years together. */
interface EventsView {
  head: Head
  title: string
  facts: string[]
  months: YearMonth[]
  isEmpty: boolean
}

/** Events of one year on a day of the year. */
interface EventYear {
  anchor: string
  title: string
  items: EventItem[]
}

/** The page of a day of the year. */
interface EventDayView extends NeighbourPair {
  head: Head
  title: string
  facts: string[]
  years: EventYear[]
}

const LEAP_YEAR = '2000'
/** Anchor of the events whose year is open. */
const OPEN = 'open'

/** `11-16` → `11月16日`. */
function monthDayText(monthDay: string): string {
  const [month, day] = monthDay.split('-').map(Number)
  return words.fill(words.days.md, { m: month ?? 0, d: day ?? 0 })
}

function yearDay(monthDay: string, found: ArchiveEventDay | undefined): YearDay {
  const count = found?.events.length ?? 0
  return { day: Number(monthDay.slice(3)), count, ...(found ? { url: found.url } : {}) }
}

function yearMonth(month: string, days: ReadonlyMap<string, ArchiveEventDay>): YearMonth {
  const all = Array.from({ length: daysInMonth(LEAP_YEAR, month) }, (_, index) => {
    const monthDay = `${month}-${String(index + 1).padStart(2, '0')}`
    return yearDay(monthDay, days.get(monthDay))
  })
  const count = all.filter((day) => day.count > 0).length
  return {
    name: monthName(month),
    number: Number(month),
    anchor: `m${month}`,
    count: count === 0 ? '' : words.fill(words.counts.eventDays, { n: count }),
    days: all,
  }
}

function eventsFact(count: number): string {
  return words.fill(words.counts.events, { n: grouped(count) })
}

/** The view of the calendar of events: twelve months of no particular year, each day with its number of events. */
export function eventsView(context: ViewContext): EventsView {
  const { site, eventDays, events } = context.archive
  const days = new Map(eventDays.map((day) => [day.monthDay, day]))
  const told = events.filter((event) => event.days.length > 0).length
  const head = headFor(context, {
    url: EVENTS_URL,
    title: words.events.title,
    description: words.fill(words.events.about, { paper: site.paper }),
    section: 'events',
  })
  const months = Array.from({ length: 12 }, (_, index) => yearMonth(String(index + 1).padStart(2, '0'), days))
  const facts = [eventsFact(told), words.fill(words.counts.days, { n: eventDays.length }), words.events.facts]
  return { head, title: words.events.title, facts, months, isEmpty: eventDays.length === 0 }
}

/** The events of a day by year; what has no year stands last. */
function eventYears(context: Frame, { monthDay, events }: ArchiveEventDay): EventYear[] {
  const told = [...new Set(events)].flatMap((event) =>
    event.days.filter((day) => day.monthDay === monthDay).map(({ year = '' }) => ({ year, event })),
  )
  const ordered = told.sort(byKeys(({ year }) => [year || '~']))
  return [...groupBy(ordered, ({ year }) => year)].map(([year, found]) => ({
    anchor: year === '' ? OPEN : `y${year}`,
    title: year === '' ? words.dates.noYear : words.fill(words.days.y, { y: year }),
    items: found.map(({ event }) => eventItem(context, event, year)),
  }))
}

/** Number of years with events; nothing when none is known. */
function yearsFact(years: readonly EventYear[]): string[] {
  const known = years.filter(({ anchor }) => anchor !== OPEN).length
  return known === 0 ? [] : [words.fill(words.counts.years, { n: known })]
}

function headlines(events: readonly ArchiveEvent[]): string {
  return events.map(({ entry }) => entry.headline).join(words.marks.semicolon)
}

/** All that the page of a day of the year is made of. */
interface DayParts extends NeighbourPair {
  day: ArchiveEventDay
}

function makeDay(context: Frame, { day, previous, next }: DayParts): EventDayView {
  const title = monthDayText(day.monthDay)
  const years = eventYears(context, day)
  const events = headlines(day.events.slice(0, 5))
  const facts = [eventsFact(day.events.length), ...yearsFact(years)]
  const head = headFor(context, {
    url: day.url,
    title: `${title} · ${words.events.title}`,
    description: words.fill(words.events.aboutDay, { paper: context.archive.site.paper, day: title, events }),
    section: 'events',
    crumbs: [{ text: words.events.title, url: EVENTS_URL }, { text: title }],
  })
  return { head, title, facts, years, previous, next }
}

/** The pages of all days of the year on which something happened. */
export function* eventDayViews(context: ViewContext): Generator<Draft<EventDayView>> {
  const { eventDays } = context.archive
  const text = ({ monthDay }: ArchiveEventDay): Neighbour => ({ text: monthDayText(monthDay) })
  for (const [index, day] of eventDays.entries()) {
    const parts: DayParts = {
      day,
      previous: neighbourOf(eventDays[index - 1], words.events.first, text),
      next: neighbourOf(eventDays[index + 1], words.events.last, text),
    }
    yield { url: day.url, reads: parts, view: () => makeDay(context, parts) }
  }
}
