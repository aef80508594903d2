import { personUrl } from '../../archive/urls.ts'
import type { Similar } from '../../archive/similar.ts'
import type { ArchiveArticle } from '../../model/archive.ts'
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
import type { Phrases } from '../phrases.ts'
import { headFor } from './context.ts'
import type { Frame } from './context.ts'
import { articleExtras } from './article-extras.ts'
import type { ArticleExtras } from './article-extras.ts'
import { evidenceView } from './evidence.ts'
import type { PlaceOnPage } from './place-on-page.ts'
import type { DateEvidenceView } from './evidence.ts'
import { railText } from './rail.ts'
import type { ArticlePlace } from './rail.ts'
import { issueCrumbs } from './issue.ts'
import { neighbourOf } from './neighbour.ts'
import type { Neighbour } from './neighbour.ts'

/** A person whom the text names with a role. */
interface NamedPerson {
  name: string
  role: string
  url: string
}

/** A page for an article; everything in it is plain text. */
export interface ArticleView extends PlaceOnPage, ArticleExtras {
  head: Head
  headline: string
  ours: boolean
  /** True for a headline of many lines on a phone, in smaller type there. */
  long: boolean
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

/** Addresses of the pages of people by id; undefined for those who have none. */
type Addresses = Readonly<Record<string, string | undefined>>

/** People named, with their pages; one whom only an advertisement names has none and is left out. */
function named({ kind }: Article, mentions: readonly PersonMention[], urls: Addresses): NamedPerson[] {
  const listed = isAside(kind) ? mentions.filter(({ id }) => urls[id] !== undefined) : mentions
  return listed.map(({ id, name, role }) => ({ name, role, url: urls[id] ?? personUrl(id) }))
}

function nameLinks(people: readonly NamedPerson[], context: Frame): NameLink[] {
  const unique = new Map(people.map(({ name, url }) => [name, context.links.href(url)]))
  return [...unique].map(([name, href]) => ({ name, href }))
}

function bodyText(context: Frame, article: Article, people: readonly NamedPerson[]): BodyText {
  const { body, dateline = '' } = article
  const printed = context.printed?.get(article.id)
  const print = printed ? { printed: printed.body, lines: printed.lines } : {}
  return { body, names: nameLinks(people, context), dateline, ...print }
}

const neighbourFacts = ({ headline, headlineIsOurs }: ArchiveArticle): Neighbour => ({
  text: headline,
  ours: headlineIsOurs,
})

/** Characters of the text in a description. */
const DESCRIBED = 120

function articleHead(context: Frame, entry: ArchiveArticle, place: ArticlePlace): Head {
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

/** Characters from which a headline is long: four lines of a phone. */
const LONG_HEADLINE = 48

type Heading = Pick<ArticleView, 'headline' | 'long' | 'ours' | 'kicker' | 'subtitle' | 'column' | 'columnUrl'>

function heading({ article, headline, headlineIsOurs }: ArchiveArticle, columnUrl: string): Heading {
  const { kicker = '', subtitle = '', column = '' } = article
  const long = [...headline].length >= LONG_HEADLINE
  return { headline, long, ours: headlineIsOurs, kicker, subtitle, column, columnUrl }
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

function neighbours({ before, after }: ArticlePlace): Pick<ArticleView, 'previous' | 'next'> {
  const { first, last } = words.article
  return { previous: neighbourOf(before, first, neighbourFacts), next: neighbourOf(after, last, neighbourFacts) }
}

type Citing = Pick<ArticleView, 'citation' | 'meta' | 'jsonLd'>

function citing(context: Frame, entry: ArchiveArticle, place: ArticlePlace): Citing {
  const { language } = context.archive.site
  const facts = citationFacts(context, entry, place)
  const { article, headline, length } = entry
  const licence = article.licence ?? context.archive.site.licence
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

/** All that an article's page is made of. */
export interface ArticleParts {
  entry: ArchiveArticle
  place: ArticlePlace
  onPage: PlaceOnPage
  /** Addresses of the pages of those whom it names, by id. */
  urls: Addresses
  /** Address of the page of its column; empty when there is none. */
  columnUrl: string
  similar: readonly Similar[]
}

/** The view of an article. */
export function makeArticle(
  frame: Frame,
  phrases: Phrases,
  { entry, place, onPage, urls, columnUrl, similar }: ArticleParts,
): ArticleView {
  const { article } = entry
  const { site } = frame.archive
  const [leaders, people] = [named(article, article.leaders, urls), named(article, article.people, urls)]
  return {
    head: articleHead(frame, entry, place),
    ...heading(entry, columnUrl),
    ...factsOf(entry),
    paper: entry.paper ? words.fill(words.marks.paper, { paper: entry.paper }) : '',
    pageLabel: pageLabel(place.page.number, place.page.last),
    ...onPage,
    rail: railText(site.title, place, entry.order),
    text: bodyText(frame, article, [...leaders, ...people]),
    captions: article.captions,
    leaders,
    leadersNote: leadersNote(article),
    people,
    ...articleExtras({ frame, phrases, similar }, entry),
    evidence: evidenceView(article, site, place.issue.dateBy),
    ...citing(frame, entry, place),
    ...neighbours(place),
  }
}
