import { monthUrl, yearUrl } from '../../archive/urls.ts'
import { numberTexts } from '../../archive/issue-number.ts'
import { issueFacts as factsOf } from '../../archive/issues.ts'
import type { IssueFacts, PageFacts } from '../../archive/issues.ts'
import type { ArchiveArticle, ArchiveIssue, ArchivePage } from '../../model/archive.ts'
import { issueCitationView } from '../citation.ts'
import type { IssueCitationView } from '../citation.ts'
import { printedPage } from '../../model/id.ts'
import * as words from '../../words/index.ts'
import { dayView, issueWeekday } from '../dates.ts'
import type { DayView } from '../dates.ts'
import type { Crumb, Head } from '../head.ts'
import { articleCounts, leadOf, makeItem, markedDay, pageLabel } from '../items.ts'
import type { Item } from '../items.ts'
import { grouped } from '../numbers.ts'
import { headImage, pictureOf, thumbnailOf } from '../pictures.ts'
import type { PictureView } from '../pictures.ts'
import { headFor } from './context.ts'
import type { Frame, ViewContext } from './context.ts'
import type { Draft } from './draft.ts'
import type { Neighbour } from './neighbour.ts'

/** A page (版) within the view of an issue. */
export interface LeafView {
  anchor: string
  label: string
  name: string
  url: string
  facts: string[]
  items: (Item & { top: boolean })[]
  /** Texts beside the page's articles, by kind: advertisements, pointers to other pages. */
  asides: { title: string; items: Item[] }[]
  /** A small picture of the page, when there is a scan. */
  thumb?: PictureView
}

/** A page of an issue in the list of them; `short` is its number alone, for narrow windows. */
export interface PageLink {
  url: string
  text: string
  short: string
  name: string
  current: boolean
}

/** A page for an issue (期). */
interface IssueView {
  head: Head
  day: DayView
  weekday: string
  facts: string[]
  leaves: LeafView[]
  /** The state of its review, in words; empty while all texts are to come. */
  review: string
  /** Its pages as links to their places here. */
  pages: PageLink[]
  citation: IssueCitationView
  /** The search page for this issue alone. */
  searchUrl: string
  previous: Neighbour
  next: Neighbour
}

/** The state of review of some articles, in words. */
export function reviewFact(entries: readonly ArchiveArticle[]): string {
  const reviewed = entries.filter(({ article }) => article.review === 'reviewed').length
  if (reviewed === 0) return words.review.none
  return reviewed === entries.length ? words.review.done : words.fill(words.review.some, { n: reviewed })
}

/** Year, month and day of an issue as steps of the way; `last` leaves the URL off the day. */
export function issueCrumbs(issue: IssueFacts, last: boolean): Crumb[] {
  const [year, month, day] = issue.date?.split('-') ?? []
  const inferred = issue.dateStatus === 'inferred'
  const own = last ? {} : { url: issue.url }
  if (!year || !month || !day) return [{ text: dayView(issue).text, inferred, ...own }]
  return [
    { text: words.fill(words.days.y, { y: year }), url: yearUrl(year) },
    { text: words.fill(words.days.m, { m: Number(month) }), url: monthUrl(year, month) },
    { text: words.fill(words.days.d, { d: Number(day) }), inferred, ...own },
  ]
}

function asidesOf({ asides = [] }: ArchivePage): LeafView['asides'] {
  return (['ad', 'teaser'] as const).flatMap((kind) => {
    const items = asides.filter(({ article }) => article.kind === kind).map((entry) => makeItem(entry))
    return items.length === 0 ? [] : [{ title: words.kinds[kind], items }]
  })
}

const leafAnchor = ({ number }: PageFacts): string => `p${number}`

/** A page in the list of its issue's pages, leading to `url`. */
export function pageLink({ number, last, name = '' }: PageFacts, url: string, current = false): PageLink {
  return { url, text: pageLabel(number, last), short: printedPage(number, last), name, current }
}

/** A page of an issue with its articles; the lead is the longest of page one. */
export function makeLeaf(page: ArchivePage, lead?: ArchiveArticle): LeafView {
  const length = page.articles.reduce((sum, entry) => sum + entry.length, 0)
  return {
    anchor: leafAnchor(page),
    label: pageLabel(page.number, page.last),
    name: page.name ?? '',
    url: page.url,
    facts: page.isAwaiting
      ? [words.page.awaiting]
      : [
          words.fill(words.counts.articles, { n: page.articles.length }),
          words.fill(words.counts.letters, { n: grouped(length) }),
        ],
    items: page.articles.map((entry) => ({ ...makeItem(entry), top: entry === lead })),
    asides: asidesOf(page),
  }
}

function neighbour(issue: IssueFacts | undefined, none: string): Neighbour {
  if (!issue) return { text: none }
  const { text, inferred } = dayView(issue)
  const weekday = issueWeekday(issue)
  return { url: issue.url, text: [text, ...(weekday ? [weekday] : [])].join('　'), inferred }
}

function issueFacts(issue: ArchiveIssue): string[] {
  const pages = words.fill(words.counts.pages, { n: issue.pages.length })
  const awaiting = issue.pages.filter(({ isAwaiting }) => isAwaiting).length
  const toCome = awaiting === 0 ? [] : [words.fill(words.issue.awaiting, { n: awaiting })]
  const texts = issue.articles.length === 0 ? [] : articleCounts(issue.articles)
  return [...numberTexts(issue), pages, ...texts, ...toCome]
}

/** All that the page of an issue is made of; before the first and after the last one nothing stands. */
interface IssueParts {
  issue: ArchiveIssue
  before: IssueFacts | undefined
  after: IssueFacts | undefined
}

function makeIssue(context: Frame, { issue, before, after }: IssueParts): IssueView {
  const { site } = context.archive
  const day = dayView(issue)
  const title = markedDay(day)
  const facts = issueFacts(issue)
  const headlines = issue.articles.map(({ headline }) => headline).join(words.marks.semicolon)
  const about = { paper: issue.paper ?? site.paper, day: title, headlines }
  const head = headFor(context, {
    url: issue.url,
    title,
    description: words.fill(words.issue.about, about),
    section: after ? 'calendar' : 'latest',
    crumbs: issueCrumbs(issue, true),
    ...headImage(context, issue, issue.pages[0]),
  })
  const lead = leadOf(issue.pages[0]?.articles ?? [])
  const leaves = issue.pages.map((page) => {
    const thumb = thumbnailOf(context, issue, page)
    return { ...makeLeaf(page, lead), ...(thumb ? { thumb } : {}) }
  })
  const weekday = issueWeekday(issue)
  const searchUrl = `/search/?issue=${encodeURIComponent(issue.key)}`
  const pair = {
    previous: neighbour(before, words.issue.first),
    next: neighbour(after, words.issue.last),
  }
  const review = issue.articles.length === 0 ? '' : reviewFact(issue.articles)
  const pages = issue.pages.map((page) => pageLink(page, `${issue.url}#${leafAnchor(page)}`))
  const citation = issueCitationView(context, issue)
  return { head, day, weekday, facts, review, leaves, pages, citation, searchUrl, ...pair }
}

/** The pages of all issues. */
export function* issueViews(context: ViewContext): Generator<Draft<IssueView>> {
  const { issues } = context.archive
  for (const [index, issue] of issues.entries()) {
    const [before, after] = [issues[index - 1], issues[index + 1]].map((one) => one && factsOf(one))
    const parts = { issue, before, after }
    const pictures = issue.pages.map((page) => pictureOf(context, issue, page))
    yield { url: issue.url, reads: [parts, pictures], view: () => makeIssue(context, parts) }
  }
}
