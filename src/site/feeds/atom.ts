import type { ArchiveArticle, ArchivePerson } from '../../model/archive.ts'
import { fileOf } from '../links.ts'
import type { ViewContext } from '../views/context.ts'
import { feedEntries, latestEntries, NEVER, xmlText } from './entries.ts'
import type { FeedEntry } from './entries.ts'
import { urnOf } from './uuid.ts'

/** An Atom feed, ready to be written as XML. */
export interface AtomView {
  file: string
  id: string
  title: string
  author: string
  updated: string
  self: string
  home: string
  entries: { id: string; title: string; url: string; updated: string; summary: string; authors: string[] }[]
}

/** URL of the feed of the whole archive. */
export const FEED_URL = '/feed.xml'

interface FeedOf {
  url: string
  home: string
  title: string
  name: string
  entries: FeedEntry[]
}

/** The permanent id of an article in feeds: of the paper and the article's own id. */
export function entryId({ archive }: ViewContext, { article }: ArchiveArticle): string {
  return urnOf(`${archive.site.paper}/${article.id}`)
}

function atomView(context: ViewContext, feed: FeedOf): AtomView {
  const { links, archive } = context
  return {
    file: fileOf(feed.url),
    id: urnOf(`${archive.site.paper}/${feed.name}`),
    title: xmlText(feed.title),
    author: xmlText(archive.site.paper),
    updated: feed.entries.map(({ updated }) => updated).reduce((a, b) => (a > b ? a : b), NEVER),
    self: links.best(feed.url),
    home: links.best(feed.home),
    entries: feed.entries.map(({ entry, title, updated, summary, authors }) => ({
      id: entryId(context, entry),
      title,
      url: links.best(entry.url),
      updated,
      summary,
      authors,
    })),
  }
}

function leaderFeed(context: ViewContext, person: ArchivePerson): AtomView {
  const entries = feedEntries([...new Set(person.appearances.map(({ entry }) => entry))])
  const title = `${person.name} · ${context.archive.site.title}`
  const place = { url: `${person.url}feed.xml`, home: person.url, name: `leaders/${person.id}` }
  return atomView(context, { ...place, title, entries })
}

/** All Atom feeds: of the archive, and of each leader. */
export function atomViews(context: ViewContext): AtomView[] {
  const { archive } = context
  const whole = { url: FEED_URL, home: '/', title: archive.site.title, name: 'feed', entries: latestEntries(archive) }
  return [atomView(context, whole), ...archive.leaders.map((person) => leaderFeed(context, person))]
}
