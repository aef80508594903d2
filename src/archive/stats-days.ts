import { dayNumber, isoOf } from '../model/calendar.ts'
import { isCountable, isIssueDay } from '../facts/rhythm.ts'
import type { Archive, ArchiveIssue } from '../model/archive.ts'
import { daysOfIssue } from '../model/edtf.ts'
import { rememberedOf } from '../model/remembered.ts'
import type { Rhythm } from '../model/site.ts'
import { groupBy } from '../model/order.ts'

/** Articles of a day (`YYYY-MM-DD`); `inferred` when every issue of that day has an inferred one. */
export interface DayCount {
  day: string
  issues: number
  articles: number
  inferred: boolean
}

/** A week of a year, from 0 (1 to 7 January) to 52; `gaps` counts days of issue of which nothing is in the archive. */
interface WeekCount {
  week: number
  articles: number
  inferred: boolean
  gaps: number
}

/** Days with an issue, oldest first; `issues` is in that order already. */
export function dayCounts(issues: readonly ArchiveIssue[]): DayCount[] {
  const dated = issues.filter(({ date }) => date !== undefined)
  return [...groupBy(dated, ({ date }) => date ?? '')].map(([day, ofDay]) => ({
    day,
    issues: ofDay.length,
    articles: ofDay.reduce((sum, { articles }) => sum + articles.length, 0),
    inferred: ofDay.every(({ dateStatus }) => dateStatus === 'inferred'),
  }))
}

/** Most days by which an issue of a weekly may be early or late without leaving a gap. */
const MOVED = 3

/**
 * Days between the first and the last issue on which the paper's rhythm has one and the archive none, oldest first; of a
 * weekly only where no issue stands within three days. Only in years of which there is an issue: of another year nobody
 * can say that the paper came out. None when the rhythm cannot be counted.
 */
function missingDays(days: readonly DayCount[], rhythm: Rhythm | undefined): string[] {
  const known = days.map(({ day }) => dayNumber(day)).filter((day) => day !== null)
  const [first, last] = [known.at(0), known.at(-1)]
  if (!isCountable(rhythm) || first === undefined || last === undefined) return []
  const held = new Set(known)
  const near =
    rhythm.every === 'week' && (typeof rhythm.weekday === 'number' || rhythm.weekday?.length === 1) ? MOVED : 0
  const isHeld = (day: number): boolean => {
    for (let away = -near; away <= near; away++) if (held.has(day + away)) return true
    return false
  }
  const missing: string[] = []
  for (const year of new Set(days.map(({ day }) => day.slice(0, 4)))) {
    const [from, to] = [dayNumber(`${year}-01-01`) ?? first, dayNumber(`${year}-12-31`) ?? last]
    for (let day = Math.max(first + 1, from); day <= Math.min(last - 1, to); day++)
      if (isIssueDay(day, rhythm) && !isHeld(day)) missing.push(isoOf(day))
  }
  return missing
}

/** Days of issue that the archive lacks (see {@link missingDays}): every page that shows or counts gaps asks here. */
export const gapDays = rememberedOf(({ issues, site }: Pick<Archive, 'issues' | 'site'>): string[] => {
  const more = issues.flatMap((issue) => daysOfIssue(issue).slice(1))
  const also = more.map((day): DayCount => ({ day, issues: 0, articles: 0, inferred: false }))
  const days = [...dayCounts(issues), ...also].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
  return missingDays(days, site.rhythm)
})

function weekOf(day: string): number {
  const from = dayNumber(`${day.slice(0, 4)}-01-01`) ?? 0
  return Math.floor(((dayNumber(day) ?? from) - from) / 7)
}

/** The weeks of a year in which something came out or is missing, in order. */
export function weekCounts(year: string, days: readonly DayCount[], gaps: readonly string[]): WeekCount[] {
  const weeks = new Map<number, WeekCount>()
  const empty = (week: number): WeekCount => ({ week, articles: 0, inferred: true, gaps: 0 })
  for (const { day, articles, inferred } of days.filter((each) => each.day.startsWith(year))) {
    const known = weeks.get(weekOf(day)) ?? empty(weekOf(day))
    weeks.set(known.week, {
      ...known,
      articles: known.articles + articles,
      inferred: known.inferred && inferred,
    })
  }
  for (const day of gaps.filter((each) => each.startsWith(year))) {
    const known = weeks.get(weekOf(day)) ?? empty(weekOf(day))
    weeks.set(known.week, { ...known, gaps: known.gaps + 1 })
  }
  return [...weeks.values()].sort((a, b) => a.week - b.week)
}
