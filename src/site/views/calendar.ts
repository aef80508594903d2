import type { ArchiveIssue, ArchiveMonth, ArchiveYear } from '../../model/archive.ts'
import { dayView, weekdayText } from '../dates.ts'
import type { DayView } from '../dates.ts'
import type { Head } from '../head.ts'
import { makeItem } from '../items.ts'
import type { Item } from '../items.ts'
import { grouped } from '../numbers.ts'
import { headFor } from './context.ts'
import type { ViewContext } from './context.ts'
import { eventItem } from './event-items.ts'
import type { EventItem } from './event-items.ts'
import { eventsByMonth, monthGrid } from './month-grid.ts'
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
}

/** An issue in a list with all its articles. */
export interface IssueItem {
  url: string
  day: DayView
  weekday: string
  facts: string[]
  items: Item[]
}

/** A page for a month. */
export interface MonthView {
  head: Head
  title: string
  facts: string[]
  grid: MonthGrid
  issues: IssueItem[]
  /** What happened in the month, whenever it was told, by day; a stretch stands under its first day in the month. */
  events: EventItem[]
  previous: { url?: string; text: string }
  next: { url?: string; text: string }
}

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))

function counts(issues: readonly ArchiveIssue[]): string[] {
  const articles = issues.reduce((sum, issue) => sum + issue.articles.length, 0)
  return [`${issues.length}期`, `${grouped(articles)}篇`]
}

/** The list of years for navigation, with `current` marked. */
export function yearLinks(years: readonly ArchiveYear[], current: string): YearLink[] {
  return years.map(({ year, url, months }) => ({
    year,
    url,
    count: `${months.reduce((sum, month) => sum + month.issues.length, 0)}期`,
    current: year === current,
  }))
}

/** The views of all years. */
export function yearViews(context: ViewContext): YearView[] {
  const { years, site, events } = context.archive
  const told = eventsByMonth(events)
  return years.map(({ year, url, months }) => {
    const facts = counts(months.flatMap((month) => month.issues))
    const head = headFor(context, {
      url,
      title: `${year}年 · 日历`,
      description: `${site.paper}${year}年的出版日：${facts.join('，')}。`,
      section: 'calendar',
    })
    const grids = MONTHS.map((month) =>
      monthGrid(
        `${year}-${month}`,
        months.find((each) => each.month === month),
        told.get(`${year}-${month}`),
      ),
    )
    return { head, title: `${year}年`, facts, years: yearLinks(years, year), months: grids }
  })
}

function issueItem(issue: ArchiveIssue): IssueItem {
  return {
    url: issue.url,
    day: dayView(issue),
    weekday: issue.date ? weekdayText(issue.date) : '',
    facts: [`${issue.pages.length}版`, `${issue.articles.length}篇`],
    items: issue.articles.map((entry) => makeItem(entry)),
  }
}

/** Issues for a list, as the home page and the month pages show them. */
export function issueItems(issues: readonly ArchiveIssue[]): IssueItem[] {
  return issues.map(issueItem)
}

function monthTitle({ year, month }: ArchiveMonth): string {
  return `${year}年${Number(month)}月`
}

function neighbour(month: ArchiveMonth | undefined, none: string): { url?: string; text: string } {
  return month ? { url: month.url, text: monthTitle(month) } : { text: none }
}

/** What happened in a month, each once. */
function monthEvents(context: ViewContext, year: string, days: MonthEvents): EventItem[] {
  const ordered = [...days].sort(([a], [b]) => Number(a) - Number(b)).flatMap(([, found]) => found)
  return [...new Set(ordered)].map((event) => eventItem(context, event, year))
}

/** The views of all months that hold an issue. */
export function monthViews(context: ViewContext): MonthView[] {
  const months = context.archive.years.flatMap((year) => year.months)
  const told = eventsByMonth(context.archive.events)
  return months.map((month, index) => {
    const title = monthTitle(month)
    const events = told.get(`${month.year}-${month.month}`) ?? new Map<string, never>()
    const facts = counts(month.issues)
    const head = headFor(context, {
      url: month.url,
      title: `${title} · 日历`,
      description: `${context.archive.site.paper}${title}各期：${facts.join('，')}。`,
      section: 'calendar',
      crumbs: [{ text: `${month.year}年`, url: `/${month.year}/` }, { text: `${Number(month.month)}月` }],
    })
    return {
      head,
      title,
      facts,
      grid: monthGrid(`${month.year}-${month.month}`, month, events),
      issues: issueItems(month.issues),
      events: monthEvents(context, month.year, events),
      previous: neighbour(months[index - 1], '此前没有收录'),
      next: neighbour(months[index + 1], '此后没有收录'),
    }
  })
}
