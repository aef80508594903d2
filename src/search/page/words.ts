import * as words from '../../words/index.ts'
import { said } from '../query/explain.ts'
import type { UsedForm } from './evaluate.ts'
import { MOST_RANKED } from './request.ts'
import type { Answer } from './searcher.ts'

/** Most characters of a query that are said again. */
const LONGEST = 100

const quoted = (text: string): string => words.fill(words.marks.quote, { text: said(text, LONGEST) })

/** Names the request: its words, or that everything is listed. */
function asked(text: string): string {
  return text.trim() === '' ? words.found.range : quoted(text)
}

/** Says that nothing was found in `articles` articles, how was searched, and what may help. */
export function nothingFound(text: string, articles: number, isNarrowed: boolean): string {
  const { none, noneInRange, tried, widen, rewrite } = words.found
  const what = text.trim() === '' ? noneInRange : words.fill(none, { asked: quoted(text) })
  return what + words.fill(tried, { n: articles }) + (isNarrowed ? widen : rewrite)
}

/** Says how many articles were found and how many of them are listed. */
export function foundSome(text: string, found: number, listed: number): string {
  const told = listed < found ? words.found.listed : words.found.some
  return words.fill(told, { asked: asked(text), n: found, listed })
}

/** Notes on a request: its range of days ends before it begins, it cannot judge some found articles, or too many are found to be put in order. */
export function requestNotes({ request, undated, hits }: Pick<Answer, 'request' | 'undated' | 'hits'>): string[] {
  const { from, to, sort } = request
  return [
    ...(from !== '' && to !== '' && from > to ? [words.filters.reversed] : []),
    ...(undated === 0 ? [] : [words.fill(words.filters.undated, { n: undated })]),
    ...(sort === 'hits' && hits.length > MOST_RANKED ? [words.fill(words.found.unranked, { n: MOST_RANKED })] : []),
  ]
}

/** Label of the button that lists the next `count` articles. */
export function moreLabel(count: number): string {
  return words.fill(words.found.more, { n: count })
}

/** A number of articles. */
export function articlesText(count: number): string {
  return words.fill(words.counts.articles, { n: count })
}

/** Says under which other form a word was searched too, or could be. */
export function formNote({ kind, typed, text, articles, merged }: UsedForm): string {
  const { forms, merged: searched, perhaps } = words.found
  return words.fill(merged ? searched : perhaps, { form: forms[kind], typed: quoted(typed), text, n: articles })
}
