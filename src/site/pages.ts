import { atomViews } from './feeds/atom.ts'
import type { Head } from './head.ts'
import { fileOf } from './links.ts'
import { articleBatches, asideViews } from './views/article-drafts.ts'
import { LATEST_URL } from './shared.ts'
import { monthViews } from './views/calendar.ts'
import { yearViews } from './views/years.ts'
import { chronicleViews } from './views/chronicle.ts'
import type { ViewContext } from './views/context.ts'
import { draftOf, draftsOf } from './views/draft.ts'
import type { Batch, Draft } from './views/draft.ts'
import { eventDayViews, eventsView } from './views/events.ts'
import { homeView, latestIssue } from './views/home.ts'
import { issueViews } from './views/issue.ts'
import { leaderViews, reporterViews } from './views/leader.ts'
import { officesView } from './views/offices.ts'
import { pageBatches } from './views/page.ts'
import { indexView, personYearViews } from './views/people.ts'
import { peopleViews } from './views/people-pages.ts'
import type { NameIndex } from './views/people.ts'
import { aboutView, notFoundView, searchView } from './views/singles.ts'
import { statsView } from './views/stats.ts'
import { topicBatches, topicsViews } from './views/topics.ts'
import { withdrawnViews } from './views/withdrawn.ts'
import { yearFiguresViews } from './views/year-figures.ts'
import { yearIndexBatches } from './views/year-index.ts'
import * as words from '../words/index.ts'

/** A page that is yet to be rendered: the file it becomes, its template in templates/views, and what makes its view, plain data. */
export interface SitePage {
  file: string
  template: string
  /** All that the view is made of, but for what every page may read. */
  reads: unknown
  view: () => object
}

/** A page that readers and search engines find; `url` is its address in the site. */
type ListedPage = SitePage & { url: string }

/** A page that sends on to where its content stands now. */
interface RedirectView {
  file: string
  to: string
  canonical: string
}

const { parts } = words
const LEADERS: NameIndex = {
  section: 'leaders',
  title: parts.leaders,
  intro: words.people.leaders,
  url: '/leaders/',
}
const REPORTERS: NameIndex = {
  section: 'reporters',
  title: parts.reporters,
  intro: words.people.reporters,
  url: '/reporters/',
}

type HtmlView = object & { head: Head }
type Kind = readonly [template: string, drafts: (context: ViewContext) => Iterable<Draft<HtmlView> | Batch<HtmlView>>]

/** All kinds of pages, in the order of the sitemap: the template of each, and what makes its drafts. */
const KINDS: readonly Kind[] = [
  ['home', (context) => [draftOf(homeView(context))]],
  ['year', yearViews],
  ['year-index', (context) => yearIndexBatches(context)],
  ['year-figures', (context) => draftsOf(yearFiguresViews(context))],
  ['month', monthViews],
  ['events', (context) => [draftOf(eventsView(context))]],
  ['event-day', eventDayViews],
  ['chronicle', chronicleViews],
  ['topics', (context) => topicsViews(context).map(draftOf)],
  ['topic', (context) => topicBatches(context)],
  ['issue', issueViews],
  ['page', pageBatches],
  ['article', articleBatches],
  ['leader', (context) => leaderViews(context, LEADERS)],
  ['offices', (context) => [draftOf(officesView(context))]],
  ['reporter', (context) => reporterViews(context, REPORTERS)],
  ['person-year', (context) => personYearViews(context, context.archive.leaders, LEADERS)],
  ['person-year', (context) => personYearViews(context, context.archive.reporters, REPORTERS)],
  ['index-of-people', (context) => [draftOf(indexView(context, context.archive.leaders, LEADERS))]],
  ['index-of-people', (context) => [draftOf(indexView(context, context.archive.reporters, REPORTERS))]],
  ['people', peopleViews],
  ['search', (context) => [draftOf(searchView(context))]],
  ['stats', (context) => [draftOf(statsView(context))]],
  ['about', (context) => [draftOf(aboutView(context))]],
]

const htmlPage = (template: string, draft: Draft<HtmlView>): ListedPage => ({
  file: fileOf(draft.url),
  template,
  ...draft,
})

/** Pages of one template that are made together; a page by itself has no batch, its name is empty. */
export interface PageBatch {
  name: string
  template: string
  reads: unknown
  pages: () => Iterable<ListedPage>
}

function* htmlPages(template: string, drafts: Iterable<Draft<HtmlView>>): Generator<ListedPage> {
  for (const draft of drafts) yield htmlPage(template, draft)
}

/** Every page that readers and search engines find, batch by batch: its view is made when it is its turn. */
export function* listedBatches(context: ViewContext): Generator<PageBatch> {
  for (const [template, drafts] of KINDS)
    for (const each of drafts(context)) {
      const [name, own] = 'drafts' in each ? [`${template} ${each.name}`, each.drafts] : ['', () => [each]]
      yield { name, template, reads: each.reads, pages: () => htmlPages(template, own()) }
    }
}

/** The pages of all batches, one after the other. */
export function* listedPages(context: ViewContext): Generator<ListedPage> {
  for (const { pages } of listedBatches(context)) yield* pages()
}

/** The pages of advertisements and pointers: they keep their addresses, and no list leads to them but that of their page. */
export function* asidePages(context: ViewContext): Generator<ListedPage> {
  for (const view of asideViews(context)) yield htmlPage('article', view)
}

/** Pages beside those of {@link KINDS}: the one for addresses that do not exist, tombstones, redirects (those of old addresses where `hasStubs`), Atom feeds. */
export function* otherPages(context: ViewContext, hasStubs: boolean): Generator<SitePage> {
  yield htmlPage('not-found', draftOf(notFoundView(context)))
  yield* asidePages(context)
  for (const view of withdrawnViews(context)) yield htmlPage('withdrawn', draftOf(view))
  for (const draft of atomViews(context)) yield { file: fileOf(draft.url), template: 'feed', ...draft }
  const latest = latestIssue(context.archive)
  const newest = latest ? [{ from: LATEST_URL, to: latest.url }] : []
  for (const { from, to } of [...newest, ...(hasStubs ? context.archive.redirects : [])]) {
    const view: RedirectView = { file: fileOf(from), to, canonical: context.links.best(to) }
    yield { file: view.file, template: 'redirect', reads: view, view: () => view }
  }
}
