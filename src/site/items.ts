import { printedPage } from '../model/id.ts'
import type { ArchiveArticle } from '../model/archive.ts'
import type { Article } from '../model/article.ts'
import { printedPageOf } from '../model/page-name.ts'
import * as words from '../words/index.ts'
import { bylineTexts, leadersText } from './byline.ts'
import { dayView } from './dates.ts'
import type { DayView } from './dates.ts'
import { shorten } from './head.ts'
import { grouped } from './numbers.ts'

/** An article in a list. */
export interface Item {
  url: string
  headline: string
  /** True when the headline is ours: pages put 〔无题〕 before it. */
  ours: boolean
  kicker: string
  /** Short plain facts under the headline: byline, length, leaders. */
  facts: string[]
  day: DayView
  pageLabel: string
}

/** `01` → `第01版`, `a01` → `第A01版`, 12 and 13 → `第12—13版`. */
export function pageLabel(number: string, last?: string): string {
  return words.fill(words.counts.page, { n: printedPage(number, last) })
}

/** The page on which an article stands, as it is printed. */
export function articlePage(article: Pick<Article, 'page' | 'origin'>): string {
  return words.fill(words.counts.page, { n: printedPageOf(article) })
}

/** A day as one text, an inferred one marked. */
export function markedDay({ text, inferred }: DayView): string {
  return inferred ? text + words.marks.inferred : text
}

/** A headline as one text, one that is ours marked. */
export function markedHeadline({ headline, headlineIsOurs }: ArchiveArticle): string {
  return headlineIsOurs ? words.marks.untitled + headline : headline
}

/** Kind of an article that is neither a report nor a photo story: 公告, 评论. */
export function kindText({ article: { kind } }: ArchiveArticle): string[] {
  return kind === 'news' || kind === 'photo' ? [] : [words.kinds[kind]]
}

/** Numbers of articles, and of notices among them. */
export function articleCounts(entries: readonly ArchiveArticle[]): string[] {
  const notices = entries.filter(({ article }) => article.kind === 'notice').length
  const all = words.fill(words.counts.articles, { n: grouped(entries.length) })
  return notices === 0 ? [all] : [all, words.fill(words.counts.notices, { n: grouped(notices) })]
}

/** An article for a list; `leaders: false` leaves the leaders out of its facts. */
export function makeItem(entry: ArchiveArticle, show: { leaders: boolean } = { leaders: true }): Item {
  const leaders = show.leaders ? leadersText(entry) : ''
  const facts = [
    ...kindText(entry),
    ...bylineTexts(entry),
    words.fill(words.counts.letters, { n: grouped(entry.length) }),
    leaders,
  ]
  return {
    url: entry.url,
    headline: entry.headline,
    ours: entry.headlineIsOurs,
    kicker: entry.article.kicker ?? '',
    facts: facts.filter((fact) => fact !== ''),
    day: dayView(entry.article),
    pageLabel: articlePage(entry.article),
  }
}

/** The longest article that is a report or a photo story, else the longest: what stands largest on its page. */
export function leadOf(entries: readonly ArchiveArticle[]): ArchiveArticle | undefined {
  const news = entries.filter(({ article }) => article.kind === 'news' || article.kind === 'photo')
  const candidates = news.length > 0 ? news : entries
  return candidates.reduce<ArchiveArticle | undefined>(
    (best, entry) => (best && best.length >= entry.length ? best : entry),
    undefined,
  )
}

/** The beginning of an article's first paragraph, without the dateline (本报讯), for where bylines or dateline have been said. */
export function opening({ article }: ArchiveArticle, length: number): string {
  return shorten(article.body.find(({ kind }) => kind === 'paragraph')?.text ?? '', length)
}

/** The first `count` paragraphs of an article as plain text, each at most `length` characters. */
export function excerpt({ article }: ArchiveArticle, count: number, length: number): string[] {
  const paragraphs = article.body.filter(({ kind }) => kind === 'paragraph').slice(0, count)
  const texts = paragraphs.map(({ text }) => shorten(text, length))
  const [first, ...rest] = texts
  if (first === undefined) return []
  return [article.dateline ? `${article.dateline}　${first}` : first, ...rest]
}
