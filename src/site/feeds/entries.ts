import type { Archive, ArchiveArticle, ArchivePerson, ArchiveTopic } from '../../model/archive.ts'
import { newestFirst } from '../../archive/people.ts'
import * as words from '../../words/index.ts'
import { bylineTexts } from '../byline.ts'
import { dayView, earliestDay } from '../dates.ts'
import { markedDay, markedHeadline, opening, articlePage } from '../items.ts'
import { lastCorrection } from './fields.ts'
import { rememberedOf } from '../../model/remembered.ts'

/** Most entries in the feed of the whole archive, and in that of a person. */
const LIMITS = { archive: 50, person: 20 } as const
/** Longest summary of an entry, in characters. */
const SUMMARY = 200

/** Update of a feed without entries: never. */
const NEVER_UPDATED = '1970-01-01T00:00:00+08:00'

/** An entry for a feed, in whatever format. */
export interface FeedEntry {
  entry: ArchiveArticle
  title: string
  summary: string
  /** RFC 3339: the day of the issue, or the first it can be, at midnight in China. */
  published: string
  /** RFC 3339: the day of the latest correction; of the issue when nothing was corrected. */
  updated: string
  authors: string[]
}

/** Text without the characters that XML 1.0 cannot hold. */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}

function summaryOf(entry: ArchiveArticle): string {
  const facts = [markedDay(dayView(entry.article)), articlePage(entry.article), ...bylineTexts(entry)].join(
    words.marks.comma,
  )
  return facts + words.marks.stop + opening(entry, SUMMARY)
}

/** A day as RFC 3339, at midnight in China: the clock of the machine plays no part. */
function midnight(day: string): string {
  return `${day}T00:00:00+08:00`
}

/** The entry of an article: made once, for it stands in feeds of many people and in two formats of each. */
const feedEntry = rememberedOf((entry: ArchiveArticle): FeedEntry[] => {
  const day = earliestDay(entry.article)
  if (day === undefined) return []
  const corrected = lastCorrection(entry.corrections) ?? day
  const { reporters, contributors } = entry.article
  return [
    {
      entry,
      title: xmlText(markedHeadline(entry)),
      summary: xmlText(summaryOf(entry)),
      published: midnight(day),
      updated: midnight(corrected > day ? corrected : day),
      authors: [...new Set([...reporters, ...contributors])].map(xmlText),
    },
  ]
})

/** The entries of a feed of these articles. */
export const feedEntries = (articles: readonly ArchiveArticle[]): FeedEntry[] => articles.flatMap(feedEntry)

/** So many of the articles, in their order, as a feed holds; without those of which no day is known at all. */
function someOf(articles: Iterable<ArchiveArticle>, limit: number): ArchiveArticle[] {
  const found: ArchiveArticle[] = []
  for (const entry of articles) {
    if (found.length === limit) break
    if (earliestDay(entry.article) !== undefined) found.push(entry)
  }
  return found
}

/** The articles in the feeds of the whole archive: its newest. */
export function latestOf({ issues }: Archive): ArchiveArticle[] {
  return someOf(newestFirst(issues), LIMITS.archive)
}

/** The articles in the feeds of a person: the newest of those in which the person appears. */
export function newestOf({ appearances }: ArchivePerson): ArchiveArticle[] {
  return someOf(new Set(appearances.map(({ entry }) => entry)), LIMITS.person)
}

/** The articles in the feeds of a column or subject: its newest. */
export const newestOfTopic = ({ articles }: ArchiveTopic): ArchiveArticle[] => someOf(articles, LIMITS.person)

/** Update of a feed: that of its latest entry. */
export function updatedOf(entries: readonly FeedEntry[]): string {
  return entries.map(({ updated }) => updated).reduce((a, b) => (a > b ? a : b), NEVER_UPDATED)
}
