import type { IssueFacts, PageFacts } from '../../archive/issues.ts'
import type { ArchiveArticle } from '../../model/archive.ts'
import * as words from '../../words/index.ts'
import { numeralDigits, numeralOf } from '../dates.ts'
import { pageLabel } from '../items.ts'

/** Place of an article: facts of the issue and of the page, the number that stand beside each other there, and the neighbours. */
export interface ArticlePlace {
  issue: IssueFacts
  page: PageFacts
  count: number
  before: ArchiveArticle | undefined
  after: ArchiveArticle | undefined
}

function inNumerals(year: string, month: string): { y: string; m: string } {
  return { y: numeralDigits(year), m: numeralOf(Number(month)) }
}

/** The vertical line beside the text: site, month (marked when inferred), page and position in Chinese numerals. */
export function railText(site: string, { issue, page, count }: ArticlePlace, order: number): string {
  const [year, month] = issue.date?.split('-') ?? []
  const mark = issue.dateStatus === 'inferred' ? words.marks.inferred : ''
  const when = year && month ? [words.fill(words.days.ym, inNumerals(year, month)) + mark] : []
  const where = [
    /\D/.test(page.number) || page.last ? pageLabel(page.number, page.last) : pageLabel(numeralOf(Number(page.number))),
    words.fill(words.article.order, { n: numeralOf(order), all: numeralOf(count) }),
  ]
  return [site, ...when, ...where].join('　')
}
