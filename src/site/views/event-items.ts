import type { ArchiveEvent } from '../../model/archive.ts'
import { isApproximate, precisionOf } from '../../model/edtf.ts'
import * as words from '../../words/index.ts'
import { dayText } from '../../archive/day-text.ts'
import { dayView, eventDateText } from '../dates.ts'
import type { DayView } from '../dates.ts'
import { articlePage } from '../items.ts'
import type { Frame } from './context.ts'

/** The date of an event as readers see it: `before` and `text` in this order, what is inferred marked. */
export interface EventDayView {
  /** The year, where it is shown: `2021年`. */
  before: string
  text: string
  /** For `<time>`; absent for stretches and open years. */
  datetime?: string
  inferred: ArchiveEvent['inferred']
}

/** An event in a list. */
export interface EventItem {
  day: EventDayView
  /** The words of the date as printed. */
  words: string[]
  /** Note on the date: 只写到月. */
  note: string
  url: string
  headline: string
  /** True when the headline is ours. */
  ours: boolean
  /** All leaders, in printed order: `甲、乙等`; empty when there are none. */
  leaders: string
  source: { paper: string; day: DayView; page: string }
}

const { onlyYear, onlyMonth } = words.events
const NOTES = { year: onlyYear, month: onlyMonth, day: '', hour: '', interval: '' } as const

/** Value of `<time>`: a year, a month, a day, a day with its hour. */
function datetimeOf(date: string): string | undefined {
  const plain = date.replace(/[?~%]$/, '')
  return /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2})?)?)?$/.test(plain) && !isApproximate(date) ? plain : undefined
}

/** The text of a date cut behind its year, where it begins with the year and goes on. */
function cutYear(date: string, text: string): [year: string, rest: string] {
  const year = dayText(/^\d{4}(?=-)/.exec(date)?.[0] ?? '')
  return year !== '' && text.startsWith(year) ? [year, text.slice(year.length)] : ['', text]
}

/** The date of an event; a year that the list's heading says already is left out, unless it is inferred. */
export function eventDayView({ date, inferred }: ArchiveEvent, heading?: string): EventDayView {
  const full = eventDateText(date)
  const [year, rest] = cutYear(date, full)
  const isSaid = heading !== undefined && year === dayText(heading) && inferred !== 'year'
  const datetime = datetimeOf(date)
  return { before: isSaid ? '' : year, text: rest, inferred, ...(datetime ? { datetime } : {}) }
}

/** The leaders of an event's article by name, all of them. */
function eventLeaders({ entry: { article } }: ArchiveEvent): string {
  const names = article.leaders.map(({ name }) => name)
  return names.join(words.marks.and) + (names.length > 0 && article.leadersOpen ? words.marks.others : '')
}

/** An event for a list below the heading of a year (`2021`), or of none. */
export function eventItem({ archive }: Frame, event: ArchiveEvent, heading?: string): EventItem {
  const { entry, date, texts } = event
  return {
    day: eventDayView(event, heading),
    words: texts,
    note: NOTES[precisionOf(date)],
    url: entry.url,
    headline: entry.headline,
    ours: entry.headlineIsOurs,
    leaders: eventLeaders(event),
    source: { paper: entry.paper ?? archive.site.paper, day: dayView(entry.article), page: articlePage(entry.article) },
  }
}
