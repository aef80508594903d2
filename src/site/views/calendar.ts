import type { ArchiveIssue, ArchiveMonth, ArchiveYear } from '../../model/archive.ts'
import { chineseNumber, dayView, daysInMonth, mondayIndex, weekdayText } from '../dates.ts'
import type { DayView } from '../dates.ts'
import type { Head } from '../head.ts'
import { makeItem } from '../items.ts'
import type { Item } from '../items.ts'
import { grouped } from '../numbers.ts'
import { headFor } from './context.ts'
import type { ViewContext } from './context.ts'

/** A day of a calendar; an empty `day` is a hole before the first or after the last. */
export interface Cell {
  day: string
  url?: string
  /** `iss` for a given day of issue, `est` for an inferred one: names of CSS classes. */
  mark?: 'iss' | 'est'
  /** What a screen reader says of a day with an issue. */
  label?: string
}

/** A month as a calendar of weeks that begin on Monday. */
export interface MonthGrid {
  name: string
  url?: string
  count: string
  weeks: Cell[][]
}

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
  previous: { url?: string; text: string }
  next: { url?: string; text: string }
}

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))

function counts(issues: readonly ArchiveIssue[]): string[] {
  const articles = issues.reduce((sum, issue) => sum + issue.articles.length, 0)
  return [`${issues.length}期`, `${grouped(articles)}篇`]
}

/** Two given issues of one day, or a given and an inferred one, stand in one cell, which leads to the first. */
function issueCell(day: string, date: string, issues: readonly ArchiveIssue[]): Cell {
  const [first] = issues
  if (!first) return { day }
  const inferred = issues.every(({ dateStatus }) => dateStatus === 'inferred')
  const [, month, number] = date.split('-').map(Number)
  const told = issues.flatMap((issue) => issue.articles).length
  const kind = inferred ? '出版日推定' : '出版'
  const label = `${month}月${number}日，${weekdayText(date)}，${kind}，${told}篇`
  return { day, url: first.url, mark: inferred ? 'est' : 'iss', label }
}

function weeksOf(year: string, month: string, issues: readonly ArchiveIssue[]): Cell[][] {
  const holes = Array.from({ length: mondayIndex(`${year}-${month}-01`) }, (): Cell => ({ day: '' }))
  const days = Array.from({ length: daysInMonth(year, month) }, (_, index) => {
    const date = `${year}-${month}-${String(index + 1).padStart(2, '0')}`
    return issueCell(
      String(index + 1),
      date,
      issues.filter((issue) => issue.date === date),
    )
  })
  const cells = [...holes, ...days]
  while (cells.length % 7 !== 0) cells.push({ day: '' })
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

/** A month as a calendar; without issues it has no page and so no URL. */
export function monthGrid(year: string, month: string, found: ArchiveMonth | undefined): MonthGrid {
  const issues = found?.issues ?? []
  const count = issues.length === 0 ? '' : `${issues.length}期`
  return {
    name: `${chineseNumber(Number(month))}月`,
    count,
    weeks: weeksOf(year, month, issues),
    ...(found ? { url: found.url } : {}),
  }
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
  const { years, site } = context.archive
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
        year,
        month,
        months.find((each) => each.month === month),
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

/** The views of all months that hold an issue. */
export function monthViews(context: ViewContext): MonthView[] {
  const months = context.archive.years.flatMap((year) => year.months)
  return months.map((month, index) => {
    const title = monthTitle(month)
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
      grid: monthGrid(month.year, month.month, month),
      issues: issueItems(month.issues),
      previous: neighbour(months[index - 1], '此前没有收录'),
      next: neighbour(months[index + 1], '此后没有收录'),
    }
  })
}
