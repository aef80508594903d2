import type { ArchiveIssue, ArchivePage } from '../../model/archive.ts'
import * as words from '../../words/index.ts'
import { areasOf } from '../areas.ts'
import type { AreaView } from '../areas.ts'
import { dayView } from '../dates.ts'
import type { DayView } from '../dates.ts'
import type { Head } from '../head.ts'
import { leadOf, markedDay, pageLabel } from '../items.ts'
import { headImage, scanOf } from '../pictures.ts'
import type { ScanView } from '../pictures.ts'
import { headFor } from './context.ts'
import type { ViewContext } from './context.ts'
import { issueCrumbs, makeLeaf, reviewFact } from './issue.ts'
import type { LeafView, Neighbour } from './issue.ts'
import { pageStories } from './page-text.ts'
import type { PageStory } from './page-text.ts'

/** A page of an issue in the list of them. */
export interface PageLink {
  url: string
  text: string
  name: string
  current: boolean
}

/** A page for one page (版) of an issue. */
export interface PageView {
  head: Head
  day: DayView
  issueUrl: string
  facts: string[]
  leaf: LeafView
  /** True when the page's text is still to come. */
  isAwaiting: boolean
  /** All pages of the issue, to go to another one. */
  pages: PageLink[]
  /** The scan, when there is one. */
  scan?: ScanView
  /** Where the articles stand on the scan; empty where that is not known. */
  areas: AreaView[]
  /** The articles in full, where there is no scan. */
  stories: PageStory[]
  previous: Neighbour
  next: Neighbour
}

function neighbour(page: ArchivePage | undefined, none: string): Neighbour {
  return page ? { url: page.url, text: pageLabel(page.number, page.last) } : { text: none }
}

function pageLinks({ pages }: ArchiveIssue, current: ArchivePage): PageLink[] {
  return pages.map((page) => ({
    url: page.url,
    text: pageLabel(page.number, page.last),
    name: page.name ?? '',
    current: page === current,
  }))
}

function makePage(context: ViewContext, issue: ArchiveIssue, index: number): PageView[] {
  const page = issue.pages[index]
  if (!page) return []
  const day = dayView(issue)
  const leaf = makeLeaf(page, leadOf(page.articles))
  const name = leaf.name === '' ? leaf.label : `${leaf.label} ${leaf.name}`
  const dayName = markedDay(day)
  const headlines = page.isAwaiting
    ? words.page.awaiting
    : page.articles.map(({ headline }) => headline).join(words.marks.semicolon)
  const about = { paper: issue.paper ?? context.archive.site.paper, day: dayName, page: name, headlines }
  const head = headFor(context, {
    url: page.url,
    title: `${name} · ${dayName}`,
    description: words.fill(words.page.about, about),
    section: 'calendar',
    crumbs: [...issueCrumbs(issue, false), { text: leaf.label }],
    ...headImage(context, issue, page),
  })
  const scan = scanOf(context, issue, page)
  return [
    {
      head,
      day,
      issueUrl: issue.url,
      facts: page.isAwaiting ? leaf.facts : [...leaf.facts, reviewFact(page.articles)],
      leaf,
      isAwaiting: page.isAwaiting === true,
      pages: pageLinks(issue, page),
      ...(scan ? { scan } : {}),
      areas: scan ? areasOf(page, issue, context.layouts) : [],
      stories: scan ? [] : pageStories(page.articles),
      previous: neighbour(issue.pages[index - 1], words.page.first),
      next: neighbour(issue.pages[index + 1], words.page.last),
    },
  ]
}

/** The views of all pages of all issues. */
export function* pageViews(context: ViewContext): Generator<PageView> {
  for (const issue of context.archive.issues)
    for (const index of issue.pages.keys()) yield* makePage(context, issue, index)
}
