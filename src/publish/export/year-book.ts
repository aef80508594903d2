import { creditTexts } from '../../archive/credits.ts'
import { numberTexts } from '../../archive/issue-number.ts'
import type { Archive, ArchiveArticle, ArchiveIssue, ArchivePage } from '../../model/archive.ts'
import { printedPage } from '../../model/id.ts'
import type { BodyBlock } from '../../model/article.ts'
import { dayView, issueWeekday } from '../../site/dates.ts'
import * as words from '../../words/index.ts'

/** An article of a book, as text: what stands above it, its headline, who made it, its blocks. */
export interface BookArticle {
  id: string
  kicker?: string
  headline: string
  subtitle?: string
  credits: string[]
  blocks: BodyBlock[]
}

/** A page of an issue with its articles in printed order. */
interface BookPage {
  title: string
  articles: BookArticle[]
}

/** An issue: its day and numbers in one line, and its pages. */
export interface BookIssue {
  id: string
  title: string
  pages: BookPage[]
}

/** The issues of one year, oldest first, with what the book is called. */
export interface YearBook {
  title: string
  paper: string
  language: string
  /** The last day of issue, `YYYY-MM-DD`: what the book is as of. */
  last: string
  rights?: string
  issues: BookIssue[]
}

function articleOf({ article, headline }: ArchiveArticle, credits: string[]): BookArticle {
  const { id, kicker, subtitle, dateline, body } = article
  return {
    id,
    headline,
    credits: credits.length > 0 || !dateline ? credits : [dateline],
    blocks: body,
    ...(kicker ? { kicker } : {}),
    ...(subtitle ? { subtitle } : {}),
  }
}

function pageOf({ number, last, name, articles }: ArchivePage): BookPage {
  const title = words.fill(words.counts.page, { n: printedPage(number, last) })
  return {
    title: name ? `${title} ${name}` : title,
    articles: articles.map((entry) => articleOf(entry, creditTexts(entry))),
  }
}

function issueOf(issue: ArchiveIssue): BookIssue {
  const { folder, pages } = issue
  const title = [dayView(issue).text, issueWeekday(issue), ...numberTexts(issue)]
    .filter((part) => part !== '')
    .join(' ')
  return { id: folder, title, pages: pages.map(pageOf) }
}

/** The book of a year (`2021`); null when the archive has no issue of that year. */
export function yearBook({ issues, site }: Archive, year: string): YearBook | null {
  const own = issues.filter(({ date }) => date?.startsWith(`${year}-`) === true)
  const last = own.at(-1)?.date
  if (last === undefined) return null
  const { paper, language, licence } = site
  const title = `${paper} ${words.fill(words.days.y, { y: year })}`
  return { title, paper, language, last, issues: own.map(issueOf), ...(licence ? { rights: licence } : {}) }
}
