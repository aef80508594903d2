import { printedPage } from '../model/id.ts'

/** Facts about an article that citations use; names and words as printed. */
export interface CitationFacts {
  /** The article's id: the key of the citation. */
  id: string
  authors: readonly string[]
  /** The printed headline; absent when the page prints none, and then the first sentence stands in its place. */
  title?: string
  firstSentence: string
  kicker?: string
  subtitle?: string
  paper: string
  /** The paper's place: 上海市徐汇区. */
  place?: string
  /** Day of the issue, `YYYY-MM-DD`; absent when unknown. */
  date?: string
  /** Last day of an issue of several days. */
  lastDate?: string
  /** True when day or year are inferred. */
  dateInferred: boolean
  /** The year when it alone is known. */
  year?: string
  /** Number of the page, with or without leading zeros. */
  page: string
  /** The second number of a page printed over several. */
  lastPage?: string
  /** Name of the page (版名): 要闻. */
  pageName?: string
  /** Number of the issue. */
  number?: string
  /** Public address of the article; absent when the site's is not known. */
  url?: string
}

/** The number of an issue in a citation: as in 第45期, or, where the paper prints 总第1832期 alone, `总1832`. */
export function numberFact(issue: { number?: string; total?: string }): Pick<CitationFacts, 'number'> {
  if (issue.number) return { number: issue.number }
  return issue.total ? { number: `总${issue.total}` } : {}
}

/** Said in citations whose date is inferred, in the formats that have a field for notes. */
const INFERRED_NOTE = '出版日期系推定'
/** Said where no date is known at all. */
export const UNKNOWN_DATE = '出版日期不详'

/** A text on one line: runs of spaces, line ends and control characters become one space; the full-width space stays. */
export function oneLine(text: string): string {
  return text.replace(/[ \u00a0\u2028\u2029\p{Cc}]+/gu, ' ').trim()
}

/** The headline as it is cited: as printed, or the first sentence in square brackets. */
export function shortTitle({ title, firstSentence }: CitationFacts): string {
  return oneLine(title ?? `[${firstSentence}]`)
}

/** Headline and subhead (其他题名信息), joined by `colon`; the kicker is no part of the title. */
export function fullTitle(facts: CitationFacts, colon = '：'): string {
  return [shortTitle(facts), oneLine(facts.subtitle ?? '')].filter((part) => part !== '').join(colon)
}

/** `01` → `1`, `a01` → `A01`, 12 and 13 → `12-13`. */
export function pageNumber({ page, lastPage }: Pick<CitationFacts, 'page' | 'lastPage'>): string {
  const numbers = lastPage === undefined ? [page] : [page, lastPage]
  return numbers.map((number) => printedPage(number.replace(/^0+(?=.)/, ''))).join('-')
}

/** Notes of a record: the kicker as printed, and doubts about the date; empty when there is none. */
export function recordNote(facts: CitationFacts): string {
  const kicker = facts.kicker ? `肩题：${oneLine(facts.kicker)}` : ''
  return [kicker, dateNote(facts)].filter((part) => part !== '').join('；')
}

/** Note on the date: inferred, or unknown; empty when it is as printed. */
export function dateNote({ date, year, dateInferred }: CitationFacts): string {
  if (!date && !year) return UNKNOWN_DATE
  return dateInferred || !date ? INFERRED_NOTE : ''
}
