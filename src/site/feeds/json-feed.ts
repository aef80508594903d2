import { fileOf } from '../links.ts'
import type { TextFile } from '../text-file.ts'
import type { ViewContext } from '../views/context.ts'
import type { FeedEntry } from './entries.ts'
import type { Feed } from './feeds.ts'
import { entryId, JSON_FEED_URL, wholeFeed } from './feeds.ts'

function item(context: ViewContext, feedEntry: FeedEntry): object {
  const { entry, title, summary, published, updated, authors } = feedEntry
  return {
    id: entryId(context, feedEntry),
    url: context.links.best(entry.url),
    title,
    content_text: summary,
    date_published: published,
    date_modified: updated,
    ...(authors.length > 0 ? { authors: authors.map((name) => ({ name })) } : {}),
  }
}

/** The feed of the whole archive as JSON Feed (version 1.1), one entry a line. */
export function jsonFeedFile(context: ViewContext): TextFile {
  const { entries, ...reads } = wholeFeed(context)
  return { file: fileOf(JSON_FEED_URL), reads, text: () => jsonFeed(context, reads, entries()) }
}

function jsonFeed(context: ViewContext, feed: Pick<Feed, 'title' | 'home'>, entries: FeedEntry[]): string {
  const { links, archive } = context
  const head = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: links.best(feed.home),
    feed_url: links.best(JSON_FEED_URL),
    language: archive.site.language,
    authors: [{ name: archive.site.paper }],
  }
  const lines = entries.map((entry) => JSON.stringify(item(context, entry)))
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "items": [${lines.map((line) => `\n    ${line}`).join(',')}]\n}\n`
}
