import { plainLines } from '../../site/feeds/plain-article.ts'
import type { BookIssue, YearBook } from './year-book.ts'

const RULE = '='.repeat(40)
const THIN_RULE = '-'.repeat(40)

function issueLines({ title, pages }: BookIssue): string[] {
  const inPages = pages.flatMap((page) => [
    `【${page.title}】`,
    '',
    ...page.articles.flatMap((article) => [...plainLines(article), '', THIN_RULE]),
  ])
  return [RULE, title, RULE, '', ...inPages]
}

/** A year as one text to read or search with any program: UTF-8 with a byte order mark, for editors that would guess wrong. */
export function plainBook(book: YearBook): string {
  const rights = book.rights === undefined ? [] : [book.rights]
  return `\ufeff${[book.title, ...rights, '', ...book.issues.flatMap(issueLines)].join('\n')}\n`
}
