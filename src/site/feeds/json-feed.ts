import type { ViewContext } from '../views/context.ts'
import { entryId } from './atom.ts'
import { latestEntries } from './entries.ts'

/** URL of the JSON feed of the whole archive. */
export const JSON_FEED_URL = '/feed.json'

/** Text of the JSON feed (version 1.1) of the whole archive. */
export function jsonFeed(context: ViewContext): string {
  const { archive, links } = context
  const { site } = archive
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: site.title,
    home_page_url: links.best('/'),
    feed_url: links.best(JSON_FEED_URL),
    language: site.language,
    authors: [{ name: site.paper }],
    items: latestEntries(archive).map(({ entry, title, summary, updated, authors }) => ({
      id: entryId(context, entry),
      url: links.best(entry.url),
      title,
      content_text: summary,
      date_published: updated,
      ...(authors.length > 0 ? { authors: authors.map((name) => ({ name })) } : {}),
    })),
  }
  return `${JSON.stringify(feed, null, 2)}\n`
}
