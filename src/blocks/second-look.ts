import type { Credit } from './credits.ts'
import { readCredits } from './credits.ts'
import type { LoneEdges, UnitView } from './rule.ts'
import { opens, OPENING_STATES, votesFor, type State, type Votes } from './states.ts'
import type { Edge } from './unit.ts'
import { frontEdges } from './views.ts'
import type { Weights } from './weights.ts'

/** A line of a page with what was decided for it, and how far the best reading in which an article begins there is behind, in nats. */
interface Read {
  view: UnitView
  decision: { state: State; toOpen: number }
}

/** The rule that speaks for a new article where one was signed twice. */
export const SIGNED_TWICE = 'vote-signed-twice'

const creditsOf = ({ unit, edges }: LoneEdges, kind: Edge['kind']): Credit[] =>
  edges.filter((edge) => edge.kind === kind).flatMap(({ from, to }) => readCredits(unit.key.slice(from, to)) ?? [])

/** Who signs at a line, above the text (`byline`) or behind it (`credit`). */
function signersAt({ view, decision: { state } }: Read, kind: 'byline' | 'credit'): Credit[] {
  const isWhole = kind === 'byline' ? state === 'byline' : state === 'credit' || state === 'leadCredit'
  const own = isWhole ? (view.credits ?? []) : []
  return [...own, ...[...view.before, view, ...view.behind].flatMap((lone) => creditsOf(lone, kind))]
}

const isPicture = ({ roles }: Credit): boolean => roles.includes('photographer') || roles.includes('provider')

/** How much it says for another article in between that `last` sign at the end of one that `first` signed above its text. */
function weightOf(first: readonly Credit[], last: readonly Credit[], w: Weights['article']): number {
  const names = new Set(first.map(({ name }) => name))
  const others = last.filter(({ name, roles }) => !names.has(name) && !roles.includes('source'))
  return others.length === 0 ? 0 : others.every(isPicture) ? w.picturedToo : w.signedTwice
}

/** The articles of a page, each with its place. */
function articlesOf(page: readonly Read[]): Read[][] {
  const articles: Read[][] = []
  page.forEach((read, at) => {
    const resumes = frontEdges(read.view).some(({ kind }) => kind === 'jump')
    const isFirst = read.view.unit.top || opens(read.decision.state, page[at - 1]?.decision.state, resumes)
    if (isFirst || articles.length === 0) articles.push([])
    articles.at(-1)?.push(read)
  })
  return articles
}

/** Where another article most likely begins in one that two people signed, one above and one below; null where none did, or nothing comes near it. */
function missedIn(article: readonly Read[], w: Weights['article']): { view: UnitView; weight: number } | null {
  const from = article.findIndex((read) => signersAt(read, 'byline').length > 0)
  const to = article.findIndex((read, at) => at > from && signersAt(read, 'credit').length > 0)
  if (from < 0 || to < 0) return null
  const weight = weightOf(signersAt(article[from] as Read, 'byline'), signersAt(article[to] as Read, 'credit'), w)
  const [nearest] = article.slice(from + 2, to + 1).sort((a, b) => a.decision.toOpen - b.decision.toOpen)
  return nearest && nearest.decision.toOpen < weight ? { view: nearest.view, weight } : null
}

/**
 * A second look at a page: an article that one person signs above its text and another behind it is two. Returns votes for the lines where
 * the second one most likely begins; none where that is too unlikely.
 */
export function secondLook(page: readonly Read[], weights: Weights['article']): Map<UnitView, Votes> {
  const missed = articlesOf(page).flatMap((article) => missedIn(article, weights) ?? [])
  return new Map(missed.map(({ view, weight }) => [view, votesFor(OPENING_STATES, weight)]))
}
