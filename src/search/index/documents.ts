import { creditTexts } from '../../archive/credits.ts'
import { byCode } from '../../model/order.ts'
import type { Archive, ArchiveArticle } from '../../model/archive.ts'
import type { Article } from '../../model/article.ts'
import { printedPageOf } from '../../model/page-name.ts'
import * as words from '../../words/index.ts'
import type { Documents } from '../engine.ts'
import type { SearchDocument } from '../format.ts'
import { dateLabel, dayKey } from './date-label.ts'

/** The body's blocks; the first paragraph begins with the dateline, as printed and as the article's page shows it. */
function bodyTexts({ body, dateline = '' }: Article): string[] {
  const first = body.findIndex(({ kind }) => kind === 'paragraph')
  const texts = body.map(({ text }, at) => (at === first && dateline !== '' ? `${dateline}　${text}` : text))
  return first === -1 ? [dateline, ...texts] : texts
}

function paragraphs(entry: ArchiveArticle): string[] {
  const { article } = entry
  return [
    ...(article.subtitle ? [article.subtitle] : []),
    ...bodyTexts(article),
    ...article.captions.map(({ text }) => text),
    ...creditTexts(entry),
    ...(article.source ? [article.source] : []),
    ...(article.column && article.column !== article.kicker ? [article.column] : []),
    ...entry.printed,
  ].filter((text) => text !== '')
}

function documentOf(entry: ArchiveArticle): SearchDocument {
  const { article } = entry
  return {
    id: article.id,
    url: entry.url,
    headline: entry.headline,
    ...(entry.headlineIsOurs ? { ours: true as const } : {}),
    ...(article.kicker ? { kicker: article.kicker } : {}),
    date: dateLabel(article),
    page: words.fill(words.counts.page, { n: printedPageOf(article) }),
    byline: creditTexts(entry).join('　') || (article.dateline ?? ''),
    paragraphs: paragraphs(entry),
  }
}

/** Everything that the document of an entry with a digest is made of. */
function partsOf(entry: ArchiveArticle): unknown[] {
  const { digest, url, headline, headlineIsOurs, printed } = entry
  return [digest, url, headline, headlineIsOurs, creditTexts(entry), printed]
}

/** Newest first; within an issue by page and place on the page; unknown days last. */
function newestFirst(a: ArchiveArticle, b: ArchiveArticle): number {
  return (
    byCode(dayKey(b.article), dayKey(a.article)) ||
    byCode(a.issue, b.issue) ||
    byCode(a.article.page, b.article.page) ||
    a.order - b.order
  )
}

/** All articles in order of row: oldest first, unknown days before all others; the reverse of how results are listed. */
export function rowsOf(archive: Pick<Archive, 'articles'>): ArchiveArticle[] {
  return [...archive.articles].sort(newestFirst).reverse()
}

/**
 * Documents of articles in the same order. Searched are, each by itself: headline (printed, or ours), kicker,
 * subtitle, every block of the body (the dateline at the head of the first paragraph), every caption, the byline by role (记者 刘坤), the source, the column where the kicker does not say it, and texts that people
 * corrected as the page prints them.
 */
export function documentsOf(entries: readonly ArchiveArticle[]): Documents {
  const known: SearchDocument[] = []
  const at = (row: number): SearchDocument => (known[row] ??= documentOf(entries[row] as ArchiveArticle))
  return {
    keys: entries.map((entry, row) => JSON.stringify(entry.digest === undefined ? at(row) : partsOf(entry))),
    made: (from = 0, to = entries.length) => Array.from({ length: to - from }, (_, index) => at(from + index)),
  }
}
