import type { Archive, ArchiveArticle } from '../../model/archive.ts'
import { newestFirst } from '../../archive/people.ts'
import { bylineTexts } from '../byline.ts'
import { dayView, earliestDay } from '../dates.ts'
import { excerpt, pageLabel } from '../items.ts'

/** Most entries in a feed. */
const LIMIT = 50
/** Longest summary of an entry, in characters. */
const SUMMARY = 200

/** When a feed without entries was updated: it never was. */
export const NEVER = '1970-01-01T00:00:00+08:00'

/** An entry for a feed, in whatever format. */
export interface FeedEntry {
  entry: ArchiveArticle
  title: string
  summary: string
  /** RFC 3339: the day of the issue, or the first it can be, at midnight in China. */
  updated: string
  authors: string[]
}

/** Text without the characters that XML 1.0 cannot hold. */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}

function summaryOf(entry: ArchiveArticle): string {
  const day = dayView(entry.article)
  const date = day.inferred ? `${day.text}（推定）` : day.text
  const facts = [date, pageLabel(entry.article.page), ...bylineTexts(entry)].join('，')
  return [`${facts}。`, ...excerpt(entry, 1, SUMMARY)].join('')
}

function feedEntry(entry: ArchiveArticle): FeedEntry[] {
  const day = earliestDay(entry.article)
  if (day === undefined) return []
  const title = entry.headlineIsOurs ? `〔无题〕${entry.headline}` : entry.headline
  const { reporters, contributors } = entry.article
  return [
    {
      entry,
      title: xmlText(title),
      summary: xmlText(summaryOf(entry)),
      updated: `${day}T00:00:00+08:00`,
      authors: [...new Set([...reporters, ...contributors])].map(xmlText),
    },
  ]
}

/** The entries of a feed: the first 50 articles of a list, without those of which no day is known at all. */
export function feedEntries(articles: readonly ArchiveArticle[]): FeedEntry[] {
  return articles.flatMap(feedEntry).slice(0, LIMIT)
}

/** The entries of the feeds of the whole archive, newest issue first. */
export function latestEntries({ issues }: Archive): FeedEntry[] {
  return feedEntries(newestFirst(issues))
}
