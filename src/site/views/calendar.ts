import { yearFiguresUrl, yearIndexUrl, yearUrl } from '../../archive/urls.ts'
import { gapDays } from '../../archive/stats-days.ts'
import type { ArchiveIssue, ArchiveMonth, ArchiveYear } from '../../model/archive.ts'
import type { SiteInfo } from '../../model/site.ts'
import * as words from '../../words/index.ts'
import { dayView, issueWeekday } from '../dates.ts'
import type { DayView } from '../dates.ts'
import type { Head } from '../head.ts'
import { articleCounts, makeItem } from '../items.ts'
import type { Item } from '../items.ts'
import { headFor } from './context.ts'
import type { ViewContext } from './context.ts'
import { eventItem } from './event-items.ts'
import type { EventItem } from './event-items.ts'
import { rhythmText } from './evidence.ts'
import { dayLabel, eventsByMonth, gapCount, jointIssues, monthGrid } from './month-grid.ts'
import type { MonthEvents, MonthGrid } from './month-grid.ts'

/** A year in the list of years. */
export interface YearLink {
  year: string
  url: string
  count: string
  current: boolean
}

/** A page for a year. */
export interface YearView {
  head: Head
  title: string
  facts: string[]
  years: YearLink[]
  months: MonthGrid[]
  /** Days of issue that the archive lacks, in words: `2月15日，星期一`. */
  gaps: string[]
  indexUrl: string
  figuresUrl: string
}

/** An issue in a list with all its articles. */
export interface IssueItem {
  url: string
  day: DayView
  weekday: string
  facts: string[]
  items: Item[]
}

/** An issue in the list of a month, or a day on which one is missing, in words. */
export type MonthEntry = { issue: IssueItem } | { gap: string }

/** A page for a month. */
export interface MonthView {
  head: Head
  title: string
  facts: string[]
  grid: MonthGrid
  /** Issues and days without one, in order. */
  days: MonthEntry[]
  hasGaps: boolean
  /** What happened in the month, whenever it was told, by day; a stretch stands under its first day in the month. */
  events: EventItem[]
  previous: { url?: string; text: string }
  next: { url?: string; text: string }
}

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))

function counts(issues: readonly ArchiveIssue[]): string[] {
  const articles = issues.flatMap((issue) => issue.articles)
  return [words.fill(words.counts.issues, { n: issues.length }), ...articleCounts(articles)]
}

/** The list of years for navigation, with `current` marked. */
export function yearLinks(years: readonly ArchiveYear[], current: string): YearLink[] {
  return years.map(({ year, url, months }) => ({
    year,
    url,
    count: words.fill(words.counts.issues, { n: months.reduce((sum, month) => sum + month.issues.length, 0) }),
    current: year === current,
  }))
}

/** What days are counted as missing by; nothing when none is. */
function basis(site: SiteInfo, gaps: readonly string[]): string[] {
  return gaps.length === 0 ? [] : [words.fill(words.gaps.basis, { rhythm: rhythmText(site) })]
}

/** The views of all years. */
export function yearViews(context: ViewContext): YearView[] {
  const { years, site, events } = context.archive
  const told = eventsByMonth(events)
  const missing = gapDays(context.archive)
  const joint = jointIssues(context.archive.issues)
  return years.map(({ year, url, months }) => {
    const gaps = missing.filter((day) => day.startsWith(year))
    const facts = [...counts(months.flatMap((month) => month.issues)), ...gapCount(gaps.length)]
    const title = words.fill(words.days.y, { y: year })
    const about = { paper: site.paper, year: title, facts: facts.join(words.marks.comma) }
    const head = headFor(context, {
      url,
      title: words.fill(words.calendar.title, { name: title }),
      description: words.fill(words.calendar.aboutYear, about),
      section: 'calendar',
    })
    const grids = MONTHS.map((month) =>
      monthGrid(
        `${year}-${month}`,
        months.find((each) => each.month === month),
        { events: told.get(`${year}-${month}`), gaps, joint },
      ),
    )
    return {
      head,
      title,
      facts: [...facts, ...basis(site, gaps)],
      years: yearLinks(years, year),
      months: grids,
      gaps: gaps.map(dayLabel),
      indexUrl: yearIndexUrl(year, 1),
      figuresUrl: yearFiguresUrl(year),
    }
  })
}

function issueItem(issue: ArchiveIssue): IssueItem {
  return {
    url: issue.url,
    day: dayView(issue),
    weekday: issueWeekday(issue),
    facts: [words.fill(words.counts.pages, { n: issue.pages.length }), ...articleCounts(issue.articles)],
    items: issue.articles.map((entry) => makeItem(entry)),
  }
}

/** Issues for a list, as the home page and the month pages show them. */
export function issueItems(issues: readonly ArchiveIssue[]): IssueItem[] {
  return issues.map(issueItem)
}

function monthTitle({ year, month }: ArchiveMonth): string {
  return words.fill(words.days.ym, { y: year, m: Number(month) })
}

function neighbour(month: ArchiveMonth | undefined, none: string): { url?: string; text: string } {
  return month ? { url: month.url, text: monthTitle(month) } : { text: none }
}

/** What happened in a month, each once. */
function monthEvents(context: ViewContext, year: string, days: MonthEvents): EventItem[] {
  const ordered = [...days].sort(([a], [b]) => Number(a) - Number(b)).flatMap(([, found]) => found)
  return [...new Set(ordered)].map((event) => eventItem(context, event, year))
}

/** The issues of a month with the days on which one is missing between them. */
function monthDays({ issues }: ArchiveMonth, gaps: readonly string[]): MonthEntry[] {
  const held = issueItems(issues).map((issue, at) => ({ day: issues[at]?.date ?? '', entry: { issue } }))
  const missing = gaps.map((day) => ({ day, entry: { gap: dayLabel(day) } }))
  return [...held, ...missing].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day))).map(({ entry }) => entry)
}

/** The views of all months that hold an issue. */
export function monthViews(context: ViewContext): MonthView[] {
  const months = context.archive.years.flatMap((year) => year.months)
  const told = eventsByMonth(context.archive.events)
  const missing = gapDays(context.archive)
  const joint = jointIssues(context.archive.issues)
  return months.map((month, index) => {
    const gaps = missing.filter((day) => day.startsWith(`${month.year}-${month.month}`))
    const title = monthTitle(month)
    const events = told.get(`${month.year}-${month.month}`) ?? new Map<string, never>()
    const facts = [...counts(month.issues), ...gapCount(gaps.length)]
    const about = { paper: context.archive.site.paper, month: title, facts: facts.join(words.marks.comma) }
    const head = headFor(context, {
      url: month.url,
      title: words.fill(words.calendar.title, { name: title }),
      description: words.fill(words.calendar.aboutMonth, about),
      section: 'calendar',
      crumbs: [
        { text: words.fill(words.days.y, { y: month.year }), url: yearUrl(month.year) },
        { text: words.fill(words.days.m, { m: Number(month.month) }) },
      ],
    })
    return {
      head,
      title,
      facts: [...facts, ...basis(context.archive.site, gaps)],
      grid: monthGrid(`${month.year}-${month.month}`, month, { events, gaps, joint }),
      days: monthDays(month, gaps),
      hasGaps: gaps.length > 0,
      events: monthEvents(context, month.year, events),
      previous: neighbour(months[index - 1], words.calendar.first),
      next: neighbour(months[index + 1], words.calendar.last),
    }
  })
}
