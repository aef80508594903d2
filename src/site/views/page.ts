import { issueFacts } from '../../archive/issues.ts'
import type { IssueFacts, PageFacts } from '../../archive/issues.ts'
import type { ArchiveIssue, ArchivePage } from '../../model/archive.ts'
import * as words from '../../words/index.ts'
import { areasOf } from '../areas.ts'
import type { AreaView } from '../areas.ts'
import { dayView } from '../dates.ts'
import type { DayView } from '../dates.ts'
import type { Head } from '../head.ts'
import { leadOf, markedDay, pageLabel } from '../items.ts'
import { headImage, pictureOf, scanOf } from '../pictures.ts'
import type { ScanView } from '../pictures.ts'
import { headFor } from './context.ts'
import type { Frame, ViewContext } from './context.ts'
import type { Batch, Draft } from './draft.ts'
import { issueCrumbs, makeLeaf, pageLink, reviewFact } from './issue.ts'
import type { LeafView, PageLink } from './issue.ts'
import { onPages } from './place-on-page.ts'
import { pageStories } from './page-text.ts'
import type { PageStory } from './page-text.ts'
import { neighbourOf } from './neighbour.ts'
import type { Neighbour, NeighbourPair } from './neighbour.ts'

/** A page for one page (版) of an issue. */
export interface PageView extends NeighbourPair {
  head: Head
  day: DayView
  issueUrl: string
  facts: string[]
  /** The state of its review, in words; empty while the text is to come. */
  review: string
  leaf: LeafView
  /** True when the page's text is still to come. */
  isAwaiting: boolean
  /** All pages of the issue, to go to another one. */
  pages: PageLink[]
  /** The scan, when there is one. */
  scan?: ScanView
  /** Areas of the articles on the scan; empty where they are not known. */
  areas: AreaView[]
  /** The articles in full, where there is no scan. */
  stories: PageStory[]
}

/** All that a page is made of: its issue, and itself among the pages of it. */
interface PageParts {
  issue: IssueFacts
  page: ArchivePage
  all: readonly PageFacts[]
  areas: AreaView[]
  index: number
}

function makePage(context: Frame, parts: PageParts): PageView {
  const { issue, page, all, index } = parts
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
  const text = ({ number, last }: PageFacts): Neighbour => ({ text: pageLabel(number, last) })
  return {
    head,
    day,
    issueUrl: issue.url,
    facts: leaf.facts,
    review: page.isAwaiting ? '' : reviewFact(page.articles),
    leaf,
    isAwaiting: page.isAwaiting === true,
    pages: all.map((each, at) => pageLink(each, each.url, at === index)),
    ...(scan ? { scan } : {}),
    areas: parts.areas,
    stories: scan ? [] : pageStories(page.articles),
    previous: neighbourOf(all[index - 1], words.page.first, text),
    next: neighbourOf(all[index + 1], words.page.last, text),
  }
}

function* draftsOf(context: ViewContext, issue: ArchiveIssue): Generator<Draft<PageView>> {
  const all = issue.pages.map(({ articles: _, asides: __, ...facts }) => facts)
  for (const [index, page] of issue.pages.entries()) {
    const picture = pictureOf(context, issue, page)
    const areas = picture ? areasOf(page, issue, context.layouts) : []
    const parts = { issue: issueFacts(issue), page, all, areas, index }
    yield { url: page.url, reads: [parts, picture], view: () => makePage(context, parts) }
  }
}

/** The pages of all issues. */
export function* pageBatches(context: ViewContext): Generator<Batch<PageView>> {
  for (const issue of context.archive.issues)
    yield { name: issue.key, reads: [issue, onPages(context, issue)], drafts: () => draftsOf(context, issue) }
}
