import type { ArchiveArticle, ArchiveIssue, ArchivePage, AwaitingPage } from '../model/archive.ts'
import { isAside } from '../model/article.ts'
import type { IssueInfo, PrintedNumbers } from '../model/authority.ts'
import { dayInFolder } from '../model/id.ts'
import { entryOf, inPrintedOrder } from './entries.ts'
import type { EntryContext, PlacedArticle } from './entries.ts'
import { rawFolderOf, type IssueDay } from './issue-days.ts'
import { byPage } from '../model/id.ts'
import { lastPage } from '../model/page-name.ts'
import { articleUrl, pageUrl } from './urls.ts'

/** Context of an issue: its URL, the statements of `issue.yaml` and of the page, the ids of people and people's corrections. */
interface IssueContext extends EntryContext {
  url: string
  info: IssueInfo | undefined
  printed: PrintedNumbers | undefined
  /** Its pages of which there is a scan and no text. */
  awaiting: readonly AwaitingPage[]
  /** The paper's name, in an archive of several papers. */
  paper?: string
}

const paperOf = ({ paper }: IssueContext): { paper?: string } => (paper === undefined ? {} : { paper })

function makePage(placed: PlacedArticle[], context: IssueContext): ArchivePage {
  const number = placed[0]?.article.page ?? ''
  const name = context.info?.pages[number] ?? placed.find(({ article }) => article.pageName)?.article.pageName
  const entries = (isWanted: boolean): ArchiveArticle[] =>
    placed
      .filter(({ article }) => isAside(article.kind) === isWanted)
      .map((each, index) => {
        const url = articleUrl(context.url, each.parts)
        return entryOf(each, { ...paperOf(context), url, order: index + 1 }, context)
      })
  const asides = entries(true)
  const files = placed.map(({ article }) => lastPage({ page: number, file: article.origin.file }))
  const last = files.find((each) => each !== undefined)
  return {
    number,
    url: pageUrl(context.url, number),
    articles: entries(false),
    ...(asides.length === 0 ? {} : { asides }),
    ...(last ? { last } : {}),
    ...(name ? { name } : {}),
  }
}

/** The pages with articles and those whose text is to come, in order of number. */
function makePages(day: IssueDay, context: IssueContext): ArchivePage[] {
  const pages = inPrintedOrder(day.placed).map((placed) => makePage(placed, context))
  const numbers = new Set(pages.map(({ number }) => number))
  const awaiting = context.awaiting
    .filter(({ page }) => !numbers.has(page))
    .map(({ page: number, file = '' }): ArchivePage => {
      const name = context.info?.pages[number]
      const last = lastPage({ page: number, file })
      const more = { ...(last ? { last } : {}), ...(name ? { name } : {}) }
      return { number, url: pageUrl(context.url, number), articles: [], isAwaiting: true, ...more }
    })
  return [...pages, ...awaiting].sort((a, b) => byPage(a.number, b.number))
}

/** Numbers of an issue: those of `issue.yaml`, then the printed ones; the serial number is not said twice. */
function numbersOf(articles: readonly ArchiveArticle[], { info, printed }: IssueContext): PrintedNumbers {
  const total = info?.total ?? printed?.total
  const inFiles = articles.find(({ article }) => article.issue)?.article.issue
  const number = info?.number ?? printed?.number ?? inFiles
  return { ...(number && number !== total ? { number } : {}), ...(total ? { total } : {}) }
}

/** Everything of an issue that has an address of its own: its articles, and what stands on its pages beside them. */
export const standingEntries = ({ pages }: ArchiveIssue): ArchiveArticle[] =>
  pages.flatMap(({ articles, asides = [] }) => [...articles, ...asides])

/** Authority for the day of an issue: issue.yaml, the folder's name, or print, the highest first. */
function dateBy({ key, date, placed }: IssueDay, info: IssueInfo | undefined): ArchiveIssue['dateBy'] {
  if (info?.date !== undefined) return 'file'
  return date !== undefined && dayInFolder(rawFolderOf(placed, key))?.day === date ? 'folder' : 'print'
}

/** Makes an issue with its pages in order of number and their articles in printed order. */
export function makeIssue(day: IssueDay, context: IssueContext): ArchiveIssue {
  const pages = makePages(day, context)
  const articles = pages.flatMap((page) => page.articles)
  const { key, date, dateStatus, dateEdtf } = day
  return {
    key,
    url: context.url,
    dateStatus,
    dateBy: dateBy(day, context.info),
    pages,
    articles,
    ...(date ? { date } : {}),
    ...(dateEdtf ? { dateEdtf } : {}),
    ...paperOf(context),
    ...(context.info?.edition ? { edition: context.info.edition } : {}),
    ...numbersOf(articles, context),
  }
}

/** An issue's own fields, without its pages and articles. */
export type IssueFacts = Omit<ArchiveIssue, 'pages' | 'articles'>
/** A page's own fields, without its articles. */
export type PageFacts = Omit<ArchivePage, 'articles' | 'asides'>

/** An issue without its pages and articles. */
export function issueFacts({ pages: _, articles: __, ...facts }: ArchiveIssue): IssueFacts {
  return facts
}
