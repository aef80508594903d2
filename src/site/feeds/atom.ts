import { fileOf } from '../links.ts'
import type { ViewContext } from '../views/context.ts'
import type { Draft } from '../views/draft.ts'
import { updatedOf, xmlText } from './entries.ts'
import type { FeedEntry } from './entries.ts'
import { allFeeds, entryId } from './feeds.ts'
import type { Feed } from './feeds.ts'

/** An Atom entry; all texts can stand in XML. */
type AtomEntry = Omit<FeedEntry, 'entry'> & { id: string; url: string }

/** An Atom feed, ready to be written as XML. */
interface AtomView {
  file: string
  id: string
  title: string
  author: string
  updated: string
  self: string
  home: string
  entries: AtomEntry[]
}

function atomEntry(context: ViewContext, feedEntry: FeedEntry): AtomEntry {
  const { entry, ...told } = feedEntry
  return { id: entryId(context, feedEntry), url: context.links.best(entry.url), ...told }
}

function atomView(context: ViewContext, feed: Feed): AtomView {
  const entries = feed.entries()
  const { links, archive } = context
  return {
    file: fileOf(feed.atomUrl),
    id: feed.id,
    title: xmlText(feed.title),
    author: xmlText(archive.site.paper),
    updated: updatedOf(entries),
    self: links.best(feed.atomUrl),
    home: links.best(feed.home),
    entries: entries.map((entry) => atomEntry(context, entry)),
  }
}

/** All Atom feeds: of the archive, of each leader, of each reporter. */
export function* atomViews(context: ViewContext): Generator<Draft<AtomView>> {
  for (const feed of allFeeds(context)) {
    const { entries: _, ...reads } = feed
    yield { url: feed.atomUrl, reads, view: () => atomView(context, feed) }
  }
}
