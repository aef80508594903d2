import { fileOf } from '../links.ts'
import type { TextFile } from '../text-file.ts'
import type { ViewContext } from '../views/context.ts'
import type { FeedEntry } from './entries.ts'
import { allFeeds, entryId } from './feeds.ts'
import type { Feed } from './feeds.ts'

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

/** Text of a feed as JSON Feed (version 1.1), one entry a line. */
function jsonFeed(context: ViewContext, feed: Feed, url: string): string {
  const { links, archive } = context
  const head = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: links.best(feed.home),
    feed_url: links.best(url),
    language: archive.site.language,
    authors: [{ name: archive.site.paper }],
  }
  const lines = feed.entries().map((entry) => JSON.stringify(item(context, entry)))
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "items": [${lines.map((line) => `\n    ${line}`).join(',')}]\n}\n`
}

/** The JSON feeds as files: that of the archive. */
export function* jsonFeedFiles(context: ViewContext): Generator<TextFile> {
  for (const feed of allFeeds(context)) {
    const { entries: _, ...reads } = feed
    const { jsonUrl } = feed
    if (jsonUrl) yield { file: fileOf(jsonUrl), reads, text: () => jsonFeed(context, feed, jsonUrl) }
  }
}
