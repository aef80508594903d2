import type { ArchiveArticle, ArchiveIssue, ArchivePage } from '../../model/archive.ts'
import * as words from '../../words/index.ts'
import { chineseDigits, chineseNumber } from '../dates.ts'
import { pageLabel } from '../items.ts'

/** Where an article stands: its issue and page. */
export interface Place {
  issue: ArchiveIssue
  page: ArchivePage
  /** The articles of the page, or what stands beside them: those among which the entry is, and its position there. */
  beside: readonly ArchiveArticle[]
  index: number
}

function inNumerals(year: string, month: string): { y: string; m: string } {
  return { y: chineseDigits(year), m: chineseNumber(Number(month)) }
}

/** The vertical line beside the text: site, month (marked when inferred), page and position in Chinese numerals. */
export function railText(site: string, { issue, page, beside }: Place, order: number): string {
  const [year, month] = issue.date?.split('-') ?? []
  const mark = issue.dateStatus === 'inferred' ? words.marks.inferred : ''
  const when = year && month ? [words.fill(words.days.ym, inNumerals(year, month)) + mark] : []
  const where = [
    /\D/.test(page.number) || page.last
      ? pageLabel(page.number, page.last)
      : pageLabel(chineseNumber(Number(page.number))),
    words.fill(words.article.order, { n: chineseNumber(order), all: chineseNumber(beside.length) }),
  ]
  return [site, ...when, ...where].join('　')
}
