import type { BookArticle, BookIssue, YearBook } from './year-book.ts'

const RULE = '='.repeat(40)
const THIN_RULE = '-'.repeat(40)

function articleLines({ kicker, headline, subtitle, credits, blocks }: BookArticle): string[] {
  const heads = [kicker, headline, subtitle, credits.join('，') || undefined].filter((line) => line !== undefined)
  const texts = blocks.map(({ kind, text }) => (kind === 'paragraph' ? `　　${text}` : text))
  return [...heads, '', ...texts, '', THIN_RULE]
}

function issueLines({ title, pages }: BookIssue): string[] {
  const inPages = pages.flatMap((page) => [`【${page.title}】`, '', ...page.articles.flatMap(articleLines)])
  return [RULE, title, RULE, '', ...inPages]
}

/** A year as one text to read or search with any program: UTF-8 with a byte order mark, for editors that would guess wrong. */
export function plainBook(book: YearBook): string {
  const rights = book.rights === undefined ? [] : [book.rights]
  return `\ufeff${[book.title, ...rights, '', ...book.issues.flatMap(issueLines)].join('\n')}\n`
}
