import type { Archive, ArchiveIssue } from '../../model/archive.ts'
import { statsOf } from '../../archive/stats.ts'
import * as words from '../../words/index.ts'
import { dayView } from '../dates.ts'
import type { DayView } from '../dates.ts'
import type { Head } from '../head.ts'
import { excerpt, leadOf, makeItem, pageLabel } from '../items.ts'
import type { Item } from '../items.ts'
import { grouped } from '../numbers.ts'
import { issueItems } from './calendar.ts'
import type { IssueItem } from './calendar.ts'
import { yearLinks } from './years.ts'
import type { YearLink } from './years.ts'
import { thumbnailOf } from '../pictures.ts'
import type { PictureView } from '../pictures.ts'
import type { Figure } from './stats-figure.ts'
import { heatFigure } from './stats-time.ts'
import { DAYS_URL } from '../feeds/days.ts'
import { headFor } from './context.ts'
import { exampleNames } from './examples.ts'
import type { ViewContext } from './context.ts'

/** An article on the front of the home page with the beginning of its text. */
type Story = Item & { excerpt: string[]; lead: boolean; long: boolean }

/** The latest issue as the home page shows it. */
interface LatestView {
  url: string
  day: DayView
  facts: string[]
  stories: Story[]
  /** One line for each page of the issue that the front does not show. */
  rest: string[]
  /** A small picture of page one, when there is a scan, and where it leads. */
  thumb?: PictureView & { url: string }
}

/** The home page. */
interface HomeView {
  head: Head
  latest?: LatestView
  counts: { name: string; count: string }[]
  reviewed: string
  years: YearLink[]
  undated: IssueItem[]
  /** Names to search for. */
  examples: string[]
  leaders: { name: string; url: string }[]
  reporters: { name: string; url: string }[]
  /** All years, a row each, a cell a week; absent when no day is known. */
  heat?: Figure
  /** Folder of the files about days of the year. */
  daysUrl: string
}

const LEAD_TEXT = { paragraphs: 3, length: 320 }
const STORY_TEXT = 160
/** Most stories of page one on the home page, the lead among them. */
const STORIES = 7
/** Length from which a headline is set smaller, in characters. */
const LONG_HEADLINE = 22
/** Names offered as ways in: those with most articles. */
const NAMES = 8
/** Names offered as examples of a search. */
const EXAMPLES = 3

function stories(issue: ArchiveIssue): Story[] {
  const entries = issue.pages[0]?.articles ?? []
  const lead = leadOf(entries)
  const others = entries.filter((entry) => entry !== lead && entry.article.kind !== 'notice')
  return [...(lead ? [lead] : []), ...others].slice(0, STORIES).map((entry) => ({
    ...makeItem(entry),
    lead: entry === lead,
    long: entry !== lead && [...entry.headline].length >= LONG_HEADLINE,
    excerpt: entry === lead ? excerpt(entry, LEAD_TEXT.paragraphs, LEAD_TEXT.length) : excerpt(entry, 1, STORY_TEXT),
  }))
}

function rest(issue: ArchiveIssue): string[] {
  return issue.pages.slice(1).map(({ number, last, name, articles }) => {
    const what = name ?? leadOf(articles)?.headline ?? ''
    return words.fill(words.home.page, { page: pageLabel(number, last), what })
  })
}

function latestView(context: ViewContext, issue: ArchiveIssue): LatestView {
  const first = issue.pages[0]
  const thumb = first && thumbnailOf(context, issue, first)
  const count = { pages: issue.pages.length, articles: issue.articles.length }
  const facts = [first ? pageLabel(first.number, first.last) : '', words.fill(words.home.issue, count)]
  return {
    url: issue.url,
    day: dayView(issue),
    facts: facts.filter((fact) => fact !== ''),
    stories: stories(issue),
    rest: rest(issue),
    ...(first && thumb ? { thumb: { ...thumb, url: first.url } } : {}),
  }
}

/** The issue to show as the latest: the last with a known day, else the last of all. */
export function latestIssue({ issues }: Archive): ArchiveIssue | undefined {
  return issues.filter(({ date }) => date !== undefined).at(-1) ?? issues.at(-1)
}

function mostSeen(people: Archive['leaders']): { name: string; url: string }[] {
  const sorted = [...people].sort((a, b) => b.appearances.length - a.appearances.length)
  return sorted.slice(0, NAMES).map(({ name, url }) => ({ name, url }))
}

function reviewedText({ articles }: Archive): string {
  const reviewed = articles.filter(({ article }) => article.review === 'reviewed').length
  return reviewed === 0 ? words.home.unreviewed : words.fill(words.home.reviewed, { n: grouped(reviewed) })
}

/** The view of the home page. */
export function homeView(context: ViewContext): HomeView {
  const { archive } = context
  const { site } = archive
  const latest = latestIssue(archive)
  const [heat] = heatFigure(statsOf(archive))
  const pages = archive.issues.reduce((sum, issue) => sum + issue.pages.length, 0)
  const { unit } = words.counts
  const totals: [string, number][] = [
    [unit.issue, archive.issues.length],
    [unit.page, pages],
    [unit.article, archive.articles.length],
    [unit.person, archive.people.length],
  ]
  return {
    head: headFor(context, {
      url: '/',
      title: '',
      description: words.fill(words.home.about, { title: site.title, place: site.place ?? '', paper: site.paper }),
      section: 'home',
    }),
    ...(latest ? { latest: latestView(context, latest) } : {}),
    counts: totals.map(([name, count]) => ({ name, count: grouped(count) })),
    reviewed: reviewedText(archive),
    years: yearLinks(archive.years, ''),
    undated: issueItems(archive.undated),
    examples: exampleNames(archive).slice(0, EXAMPLES),
    leaders: mostSeen(archive.leaders),
    reporters: mostSeen(archive.reporters),
    ...(heat ? { heat } : {}),
    daysUrl: DAYS_URL,
  }
}
