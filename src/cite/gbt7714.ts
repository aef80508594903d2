/** What a citation says of an article; names and words as printed. */
export interface CitationFacts {
  authors: readonly string[]
  /** The printed headline; absent when the page prints none, and then the first sentence stands in its place. */
  title?: string
  firstSentence: string
  kicker?: string
  subtitle?: string
  paper: string
  /** Day of the issue, `YYYY-MM-DD`; absent when unknown. */
  date?: string
  /** True when day or year are inferred. */
  dateInferred: boolean
  /** The year when it alone is known. */
  year?: string
  /** Number of the page, with or without leading zeros. */
  page: string
  /** Where and when the article was read online, `YYYY-MM-DD`. */
  online?: { url: string; accessed: string }
}

/** From this number of authors on only the first three are named (GB/T 7714—2015, 8.1.2). */
const MANY_AUTHORS = 4

function authorsText(authors: readonly string[]): string {
  if (authors.length === 0) return ''
  const named = authors.length < MANY_AUTHORS ? authors : [...authors.slice(0, MANY_AUTHORS - 1), '等']
  return `${named.join(',')}.`
}

function titleText({ title, firstSentence, kicker, subtitle }: CitationFacts): string {
  const parts = [kicker, title ?? `[${firstSentence}]`, subtitle]
  return parts.filter((part) => part !== undefined && part !== '').join(':')
}

function dateText({ date, dateInferred, year }: CitationFacts): string {
  if (date) return dateInferred ? `[${date}]` : date
  return year ? `[${year}]` : '[出版日期不详]'
}

/**
 * Cites a newspaper article by GB/T 7714—2015: `刘坤.题名[N].徐汇报,[2021-11-22](1).`, online with `[N/OL]`, the day of
 * reading and the address. An inferred day, a year alone and a missing headline stand in square brackets.
 */
export function citeGbt7714(facts: CitationFacts): string {
  const { authors, paper, page, online } = facts
  const kind = online ? '[N/OL]' : '[N]'
  const head = `${authorsText(authors)}${titleText(facts)}${kind}.${paper},${dateText(facts)}`
  const place = `(${page.replace(/^0+(?=.)/, '')})`
  return online ? `${head}${place}[${online.accessed}].${online.url}.` : `${head}${place}.`
}
