import { numberTexts } from '../../archive/issue-number.ts'
import type { Archive, ArchiveIssue, ArchivePage } from '../../model/archive.ts'
import { printedPage } from '../../model/id.ts'
import { dayView, issueWeekday } from '../../site/dates.ts'
import { plainArticle } from '../../site/feeds/plain-article.ts'
import type { PlainArticle } from '../../site/feeds/plain-article.ts'
import * as words from '../../words/index.ts'

/** A page of an issue with its articles in printed order. */
interface BookPage {
  title: string
  articles: PlainArticle[]
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

function pageOf({ number, last, name, articles }: ArchivePage): BookPage {
  const title = words.fill(words.counts.page, { n: printedPage(number, last) })
  return {
    title: name ? `${title} ${name}` : title,
    articles: articles.map(plainArticle),
  }
}

function issueOf(issue: ArchiveIssue): BookIssue {
  const { key, pages } = issue
  const title = [dayView(issue).text, issueWeekday(issue), ...numberTexts(issue)]
    .filter((part) => part !== '')
    .join(' ')
  return { id: key, title, pages: pages.map(pageOf) }
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
