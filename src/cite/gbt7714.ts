import { fullTitle, oneLine, pageNumber, UNKNOWN_DATE } from './facts.ts'
import type { CitationFacts } from './facts.ts'

/** From this number of authors on only the first three are named (GB/T 7714—2015, 8.1.2; GB/T 7714—2025 alike). */
const MANY_AUTHORS = 4

/** Stands for the day of reading until the reader's browser fills it in. */
export const ACCESSED = '引用日期'

/** Address of an article online, and the day of reading (`YYYY-MM-DD`, or {@link ACCESSED}); only the edition of 2015 prints the day. */
interface Online {
  url: string
  accessed: string
}

/** An edition of the standard. That of 2025 is in force since 2026-07-01; that of 2015 is still asked for by many. */
export type Edition = '2025' | '2015'

/** The marks of an edition: between names, before a subhead, after a part, before the day, around the page. */
interface Marks {
  comma: string
  colon: string
  stop: string
  brackets: readonly [string, string]
  hasReadingDay: boolean
}

const MARKS: Readonly<Record<Edition, Marks>> = {
  '2025': { comma: '，', colon: '：', stop: '. ', brackets: ['（', '）'], hasReadingDay: false },
  '2015': { comma: ',', colon: ':', stop: '.', brackets: ['(', ')'], hasReadingDay: true },
}

function authorsText(authors: readonly string[], { comma, stop }: Marks): string {
  if (authors.length === 0) return ''
  const named = authors.length < MANY_AUTHORS ? authors : [...authors.slice(0, MANY_AUTHORS - 1), '等']
  return `${named.map(oneLine).join(comma)}${stop}`
}

type Dated = Pick<CitationFacts, 'date' | 'lastDate' | 'dateInferred' | 'year'>

/** A day; of an issue of several the first and the last, what they share said once: `2023-09-30/10-01`. */
function dateText({ date, lastDate, dateInferred, year }: Dated): string {
  if (date && lastDate) return `${date}/${lastDate.slice(0, 4) === date.slice(0, 4) ? lastDate.slice(5) : lastDate}`
  if (date) return dateInferred ? `[${date}]` : date
  return year ? `[${year}]` : `[${UNKNOWN_DATE}]`
}

/** Words before the address of an online source: the day of reading where the edition asks for it. */
function beforeAddress({ hasReadingDay, stop }: Marks, accessed: string): string {
  return hasReadingDay ? `[${accessed}]${stop}` : stop
}

/** A citation up to its page: `刘坤. 题名[N]. 徐汇报，[2021-11-22]（1）`, with the mark of its kind. */
export function gbt7714Head(facts: CitationFacts, kind: 'N' | 'N/OL', edition: Edition = '2025'): string {
  const marks = MARKS[edition]
  const [open, close] = marks.brackets
  const title = `${authorsText(facts.authors, marks)}${fullTitle(facts, marks.colon)}[${kind}]${marks.stop}`
  return `${title}${oneLine(facts.paper)}${marks.comma}${dateText(facts)}${open}${pageNumber(facts)}${close}`
}

/**
 * Cites a newspaper article by GB/T 7714: `刘坤. 题名[N]. 徐汇报，[2021-11-22]（1）.` (2025) or
 * `刘坤.题名[N].徐汇报,[2021-11-22](1).` (2015); online with `[N/OL]` and the address, in 2015 with the day of reading. An
 * inferred day, a year alone and a missing headline stand in square brackets; a kicker is no part of the title.
 */
export function citeGbt7714(facts: CitationFacts, online?: Online, edition: Edition = '2025'): string {
  if (!online) return `${gbt7714Head(facts, 'N', edition)}.`
  return `${gbt7714Head(facts, 'N/OL', edition)}${beforeAddress(MARKS[edition], online.accessed)}${online.url}.`
}

/** A whole issue up to its number, as a serial is cited: `徐汇报[N]. [2021-11-22]（1654）`. */
export function gbt7714IssueHead(
  issue: Dated & { paper: string; number?: string },
  kind: 'N' | 'N/OL',
  edition: Edition = '2025',
): string {
  const { stop, brackets } = MARKS[edition]
  const number = issue.number ? `${brackets[0]}${oneLine(issue.number)}${brackets[1]}` : ''
  return `${oneLine(issue.paper)}[${kind}]${stop}${dateText(issue)}${number}`
}
