import type { ArchivePerson } from '../../model/archive.ts'
import type { ViewContext } from '../views/context.ts'
import { latestEntries, personEntries } from './entries.ts'
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
  jsonUrl: string
  entries: FeedEntry[]
}

function personFeed({ archive }: ViewContext, person: ArchivePerson, name: string): Feed {
  const { site } = archive
  return {
    id: urnOf(`${site.paper}/${name}/${person.id}`),
    title: `${person.name} · ${site.title}`,
    home: person.url,
    atomUrl: `${person.url}feed.xml`,
    jsonUrl: `${person.url}feed.json`,
    entries: personEntries(person),
  }
}

/** All feeds: of the archive, of each leader, of each reporter. */
export function* allFeeds(context: ViewContext): Generator<Feed> {
  const { site, leaders, reporters } = context.archive
  yield {
    id: urnOf(`${site.paper}/feed`),
    title: site.title,
    home: '/',
    atomUrl: FEED_URL,
    jsonUrl: JSON_FEED_URL,
    entries: latestEntries(context.archive),
  }
  for (const person of leaders) yield personFeed(context, person, 'leaders')
  for (const person of reporters) yield personFeed(context, person, 'reporters')
}

/** The permanent id of an article in feeds: of the paper and the article's own id. */
export function entryId({ archive }: ViewContext, { entry }: FeedEntry): string {
  return urnOf(`${archive.site.paper}/${entry.article.id}`)
}
