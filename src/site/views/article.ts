import { personUrl } from '../../archive/urls.ts'
import { similarArticles } from '../../archive/similar.ts'
import type { ArchiveArticle, ArchivePage } from '../../model/archive.ts'
import { isAside, type Article, type Caption, type PersonMention } from '../../model/article.ts'
import { bylinesOf, bylineTexts, sourceOf, unsignedText } from '../byline.ts'
import type { Byline } from '../byline.ts'
import { zoteroTags } from '../../cite/head-tags.ts'
import type { MetaTag } from '../../cite/head-tags.ts'
import { newsArticleJson } from '../../cite/json-ld.ts'
import * as words from '../../words/index.ts'
import { citationFacts, citationView } from '../citation.ts'
import type { CitationView } from '../citation.ts'
import { dayView } from '../dates.ts'
import type { DayView } from '../dates.ts'
import type { Head } from '../head.ts'
import { kindText, markedDay, markedHeadline, opening, pageLabel } from '../items.ts'
import { grouped } from '../numbers.ts'
import type { BodyText } from '../body.ts'
import type { NameLink } from '../link-names.ts'
import { articleImage } from '../pictures.ts'
import { archivePhrases } from '../phrases.ts'
import { headFor } from './context.ts'
import type { ViewContext } from './context.ts'
import { articleExtras } from './article-extras.ts'
import type { ArticleExtras, ExtrasContext } from './article-extras.ts'
import { evidenceView } from './evidence.ts'
import { placeOnPage } from './place-on-page.ts'
import type { PlaceOnPage } from './place-on-page.ts'
import type { DateEvidenceView } from './evidence.ts'
import { columnUrls } from './topics.ts'
import { railText } from './rail.ts'
import type { Place } from './rail.ts'
import { issueCrumbs } from './issue.ts'
import type { Neighbour } from './issue.ts'

/** A person whom the text names with a role. */
export interface NamedPerson {
  name: string
  role: string
  url: string
}

/** A page for an article; everything in it is plain text. */
export interface ArticleView extends PlaceOnPage, ArticleExtras {
  head: Head
  headline: string
  ours: boolean
  kicker: string
  subtitle: string
  column: string
  /** Address of the column's page; empty when there is none. */
  columnUrl: string
  day: DayView
  /** The paper, where the archive has several. */
  paper: string
  pageLabel: string
  bylines: Byline[]
  /** The dateline for the line of facts, when nobody is named. */
  unsigned: string
  facts: string[]
  source: string
  rail: string
  text: BodyText
  captions: Caption[]
  leaders: NamedPerson[]
  leadersNote: string
  people: NamedPerson[]
  evidence: DateEvidenceView
  citation: CitationView
  /** Elements of the head that reference managers read. */
  meta: MetaTag[]
  /** schema.org's NewsArticle as JSON, safe inside a script element. */
  jsonLd: string
  previous: Neighbour
  next: Neighbour
}

/** People named, with their pages; one whom only an advertisement names has none and is left out. */
function named({ kind }: Article, mentions: readonly PersonMention[], urls: Shared['urls']): NamedPerson[] {
  const listed = isAside(kind) ? mentions.filter(({ id }) => urls.has(id)) : mentions
  return listed.map(({ id, name, role }) => ({ name, role, url: urls.get(id) ?? personUrl(id) }))
}

function nameLinks(people: readonly NamedPerson[], context: ViewContext): NameLink[] {
  const unique = new Map(people.map(({ name, url }) => [name, context.links.href(url)]))
  return [...unique].map(([name, href]) => ({ name, href }))
}

function bodyText(context: ViewContext, article: Article, people: readonly NamedPerson[]): BodyText {
  const { body, dateline = '' } = article
  const printed = context.printed?.get(article.id)
  const print = printed ? { printed: printed.body, lines: printed.lines } : {}
  return { body, names: nameLinks(people, context), dateline, ...print }
}

function neighbour(entry: ArchiveArticle | undefined, none: string): Neighbour {
  return entry ? { url: entry.url, text: entry.headline, ours: entry.headlineIsOurs } : { text: none }
}

/** Characters of the text in a description. */
const DESCRIBED = 120

function articleHead(context: ViewContext, entry: ArchiveArticle, place: Place): Head {
  const { issue, page } = place
  const day = dayView(entry.article)
  const facts = [markedDay(day), pageLabel(page.number, page.last), ...bylineTexts(entry)]
  return headFor(context, {
    url: entry.url,
    title: markedHeadline(entry),
    description: facts.join(words.marks.comma) + words.marks.stop + opening(entry, DESCRIBED),
    section: 'other',
    type: 'article',
    crumbs: [...issueCrumbs(issue, false), { text: pageLabel(page.number, page.last), url: page.url }],
    ...articleImage(context, entry, place),
  })
}

function leadersNote({ leaders, leadersOpen }: Article): string {
  if (leaders.length === 0) return ''
  return leadersOpen ? words.article.leadersOpen : words.article.leadersNote
}

type Heading = Pick<ArticleView, 'headline' | 'ours' | 'kicker' | 'subtitle' | 'column' | 'columnUrl'>

function heading({ article, headline, headlineIsOurs }: ArchiveArticle, columns: Shared['columns']): Heading {
  const { kicker = '', subtitle = '', column = '' } = article
  return { headline, ours: headlineIsOurs, kicker, subtitle, column, columnUrl: columns.get(column) ?? '' }
}

type Facts = Pick<ArticleView, 'day' | 'bylines' | 'unsigned' | 'facts' | 'source'>

function factsOf(entry: ArchiveArticle): Facts {
  const { article, length } = entry
  const bylines = bylinesOf(entry)
  const reviewed = article.review === 'reviewed' ? words.review.done : words.review.none
  return {
    day: dayView(article),
    bylines,
    unsigned: unsignedText(entry),
    facts: [...kindText(entry), words.fill(words.counts.letters, { n: grouped(length) }), reviewed],
    source: sourceOf(article),
  }
}

function neighbours({ beside, index }: Place): Pick<ArticleView, 'previous' | 'next'> {
  const [previous, next] = [beside[index - 1], beside[index + 1]]
  const { first, last } = words.article
  return { previous: neighbour(previous, first), next: neighbour(next, last) }
}

type Citing = Pick<ArticleView, 'citation' | 'meta' | 'jsonLd'>

function citing(context: ViewContext, entry: ArchiveArticle, place: Place): Citing {
  const { language, licence } = context.archive.site
  const facts = citationFacts(context, entry, place)
  const { article, headline, length } = entry
  const { image } = articleImage(context, entry, place)
  const images = image ? [context.links.best(image.url)] : []
  const news = {
    kind: article.kind,
    genre: words.kinds[article.kind],
    headline,
    language,
    length,
    url: context.links.best(entry.url),
    images,
  }
  return {
    citation: citationView(facts),
    meta: zoteroTags(facts, { language, ...(licence ? { rights: licence } : {}) }),
    jsonLd: newsArticleJson(facts, news),
  }
}

/** What is known once for all articles, and where people's pages are. */
interface Shared {
  extras: ExtrasContext
  urls: ReadonlyMap<string, string>
  columns: ReadonlyMap<string, string>
}

function makeArticle({ extras, urls, columns }: Shared, entry: ArchiveArticle, place: Place): ArticleView {
  const { article } = entry
  const { context } = extras
  const { site } = context.archive
  const [leaders, people] = [named(article, article.leaders, urls), named(article, article.people, urls)]
  return {
    head: articleHead(context, entry, place),
    ...heading(entry, columns),
    ...factsOf(entry),
    paper: entry.paper ? words.fill(words.marks.paper, { paper: entry.paper }) : '',
    pageLabel: pageLabel(place.page.number, place.page.last),
    ...placeOnPage(context, place),
    rail: railText(site.title, place, entry.order),
    text: bodyText(context, article, [...leaders, ...people]),
    captions: article.captions,
    leaders,
    leadersNote: leadersNote(article),
    people,
    ...articleExtras(extras, entry),
    evidence: evidenceView(article, site, place.issue.dateBy),
    ...citing(context, entry, place),
    ...neighbours(place),
  }
}

type Beside = (page: ArchivePage) => readonly ArchiveArticle[]

function* viewsOf(extras: ExtrasContext, entriesOf: Beside): Generator<ArticleView> {
  const { people, issues } = extras.context.archive
  const urls = new Map(people.map(({ id, url }) => [id, url]))
  const shared = { extras, urls, columns: columnUrls(extras.context) }
  for (const issue of issues)
    for (const page of issue.pages) {
      const beside = entriesOf(page)
      for (const [index, entry] of beside.entries()) yield makeArticle(shared, entry, { issue, page, beside, index })
    }
}

/** The views of all articles. */
export function articleViews(context: ViewContext): Generator<ArticleView> {
  const { archive } = context
  const similar = similarArticles(archive.articles)
  return viewsOf({ context, phrases: archivePhrases(archive), similar }, ({ articles }) => articles)
}

/** The views of advertisements and pointers to other pages. */
export function asideViews(context: ViewContext): Generator<ArticleView> {
  const extras = { context, phrases: archivePhrases(context.archive), similar: new Map() }
  return viewsOf(extras, ({ asides = [] }) => asides)
}
