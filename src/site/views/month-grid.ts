import type { ArchiveEvent, ArchiveIssue, ArchiveMonth } from '../../model/archive.ts'
import { eventDayUrl } from '../../archive/urls.ts'
import { daysOfIssue } from '../../model/edtf.ts'
import * as words from '../../words/index.ts'
import { daysInMonth, mondayIndex, monthName, weekdayText, yearlessText } from '../dates.ts'
import { addTo } from '../../model/order.ts'

/** Something that happened on a day: where it is told, in the year of the calendar. */
interface EventMark {
  url: string
  /** True when all of it rests on inferred years. */
  inferred: boolean
  /** Label of the day for screen readers. */
  label: string
}

/** A day of a calendar; an empty `day` is a hole before the first or after the last. */
interface DayCell {
  day: string
  url?: string
  /** `iss` for a given day of issue, `est` for an inferred one, `gap` for one that the archive lacks: names of CSS classes. */
  mark?: 'iss' | 'est' | 'gap'
  /** Label of a day with an issue, for screen readers. */
  label?: string
  event?: EventMark
  /** Note for screen readers behind a day without an issue that should have one. */
  note?: string
}

/** A month as a calendar of weeks that begin on Monday. */
export interface MonthGrid {
  name: string
  url?: string
  count: string
  weeks: DayCell[][]
}

/** Events of a year and month by their day (`16`). */
export type MonthEvents = ReadonlyMap<string, readonly ArchiveEvent[]>

/** Additions to a calendar of issues: events of the month, and the days (`2021-11-22`) of issues that the archive lacks. */
interface MonthDays {
  events?: MonthEvents | undefined
  gaps?: readonly string[]
  /** Issues of several days, of whatever month: they stand on each. */
  joint?: readonly ArchiveIssue[]
}

/** The issues of several days. */
export const jointIssues = (issues: readonly ArchiveIssue[]): ArchiveIssue[] =>
  issues.filter((issue) => daysOfIssue(issue).length > 1)

/** Events by year and month (`2021-11`), then by day (`16`); those of open years are in none. */
export function eventsByMonth(events: readonly ArchiveEvent[]): Map<string, Map<string, ArchiveEvent[]>> {
  const months = new Map<string, Map<string, ArchiveEvent[]>>()
  for (const event of events) {
    for (const { year, monthDay } of event.days) {
      if (year === undefined) continue
      const [month = '', day = ''] = monthDay.split('-')
      const found = months.get(`${year}-${month}`) ?? new Map<string, ArchiveEvent[]>()
      months.set(`${year}-${month}`, found)
      addTo(found, day, event)
    }
  }
  return months
}

/** A day as calendars say it, without its year: `11月22日，星期一`. */
export function dayLabel(date: string): string {
  return yearlessText(date) + words.marks.comma + weekdayText(date)
}

/** Two given issues of one day, or a given and an inferred one, stand in one cell, which leads to the first. */
function issuePart(date: string, issues: readonly ArchiveIssue[]): Pick<DayCell, 'url' | 'mark' | 'label'> {
  const [first] = issues
  if (!first) return {}
  const inferred = issues.every(({ dateStatus }) => dateStatus === 'inferred')
  const told = issues.flatMap((issue) => issue.articles).length
  const kind = inferred ? words.calendar.inferred : words.calendar.issue
  const label = words.fill(words.calendar.issueDay, { day: dayLabel(date), kind, n: told })
  return { url: first.url, mark: inferred ? 'est' : 'iss', label }
}

function eventPart(date: string, events: readonly ArchiveEvent[] = []): Pick<DayCell, 'event'> {
  if (events.length === 0) return {}
  const inferred = events.every((event) => event.inferred !== false)
  const url = `${eventDayUrl(date.slice(5))}#y${date.slice(0, 4)}`
  const text = inferred ? words.calendar.eventDayInferred : words.calendar.eventDay
  const label = words.fill(text, { day: dayLabel(date), n: events.length })
  return { event: { url, inferred, label } }
}

/** Number of missing issues, as a fact among others; nothing when none is. */
export function gapCount(missing: number): string[] {
  return missing === 0 ? [] : [words.fill(words.gaps.count, { n: missing })]
}

function gapPart(date: string, gaps: readonly string[]): Pick<DayCell, 'mark' | 'note'> {
  return gaps.includes(date) ? { mark: 'gap', note: words.gaps.mark } : {}
}

/** An event on a day whose issue is missing says so. */
function withGap(cell: DayCell): DayCell {
  if (cell.mark !== 'gap' || !cell.event) return cell
  return { ...cell, event: { ...cell.event, label: cell.event.label + words.gaps.mark } }
}

function weeksOf(yearMonth: string, issues: readonly ArchiveIssue[], days: MonthDays): DayCell[][] {
  const { events, gaps = [], joint = [] } = days
  const [year = '', month = ''] = yearMonth.split('-')
  const holes = Array.from({ length: mondayIndex(`${yearMonth}-01`) }, (): DayCell => ({ day: '' }))
  const all = [...new Set([...issues, ...joint])]
  const filled = Array.from({ length: daysInMonth(year, month) }, (_, index): DayCell => {
    const day = String(index + 1).padStart(2, '0')
    const date = `${yearMonth}-${day}`
    const ofDay = all.filter((issue) => daysOfIssue(issue).includes(date))
    const parts = { ...gapPart(date, gaps), ...issuePart(date, ofDay), ...eventPart(date, events?.get(day)) }
    return withGap({ day: String(index + 1), ...parts })
  })
  const cells = [...holes, ...filled]
  while (cells.length % 7 !== 0) cells.push({ day: '' })
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

/**
 * A month (`2021-11`) as a calendar of its issues, of those it lacks, and of what happened in it, whenever it was told;
 * without issues it has no page and so no URL.
 */
export function monthGrid(yearMonth: string, found: ArchiveMonth | undefined, days: MonthDays = {}): MonthGrid {
  const issues = found?.issues ?? []
  const missing = (days.gaps ?? []).filter((day) => day.startsWith(yearMonth)).length
  const count = [
    ...(issues.length === 0 ? [] : [words.fill(words.counts.issues, { n: issues.length })]),
    ...gapCount(missing),
    ...(days.events?.size ? [words.fill(words.counts.eventDays, { n: days.events.size })] : []),
  ]
  return {
    name: monthName(yearMonth.slice(5)),
    count: count.join(' · '),
    weeks: weeksOf(yearMonth, issues, days),
    ...(found ? { url: found.url } : {}),
  }
}
