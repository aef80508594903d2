import { fullTitle, oneLine, pageNumber, UNKNOWN_DATE } from './facts.ts'
import type { CitationFacts } from './facts.ts'

/** From this number of authors on only the first three are named (GB/T 7714—2015, 8.1.2). */
const MANY_AUTHORS = 4

/** Stands for the day of reading until the reader's browser fills it in. */
export const ACCESSED = '引用日期'

/** Where an article was read online, and when (`YYYY-MM-DD`, or {@link ACCESSED}). */
export interface Online {
  url: string
  accessed: string
}

function authorsText(authors: readonly string[]): string {
  if (authors.length === 0) return ''
  const named = authors.length < MANY_AUTHORS ? authors : [...authors.slice(0, MANY_AUTHORS - 1), '等']
  return `${named.map(oneLine).join(',')}.`
}

type Dated = Pick<CitationFacts, 'date' | 'dateInferred' | 'year'>

function dateText({ date, dateInferred, year }: Dated): string {
  if (date) return dateInferred ? `[${date}]` : date
  return year ? `[${year}]` : `[${UNKNOWN_DATE}]`
}

/** A citation up to its page: `刘坤.题名[N].徐汇报,[2021-11-22](1)`, with the mark of its kind. */
export function gbt7714Head(facts: CitationFacts, kind: 'N' | 'N/OL'): string {
  const head = `${authorsText(facts.authors)}${fullTitle(facts)}[${kind}].`
  return `${head}${oneLine(facts.paper)},${dateText(facts)}(${pageNumber(facts)})`
}

/**
 * Cites a newspaper article by GB/T 7714—2015: `刘坤.题名[N].徐汇报,[2021-11-22](1).`, online with `[N/OL]`, the day of
 * reading and the address. An inferred day, a year alone and a missing headline stand in square brackets.
 */
export function citeGbt7714(facts: CitationFacts, online?: Online): string {
  if (!online) return `${gbt7714Head(facts, 'N')}.`
  return `${gbt7714Head(facts, 'N/OL')}[${online.accessed}].${online.url}.`
}

/** A whole issue up to its number, as a serial is cited (GB/T 7714—2015, 8.4): `徐汇报[N].[2021-11-22](1654)`. */
export function gbt7714IssueHead(issue: Dated & { paper: string; number?: string }, kind: 'N' | 'N/OL'): string {
  const number = issue.number ? `(${oneLine(issue.number)})` : ''
  return `${oneLine(issue.paper)}[${kind}].${dateText(issue)}${number}`
}
