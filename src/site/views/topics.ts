import type { ArchiveArticle, ArchiveTopic } from '../../model/archive.ts'
import { groupBy } from '../../model/order.ts'
import { topicUrl } from '../../archive/urls.ts'
import * as words from '../../words/index.ts'
import { dayText } from '../../archive/day-text.ts'
import type { Head } from '../head.ts'
import { makeItem } from '../items.ts'
import type { Item } from '../items.ts'
import { grouped } from '../numbers.ts'
import { headFor } from './context.ts'
import type { ViewContext } from './context.ts'
import { draftsOf } from './draft.ts'
import type { Batch, Draft } from './draft.ts'
import type { PartLink } from './neighbour.ts'

/** Address of the page of all columns and subjects. */
export const TOPICS_URL = '/columns/'

/** A page for a column or a subject, or for a part of it. */
interface TopicView {
  head: Head
  name: string
  about: string
  facts: string[]
  feed: string
  parts: PartLink[]
  groups: { title: string; anchor: string; items: Item[] }[]
}

/** A column or subject in the list of them. */
interface TopicItem {
  name: string
  url: string
  about: string
  facts: string[]
}

/** The page of all columns and subjects. */
interface TopicsView {
  head: Head
  title: string
  sections: { title: string; note: string; anchor: string; items: TopicItem[] }[]
}

type Kind = 'subjects' | 'columns'
const KINDS: readonly Kind[] = ['subjects', 'columns']

/** Most articles that stand on one page with all of their topic. */
const WHOLE = 150
/** Articles on the first page of a topic that has more. */
const NEWEST = 60
/** A year of more articles is parted by months. */
const MOST_IN_YEAR = 400

function span(articles: readonly ArchiveArticle[]): string[] {
  const days = articles.flatMap(({ article }) => article.date ?? []).sort()
  const [from, to] = [days.at(0), days.at(-1)]
  if (from === undefined || to === undefined) return []
  if (from === to) return [dayText(from)]
  return [words.fill(words.dates.span, { from: dayText(from), to: dayText(to) })]
}

const topicFacts = ({ articles }: ArchiveTopic): string[] => [
  words.fill(words.counts.articles, { n: grouped(articles.length) }),
  ...span(articles),
]

const titleOf = (key: string): string => (key === '' ? words.dates.noDay : dayText(key))
const anchorOf = (key: string): string => (key === '' ? 'undated' : `y${key}`)

/** Articles by year, or by month where a year has many; those of unknown day under ''. */
function partsOf(articles: readonly ArchiveArticle[]): Map<string, ArchiveArticle[]> {
  const years = groupBy(articles, ({ article }) => article.date?.slice(0, 4) ?? '')
  const isLong = (year: string): boolean => (years.get(year)?.length ?? 0) > MOST_IN_YEAR
  return groupBy(articles, ({ article: { date = '' } }) => date.slice(0, isLong(date.slice(0, 4)) ? 7 : 4))
}

const groupOf = (key: string, articles: readonly ArchiveArticle[]): TopicView['groups'][number] => ({
  title: titleOf(key),
  anchor: anchorOf(key),
  items: articles.map((entry) => makeItem(entry, { leaders: false })),
})

/** Makes the pages of one topic: `key` of a part, '' for the page of the whole. */
class TopicPages {
  private readonly context: ViewContext
  private readonly topic: ArchiveTopic
  private readonly parts: Map<string, ArchiveArticle[]>

  constructor(context: ViewContext, topic: ArchiveTopic) {
    this.context = context
    this.topic = topic
    this.parts = partsOf(topic.articles)
  }

  private urlOf(key: string): string {
    return `${this.topic.url}${key === '' ? 'undated' : key.replace('-', '/')}/`
  }

  private head(url: string, title: string): Head {
    const { name, articles } = this.topic
    const { paper } = this.context.archive.site
    const isPart = url !== this.topic.url
    return headFor(this.context, {
      url,
      title: `${title} · ${words.topics.title}`,
      description: words.fill(words.topics.aboutOne, { name: title, paper, n: grouped(articles.length) }),
      section: 'columns',
      crumbs: [
        { text: words.topics.title, url: TOPICS_URL },
        isPart ? { text: name, url: this.topic.url } : { text: name },
        ...(isPart ? [{ text: title.replace(`${name} `, '') }] : []),
      ],
      feed: `${this.topic.url}feed.xml`,
    })
  }

  private view(url: string, name: string, rest: Pick<TopicView, 'parts' | 'groups' | 'facts'>): TopicView {
    const { about = '' } = this.topic
    return { head: this.head(url, name), name, about, feed: `${this.topic.url}feed.xml`, ...rest }
  }

  private links(current: string | null): PartLink[] {
    return [...this.parts].map(([key, { length }]) => ({
      text: titleOf(key),
      url: this.urlOf(key),
      count: words.fill(words.counts.articles, { n: grouped(length) }),
      current: key === current,
    }))
  }

  *all(): Generator<TopicView> {
    const { topic, parts } = this
    const facts = topicFacts(topic)
    if (topic.articles.length <= WHOLE) {
      const groups = [...parts].map(([key, articles]) => groupOf(key, articles))
      return yield this.view(topic.url, topic.name, { facts, parts: [], groups })
    }
    const newest = { ...groupOf('', topic.articles.slice(0, NEWEST)), title: words.topics.newest, anchor: 'newest' }
    yield this.view(topic.url, topic.name, { facts, parts: this.links(null), groups: [newest] })
    for (const [key, articles] of parts) {
      const name = `${topic.name} ${titleOf(key)}`
      const counted = [words.fill(words.counts.articles, { n: grouped(articles.length) })]
      const groups = [groupOf(key, articles)]
      yield this.view(this.urlOf(key), name, { facts: counted, parts: this.links(key), groups })
    }
  }
}

/** The pages of all subjects and columns; one with many articles has a page for each year. */
export function* topicBatches(context: ViewContext): Generator<Batch<TopicView>> {
  for (const kind of KINDS)
    for (const topic of context.archive[kind]) {
      const drafts = (): Iterable<Draft<TopicView>> => draftsOf(new TopicPages(context, topic).all())
      yield { name: topic.url, reads: topic, drafts }
    }
}

function topicItem(topic: ArchiveTopic): TopicItem {
  const { name, url, about = '' } = topic
  return { name, url, about, facts: topicFacts(topic) }
}

/** The page of all columns and subjects; none when there are neither. */
export function topicsViews(context: ViewContext): TopicsView[] {
  const { site, columns, subjects } = context.archive
  if (columns.length + subjects.length === 0) return []
  const { title, about } = words.topics
  const sections = KINDS.flatMap((kind) => {
    const items = context.archive[kind].map(topicItem)
    return items.length === 0
      ? []
      : [{ title: words.topics[kind], note: words.topics.notes[kind], anchor: kind, items }]
  })
  const numbers = { paper: site.paper, columns: columns.length, subjects: subjects.length }
  const head = headFor(context, { url: TOPICS_URL, title, description: words.fill(about, numbers), section: 'columns' })
  return [{ head, title, sections }]
}

/** The address of a column's page by its name. */
export const columnUrls = ({ archive }: ViewContext): ReadonlyMap<string, string> =>
  new Map(archive.columns.map(({ name, id }) => [name, topicUrl('columns', id)]))
