import type { Archive, ArchiveArticle } from '../../model/archive.ts'
import { dayText } from '../../archive/day-text.ts'
import { leadOf, markedDay, markedHeadline } from '../items.ts'
import type { Links } from '../links.ts'
import { addTo } from '../../model/order.ts'

/** Folder of the files that tell the home page what happened on a day of the year, one a month: `/data/days/11.json`. */
export const DAYS_URL = '/data/days/'

/** A report of a day of the year: address, headline, and the day that it is of (marked when inferred). */
export interface DayEntry {
  url: string
  text: string
  day: string
}

/** Most reports of a day, and how far away an issue may be when there is none of the day itself. */
const MOST = 5
const AWAY = 3
const YEAR_DAYS = 366

interface Dated {
  entry: ArchiveArticle
  date: string
  inferred: boolean
}

/** Days of a leap year in order: 01-01 to 12-31. */
const MONTH_DAYS = Array.from({ length: YEAR_DAYS }, (_, at) =>
  new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(5, 10),
)

function add(days: Map<string, Dated[]>, dated: Dated): void {
  addTo(days, dated.date.slice(5, 10), dated)
}

/** Leading reports of issues by day of the year. */
function issueDays({ issues }: Archive): Map<string, Dated[]> {
  const days = new Map<string, Dated[]>()
  for (const { date, dateStatus, pages } of issues) {
    const entry = leadOf(pages[0]?.articles ?? [])
    if (date && entry) add(days, { entry, date, inferred: dateStatus === 'inferred' })
  }
  return days
}

/** Reports of what happened on a day whose year is known, by day of the year. */
function eventDays({ events }: Archive): Map<string, Dated[]> {
  const days = new Map<string, Dated[]>()
  for (const { entry, date, inferred } of events) {
    if (/^\d{4}-\d{2}-\d{2}/.test(date)) add(days, { entry, date: date.slice(0, 10), inferred: inferred !== false })
  }
  return days
}

/** The reports nearest to a day of the year, at most three days away. */
function nearest(days: ReadonlyMap<string, Dated[]>, at: number): Dated[] {
  for (let away = 1; away <= AWAY; away++) {
    const around = [at - away, at + away].map((index) => MONTH_DAYS[(index + YEAR_DAYS) % YEAR_DAYS] ?? '')
    const found = around.flatMap((day) => days.get(day) ?? [])
    if (found.length > 0) return found
  }
  return []
}

function entries(found: readonly Dated[], links: Links): DayEntry[] {
  const newest = [...found].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
  const unique = newest.filter(({ entry }, at) => newest.findIndex((other) => other.entry === entry) === at)
  return unique.slice(0, MOST).map(({ entry, date, inferred }) => ({
    url: links.href(entry.url),
    text: markedHeadline(entry),
    day: markedDay({ text: dayText(date), inferred }),
  }))
}

/** The files of {@link DAYS_URL} by month; all twelve, so that none is asked for in vain; a day with nothing near it has no entry. */
export function dayFiles(archive: Archive, links: Links): { url: string; text: string }[] {
  const [told, printed] = [eventDays(archive), issueDays(archive)]
  const months = new Map(MONTH_DAYS.map((day): [string, Record<string, DayEntry[]>] => [day.slice(0, 2), {}]))
  MONTH_DAYS.forEach((monthDay, at) => {
    const own = [...(printed.get(monthDay) ?? []), ...(told.get(monthDay) ?? [])]
    const found = entries(own.length > 0 ? own : nearest(printed, at), links)
    if (found.length === 0) return
    const [month = '', day = ''] = monthDay.split('-')
    months.set(month, { ...months.get(month), [`d${day}`]: found })
  })
  return [...months].map(([month, days]) => ({ url: `${DAYS_URL}${month}.json`, text: `${JSON.stringify(days)}\n` }))
}
