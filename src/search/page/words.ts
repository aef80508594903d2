import * as words from '../../words/index.ts'
import { said } from '../query/said.ts'

/** Most characters of a query that are said again. */
const LONGEST = 100

/** A query in quotation marks, as it is said again. */
export const quoted = (text: string): string => words.fill(words.marks.quote, { text: said(text, LONGEST) })

/** Names the request: its words, or that everything is listed. */
function asked(text: string): string {
  return text.trim() === '' ? words.found.range : quoted(text)
}

/** Says that nothing was found in `articles` articles, how was searched, and what may help. */
export function nothingFound(text: string, articles: number, isNarrowed: boolean): string {
  const what = text.trim() === '' ? words.found.noneInRange : words.fill(words.found.none, { asked: quoted(text) })
  return what + words.fill(words.found.tried, { n: articles }) + (isNarrowed ? words.found.widen : words.found.rewrite)
}

/** Says how many articles were found and how many of them are listed. */
export function foundSome(text: string, found: number, listed: number): string {
  const told = listed < found ? words.found.listed : words.found.some
  return words.fill(told, { asked: asked(text), n: found, listed })
}

/** Label of the button that lists the next `count` articles. */
export function moreLabel(count: number): string {
  return words.fill(words.found.more, { n: count })
}

/** A number of articles. */
export function articlesText(count: number): string {
  return words.fill(words.counts.articles, { n: count })
}
