import type { ArchiveArticle, ArchivePerson, ArchiveTopic } from '../../model/archive.ts'
import type { SiteInfo } from '../../model/site.ts'
import type { ViewContext } from '../views/context.ts'
import { feedEntries, latestOf, newestOf, newestOfTopic } from './entries.ts'
import type { FeedEntry } from './entries.ts'
import { urnOf } from './uuid.ts'

/** URL of the Atom feed of the whole archive. */
export const FEED_URL = '/feed.xml'
/** URL of the JSON feed of the whole archive. */
export const JSON_FEED_URL = '/feed.json'

/** A feed, in whatever format. */
export interface Feed {
  /** Permanent id: of the paper and what the feed is about, whatever its address. */
  id: string
  title: string
  /** The page that the feed follows. */
  home: string
  atomUrl: string
  /** All that its entries are made of. */
  reads: unknown
  entries: () => FeedEntry[]
}

/** Fewest articles of a person whom a feed follows: who is seldom in the paper is found by the feed of the archive. */
const FOLLOWED = 5

/** URL of a person's feed; undefined where there is none. */
export function personFeedUrl({ url, appearances }: ArchivePerson): string | undefined {
  const articles = new Set(appearances.map(({ entry }) => entry)).size
  return articles < FOLLOWED ? undefined : `${url}feed.xml`
}

type Followed = Pick<ArchivePerson | ArchiveTopic, 'id' | 'name' | 'url'>

/** The feed of what has a page of its own, `kind` in its permanent id. */
function ownFeed(kind: string, about: Followed & { articles: ArchiveArticle[] }, site: SiteInfo): Feed {
  const { articles } = about
  return {
    id: urnOf(`${site.paper}/${kind}/${about.id}`),
    title: `${about.name} · ${site.title}`,
    home: about.url,
    atomUrl: `${about.url}feed.xml`,
    reads: articles,
    entries: () => feedEntries(articles),
  }
}

/** The feed of the whole archive. */
export function wholeFeed({ archive }: ViewContext): Feed {
  const { site } = archive
  const latest = latestOf(archive)
  return {
    id: urnOf(`${site.paper}/feed`),
    title: site.title,
    home: '/',
    atomUrl: FEED_URL,
    reads: latest,
    entries: () => feedEntries(latest),
  }
}

/** All feeds: of the archive, of each leader and reporter with five articles, of each column and subject. */
export function* allFeeds(context: ViewContext): Generator<Feed> {
  const { leaders, reporters, columns, subjects, site } = context.archive
  yield wholeFeed(context)
  const isFollowed = (person: ArchivePerson): boolean => personFeedUrl(person) !== undefined
  for (const person of leaders.filter(isFollowed))
    yield ownFeed('leaders', { ...person, articles: newestOf(person) }, site)
  for (const person of reporters.filter(isFollowed))
    yield ownFeed('reporters', { ...person, articles: newestOf(person) }, site)
  for (const topic of columns) yield ownFeed('columns', { ...topic, articles: newestOfTopic(topic) }, site)
  for (const topic of subjects) yield ownFeed('subjects', { ...topic, articles: newestOfTopic(topic) }, site)
}

/** The permanent id of an article in feeds: of the paper and the article's own id. */
export function entryId({ archive }: ViewContext, { entry }: FeedEntry): string {
  return urnOf(`${archive.site.paper}/${entry.article.id}`)
}
