import { oneLine, pageNumber, shortTitle, UNKNOWN_DATE } from './facts.ts'
import type { CitationFacts } from './facts.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** From this number of authors on only the first is named (Chicago Manual of Style, 17th edition, 14.76). */
const MANY_AUTHORS = 4

function authorsText(authors: readonly string[]): string {
  const names = authors.map(oneLine)
  if (names.length === 0) return ''
  if (names.length >= MANY_AUTHORS) return `${names[0]} et al., `
  const last = names.at(-1) ?? ''
  const before = names.slice(0, -1).join(', ')
  return `${before === '' ? last : `${before}${names.length > 2 ? ',' : ''} and ${last}`}, `
}

function dayText(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${MONTHS[(month ?? 1) - 1]} ${day}, ${year}`
}

/** Two days with the year said once where it is the same: `September 30–October 1, 2023`. */
function stretchText(from: string, to: string): string {
  const isSame = from.slice(0, 4) === to.slice(0, 4)
  return `${isSame ? dayText(from).replace(/, \d+$/, '') : dayText(from)}–${dayText(to)}`
}

function dateText({ date, lastDate, dateInferred, year }: CitationFacts): string {
  if (date && lastDate) return stretchText(date, lastDate)
  if (date) return dateInferred ? `[${dayText(date)}]` : dayText(date)
  return `[${year ?? UNKNOWN_DATE}]`
}

/**
 * A note in the Chicago style (notes and bibliography, 17th edition, 14.191–14.198):
 * `方一鸣, “柳河两岸新貌,” 柳河报, May 8, 2023, 1, https://….`; names and titles as printed, an inferred day in square
 * brackets; without `url` the address is left out.
 */
export function citeChicago(facts: CitationFacts, url?: string): string {
  const title = [shortTitle(facts), oneLine(facts.subtitle ?? '')].filter((part) => part !== '').join(': ')
  const place = [oneLine(facts.paper), dateText(facts), pageNumber(facts)].join(', ')
  return `${authorsText(facts.authors)}“${title},” ${place}${url ? `, ${url}` : ''}.`
}
