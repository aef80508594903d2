import { atomViews } from '../feeds/atom.ts'
import type { AtomView } from '../feeds/atom.ts'
import type { Head } from '../head.ts'
import { fileOf } from '../links.ts'
import { articleViews } from './article.ts'
import type { ArticleView, RenderBody } from './article.ts'
import { monthViews, yearViews } from './calendar.ts'
import type { MonthView, YearView } from './calendar.ts'
import { chronicleViews } from './chronicle.ts'
import type { ChronicleView } from './chronicle.ts'
import type { ViewContext } from './context.ts'
import { eventDayViews, eventsView } from './events.ts'
import type { EventDayView, EventsView } from './events.ts'
import { homeView } from './home.ts'
import type { HomeView } from './home.ts'
import { issueViews } from './issue.ts'
import type { IssueView } from './issue.ts'
import { leaderViews, reporterViews } from './leader.ts'
import type { LeaderView, ReporterView } from './leader.ts'
import { officesView } from './offices.ts'
import type { OfficesView } from './offices.ts'
import { pageViews } from './page.ts'
import type { PageView } from './page.ts'
import { indexView } from './people.ts'
import type { IndexKind, IndexView } from './people.ts'
import { aboutView, notFoundView, searchView } from './singles.ts'
import type { AboutView, PlainView, SearchView } from './singles.ts'
import { statsView } from './stats.ts'
import type { StatsView } from './stats.ts'
import { withdrawnViews } from './withdrawn.ts'
import type { WithdrawnView } from './withdrawn.ts'
import * as words from '../../words/index.ts'

/** A page that sends on to where its content stands now. */
export interface RedirectView {
  file: string
  to: string
  canonical: string
}

/** Everything the templates paginate over: one list for each template in templates/pages. */
export interface Views {
  home: HomeView[]
  years: YearView[]
  months: MonthView[]
  events: EventsView[]
  eventDays: EventDayView[]
  chronicle: ChronicleView[]
  issues: IssueView[]
  pages: PageView[]
  articles: ArticleView[]
  leaders: LeaderView[]
  offices: OfficesView[]
  reporters: ReporterView[]
  indexes: IndexView[]
  people: IndexView[]
  search: SearchView[]
  stats: StatsView[]
  about: AboutView[]
  notFound: PlainView[]
  withdrawn: WithdrawnView[]
  feeds: AtomView[]
  redirects: RedirectView[]
  sitemap: { file: string; urls: string[] }[]
}

const LEADERS: IndexKind = {
  section: 'leaders',
  title: words.parts.leaders,
  intro: words.people.leaders,
  url: '/leaders/',
}
const REPORTERS: IndexKind = {
  section: 'reporters',
  title: words.parts.reporters,
  intro: words.people.reporters,
  url: '/reporters/',
}
const PEOPLE: IndexKind = {
  section: 'people',
  title: words.parts.people,
  intro: words.people.people,
  url: '/people/',
}

function redirectViews({ archive, links }: ViewContext): RedirectView[] {
  return archive.redirects.map(({ from, to }) => ({ file: fileOf(from), to, canonical: links.best(to) }))
}

type HtmlViews = Omit<Views, 'feeds' | 'redirects' | 'sitemap' | 'withdrawn'>

function htmlViews(context: ViewContext, renderBody: RenderBody): HtmlViews {
  const { leaders, reporters, people } = context.archive
  return {
    home: [homeView(context)],
    years: yearViews(context),
    months: monthViews(context),
    events: [eventsView(context)],
    eventDays: eventDayViews(context),
    chronicle: chronicleViews(context),
    issues: issueViews(context),
    pages: pageViews(context),
    articles: articleViews(context, renderBody),
    leaders: leaderViews(context, LEADERS),
    offices: [officesView(context)],
    reporters: reporterViews(context, REPORTERS),
    indexes: [indexView(context, leaders, LEADERS), indexView(context, reporters, REPORTERS)],
    people: [indexView(context, people, PEOPLE)],
    search: [searchView(context)],
    stats: [statsView(context)],
    about: [aboutView(context)],
    notFound: [notFoundView(context)],
  }
}

/** Addresses of all pages but the one for addresses that do not exist. */
function sitemapUrls(views: HtmlViews, context: ViewContext): string[] {
  const lists: { head: Head }[][] = Object.values(views)
  const heads = lists.flat().map(({ head }) => head)
  return heads.filter(({ url }) => url !== '/404.html').map(({ url }) => context.links.best(url))
}

/** Makes all views of an archive; `renderBody` makes the HTML of a body. */
export function allViews(context: ViewContext, renderBody: RenderBody): Views {
  const html = htmlViews(context, renderBody)
  return {
    ...html,
    feeds: atomViews(context),
    redirects: redirectViews(context),
    withdrawn: withdrawnViews(context),
    sitemap: [{ file: 'sitemap.xml', urls: sitemapUrls(html, context) }],
  }
}
