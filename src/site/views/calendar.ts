import { yearUrl } from '../../archive/urls.ts'
import { gapDays } from '../../archive/stats-days.ts'
import type { ArchiveEvent, ArchiveIssue, ArchiveMonth } from '../../model/archive.ts'
import { daysOfIssue } from '../../model/edtf.ts'
import type { SiteInfo } from '../../model/site.ts'
import * as words from '../../words/index.ts'
import { dayView, issueWeekday } from '../dates.ts'
import type { DayView } from '../dates.ts'
import type { Head } from '../head.ts'
import { articleCounts, makeItem } from '../items.ts'
import type { Item } from '../items.ts'
import { headFor } from './context.ts'
import type { Frame, ViewContext } from './context.ts'
import type { Draft } from './draft.ts'
import { eventItem } from './event-items.ts'
import type { EventItem } from './event-items.ts'
import { rhythmText } from './evidence.ts'
import { dayLabel, eventsByMonth, gapCount, jointIssues, monthGrid } from './month-grid.ts'
import type { MonthEvents, MonthGrid } from './month-grid.ts'
import { neighbourOf } from './neighbour.ts'
import type { Neighbour, NeighbourPair } from './neighbour.ts'

/** An issue in a list with all its articles. */
export interface IssueItem {
  url: string
  day: DayView
  weekday: string
  facts: string[]
  items: Item[]
}

/** An issue in the list of a month, or a day on which one is missing, in words. */
type MonthEntry = { issue: IssueItem; anchor: string } | { gap: string }

/** A page for a month. */
interface MonthView extends NeighbourPair {
  head: Head
  title: string
  facts: string[]
  grid: MonthGrid
  /** Issues and days without one, in order. */
  days: MonthEntry[]
  hasGaps: boolean
  /** The issues by their days, then the events of the month. */
  jumps: { anchor: string; title: string }[]
  /** Events of the month, whenever they were told, by day; a stretch stands under its first day in the month. */
  events: EventItem[]
}

/** Numbers of issues, articles and notices. */
export function issueCounts(issues: readonly ArchiveIssue[]): string[] {
  const articles = issues.flatMap((issue) => issue.articles)
  return [words.fill(words.counts.issues, { n: issues.length }), ...articleCounts(articles)]
}

/** Rule by which days count as missing; nothing when none is. */
export function basis(site: SiteInfo, gaps: readonly string[]): string[] {
  return gaps.length === 0 ? [] : [words.fill(words.gaps.basis, { rhythm: rhythmText(site) })]
}

/** Events of a month by their day, as plain data. */
export type DayEvents = readonly (readonly [day: string, events: readonly ArchiveEvent[]])[]

/** The issues of several days of which one is in a year or month. */
export const daysIn = (joint: readonly ArchiveIssue[], prefix: string): ArchiveIssue[] =>
  joint.filter((issue) => daysOfIssue(issue).some((day) => day.startsWith(prefix)))

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

/** Events of a month, each once. */
function monthEvents(context: Frame, year: string, days: MonthEvents): EventItem[] {
  const ordered = [...days].sort(([a], [b]) => Number(a) - Number(b)).flatMap(([, found]) => found)
  return [...new Set(ordered)].map((event) => eventItem(context, event, year))
}

/** The issues of a month with the days on which one is missing between them. */
function monthDays({ issues }: ArchiveMonth, gaps: readonly string[]): MonthEntry[] {
  const held = issueItems(issues).map((issue, at) => ({
    day: issues[at]?.date ?? '',
    entry: { issue, anchor: `i${at + 1}` },
  }))
  const missing = gaps.map((day) => ({ day, entry: { gap: dayLabel(day) } }))
  return [...held, ...missing].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day))).map(({ entry }) => entry)
}

/** Links to the days of issue of a month, and to what happened in it. */
function monthJumps({ issues }: ArchiveMonth, hasEvents: boolean): MonthView['jumps'] {
  const days = issues.map(({ date = '' }, at) => ({
    anchor: `i${at + 1}`,
    title: words.fill(words.days.d, { d: Number(date.slice(8)) }),
  }))
  return [...days, ...(hasEvents ? [{ anchor: 'events', title: words.calendar.told }] : [])]
}

/** All that the page of a month is made of; before the first and after the last one nothing stands. */
interface MonthParts extends NeighbourPair {
  month: ArchiveMonth
  gaps: string[]
  joint: ArchiveIssue[]
  events: DayEvents
}

function monthHead(context: Frame, month: ArchiveMonth, facts: readonly string[]): Head {
  const title = monthTitle(month)
  const about = { paper: context.archive.site.paper, month: title, facts: facts.join(words.marks.comma) }
  return headFor(context, {
    url: month.url,
    title: words.fill(words.calendar.title, { name: title }),
    description: words.fill(words.calendar.aboutMonth, about),
    section: 'calendar',
    crumbs: [
      { text: words.fill(words.days.y, { y: month.year }), url: yearUrl(month.year) },
      { text: words.fill(words.days.m, { m: Number(month.month) }) },
    ],
  })
}

function makeMonth(context: Frame, { month, gaps, joint, events: told, previous, next }: MonthParts): MonthView {
  const events = new Map(told)
  const facts = [...issueCounts(month.issues), ...gapCount(gaps.length)]
  return {
    head: monthHead(context, month, facts),
    title: monthTitle(month),
    facts: [...facts, ...basis(context.archive.site, gaps)],
    grid: monthGrid(`${month.year}-${month.month}`, month, { events, gaps, joint }),
    days: monthDays(month, gaps),
    hasGaps: gaps.length > 0,
    jumps: monthJumps(month, events.size > 0),
    events: monthEvents(context, month.year, events),
    previous,
    next,
  }
}

/** The pages of all months that hold an issue. */
export function* monthViews(context: ViewContext): Generator<Draft<MonthView>> {
  const months = context.archive.years.flatMap((year) => year.months)
  const told = eventsByMonth(context.archive.events)
  const missing = gapDays(context.archive)
  const joint = jointIssues(context.archive.issues)
  const text = (month: ArchiveMonth): Neighbour => ({ text: monthTitle(month) })
  for (const [index, month] of months.entries()) {
    const name = `${month.year}-${month.month}`
    const parts: MonthParts = {
      month,
      gaps: missing.filter((day) => day.startsWith(name)),
      joint: daysIn(joint, name),
      events: [...(told.get(name) ?? [])],
      previous: neighbourOf(months[index - 1], words.calendar.first, text),
      next: neighbourOf(months[index + 1], words.calendar.last, text),
    }
    yield { url: month.url, reads: parts, view: () => makeMonth(context, parts) }
  }
}
