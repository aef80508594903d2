import type { Credit } from './credits.ts'
import { readCredits } from './credits.ts'
import type { LoneEdges, UnitView } from './rule.ts'
import { opens, type State, type Votes } from './states.ts'
import type { Edge } from './unit.ts'
import { frontEdges } from './views.ts'
import type { Weights } from './weights.ts'

/** A line of a page with what was decided for it, and how far the best readings in which an article begins there, with a title or with text, are behind, in nats. */
interface Read {
  view: UnitView
  verdict: { state: State; toTitle: number; toLead: number }
}

/** The rule that speaks for a new article where one was signed twice. */
export const SIGNED_TWICE = 'vote-signed-twice'

const creditsOf = ({ unit, edges }: LoneEdges, kind: Edge['kind']): Credit[] =>
  edges.filter((edge) => edge.kind === kind).flatMap(({ from, to }) => readCredits(unit.key.slice(from, to)) ?? [])

/** Signers at a line, above the text (`byline`) or behind it (`credit`). */
function signersAt({ view, verdict: { state } }: Read, kind: 'byline' | 'credit'): Credit[] {
  const isWhole = kind === 'byline' ? state === 'byline' : state === 'credit' || state === 'leadCredit'
  const own = isWhole ? (view.credits ?? []) : []
  return [...own, ...[...view.before, view, ...view.behind].flatMap((lone) => creditsOf(lone, kind))]
}

const isPicture = ({ roles }: Credit): boolean => roles.includes('photographer')
/** True for a giver of a text or of pictures, who signs beside its writer. */
const isGiver = ({ roles }: Credit): boolean => roles.includes('source') || roles.includes('provider')

/** Another article that begins in one: which of its lines could, by how far behind that is, and what is said for it. */
interface Missed {
  behind: 'toTitle' | 'toLead'
  votes: Votes
  weight: number
}

/** Sign that `last` gives at the end of an article that `first` signed above its text: a title is missed, or a picture's words. */
function missedBetween(first: readonly Credit[], last: readonly Credit[], w: Weights['article']): Missed | null {
  const names = new Set(first.map(({ name }) => name))
  const others = last.filter((credit) => !names.has(credit.name) && !isGiver(credit))
  if (others.length === 0) return null
  if (others.every(isPicture)) return { behind: 'toLead', votes: { lead: w.picturedToo }, weight: w.picturedToo }
  return { behind: 'toTitle', votes: { kicker: w.signedTwice, headline: w.signedTwice }, weight: w.signedTwice }
}

/** The articles of a page, each with its place. */
function articlesOf(page: readonly Read[]): Read[][] {
  const articles: Read[][] = []
  page.forEach((read, at) => {
    const resumes = frontEdges(read.view).some(({ kind }) => kind === 'jump')
    const isFirst = read.view.unit.top || opens(read.verdict.state, page[at - 1]?.verdict.state, resumes)
    if (isFirst || articles.length === 0) articles.push([])
    articles.at(-1)?.push(read)
  })
  return articles
}

/** Likeliest beginning of another article in one that two people signed, one above and one below, with its evidence; null where none did, or nothing comes near it. */
function missedIn(article: readonly Read[], w: Weights['article']): [UnitView, Votes] | null {
  const from = article.findIndex((read) => signersAt(read, 'byline').length > 0)
  const to = article.findIndex((read, at) => at > from && signersAt(read, 'credit').length > 0)
  if (from < 0 || to < 0) return null
  const missed = missedBetween(signersAt(article[from] as Read, 'byline'), signersAt(article[to] as Read, 'credit'), w)
  if (missed === null) return null
  const { behind, votes, weight } = missed
  const [nearest] = article.slice(from + 2, to + 1).sort((a, b) => a.verdict[behind] - b.verdict[behind])
  return nearest && nearest.verdict[behind] < weight ? [nearest.view, votes] : null
}

/**
 * A second look at a page: an article that one person signs above its text and another behind it is two. Returns votes for the lines where
 * the second one most likely begins; none where that is too unlikely.
 */
export function secondLook(page: readonly Read[], weights: Weights['article']): Map<UnitView, Votes> {
  return new Map(
    articlesOf(page).flatMap((article) => {
      const missed = missedIn(article, weights)
      return missed ? [missed] : []
    }),
  )
}
