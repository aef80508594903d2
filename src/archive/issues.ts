import type { ArchiveArticle, ArchiveIssue, ArchivePage } from '../model/archive.ts'
import type { IssueInfo } from '../model/authority.ts'
import { entryOf, inPrintedOrder } from './entries.ts'
import type { EntryContext, Placed } from './entries.ts'
import type { IssueDay } from './issue-days.ts'
import { articleUrl, pageUrl } from './urls.ts'

/** What an issue is made with: its URL, what `issue.yaml` states, the ids of people and what people decided. */
export interface IssueContext extends EntryContext {
  url: string
  info: IssueInfo | undefined
}

function makePage(placed: Placed[], context: IssueContext): ArchivePage {
  const number = placed[0]?.article.page ?? ''
  const name = context.info?.pages[number] ?? placed.find(({ article }) => article.pageName)?.article.pageName
  const articles = placed.map((each, index) =>
    entryOf(each, { url: articleUrl(context.url, each.parts), order: index + 1 }, context),
  )
  return { number, url: pageUrl(context.url, number), articles, ...(name ? { name } : {}) }
}

function issueNumber(articles: readonly ArchiveArticle[], info: IssueInfo | undefined): string | undefined {
  return info?.number ?? articles.find(({ article }) => article.issue)?.article.issue
}

/** Makes an issue with its pages in order of number and their articles in printed order. */
export function makeIssue(day: IssueDay, context: IssueContext): ArchiveIssue {
  const pages = inPrintedOrder(day.placed).map((placed) => makePage(placed, context))
  const articles = pages.flatMap((page) => page.articles)
  const number = issueNumber(articles, context.info)
  const { folder, date, dateStatus, dateEdtf } = day
  return {
    folder,
    url: context.url,
    dateStatus,
    pages,
    articles,
    ...(date ? { date } : {}),
    ...(dateEdtf ? { dateEdtf } : {}),
    ...(number ? { number } : {}),
  }
}
