import type { ArchiveArticle } from '../model/archive.ts'
import { byCode, groupBy } from './order.ts'
import { termsOf, type Term } from './similar-terms.ts'

/** An article like another, and the words or people that both have, the weightiest first. */
export interface Similar {
  entry: ArchiveArticle
  shared: string[]
}

/** Terms that stand for an article: those that say most of it. */
const TERMS = 24
/** A term that more articles have says nothing; so in a small archive one that an eighth of them has. */
const COMMON = { most: 400, part: 8 }
/** Articles before and after that are looked at for each term: the nearest. */
const NEAR = { before: 200, after: 40 }
/** Least likeness (cosine), and least number of terms, that two articles share. */
const LEAST = { likeness: 0.18, terms: 2 }
/** Articles named that were there before, those that followed, and terms told of each. */
const SHOWN = { before: 2, after: 1 }
const TOLD = 2

/** An article's weightiest terms by key, with their words and weights; the weights are a vector of length one. */
type Vector = ReadonlyMap<string, Term>

/** Weighs the terms of an article by how rare they were when its issue came out (TF-IDF), and keeps the weightiest. */
function vectorOf(terms: ReadonlyMap<string, Term>, known: number, counts: ReadonlyMap<string, number>): Vector {
  const limit = Math.max(2, Math.min(COMMON.most, known / COMMON.part))
  const weighed = [...terms].flatMap(([key, { shown, weight }]): [string, Term][] => {
    const count = counts.get(key) ?? 1
    return count > limit ? [] : [[key, { shown, weight: weight * Math.log(1 + known / count) }]]
  })
  const most = weighed.sort((a, b) => b[1].weight - a[1].weight || byCode(a[0], b[0])).slice(0, TERMS)
  const length = Math.hypot(...most.map(([, { weight }]) => weight))
  return new Map(most.map(([key, { shown, weight }]) => [key, { shown, weight: weight / length }]))
}

/** The articles with their vectors; `known` is how many there were when the issue of each was out. */
interface Weighed {
  vectors: Vector[]
  known: number[]
  /** Numbers of the articles whose vectors have a term, in order. */
  having: Map<string, number[]>
}

function weigh(articles: readonly ArchiveArticle[]): Weighed {
  const found: Weighed = { vectors: [], known: [], having: new Map() }
  const counts = new Map<string, number>()
  for (const issue of groupBy(articles, (entry) => entry.issue).values()) {
    const terms = issue.map(termsOf)
    for (const own of terms) for (const key of own.keys()) counts.set(key, (counts.get(key) ?? 0) + 1)
    const known = found.vectors.length + issue.length
    for (const own of terms) {
      const vector = vectorOf(own, known, counts)
      for (const key of vector.keys()) {
        const list = found.having.get(key) ?? []
        found.having.set(key, list)
        list.push(found.vectors.length)
      }
      found.vectors.push(vector)
      found.known.push(known)
    }
  }
  return found
}

/** Index of the first number of a sorted list that is `end` or more; the list's length when there is none. */
function firstFrom(list: readonly number[], end: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? end) < end) low = middle + 1
    else high = middle
  }
  return low
}

/** Articles that share enough with one: their numbers, with how alike they are. */
function likeOnes(own: number, { vectors, known, having }: Weighed): { at: number; likeness: number }[] {
  const found = new Map<number, { likeness: number; terms: number }>()
  for (const [key, { weight }] of vectors[own] ?? []) {
    const list = having.get(key) ?? []
    const middle = firstFrom(list, known[own] ?? 0)
    for (const at of list.slice(Math.max(0, middle - NEAR.before), middle + NEAR.after)) {
      const { likeness, terms } = found.get(at) ?? { likeness: 0, terms: 0 }
      found.set(at, { likeness: likeness + weight * (vectors[at]?.get(key)?.weight ?? 0), terms: terms + 1 })
    }
  }
  found.delete(own)
  const enough = [...found].filter(([, { likeness, terms }]) => likeness >= LEAST.likeness && terms >= LEAST.terms)
  return enough.map(([at, { likeness }]) => ({ at, likeness }))
}

/** The weightiest terms that two articles share, as readers see them. */
function sharedBy(own: Vector | undefined, other: Vector | undefined): string[] {
  const both = [...(own ?? [])].flatMap(([key, { shown, weight }]) => {
    const theirs = other?.get(key)?.weight
    return theirs === undefined ? [] : [{ shown, weight: weight * theirs }]
  })
  both.sort((a, b) => b.weight - a.weight || byCode(a.shown, b.shown))
  const texts = [...new Set(both.map(({ shown }) => shown))]
  return texts.filter((text) => !texts.some((each) => each !== text && each.includes(text))).slice(0, TOLD)
}

/**
 * For each article (by id) at most three that are like it, of those that share little none: the two likest of those that were
 * there when it came out, and the first that followed. `articles` are issue by issue, oldest first; a new issue at their end
 * changes no list but those that had nothing that follows. The same archive always gives the same lists.
 */
export function similarArticles(articles: readonly ArchiveArticle[]): Map<string, Similar[]> {
  const weighed = weigh(articles)
  const idOf = (at: number): string => articles[at]?.article.id ?? ''
  const listOf = (own: number): Similar[] => {
    const near = likeOnes(own, weighed)
    const [known, { vectors }] = [weighed.known[own] ?? 0, weighed]
    const before = near.filter(({ at }) => at < known)
    before.sort((a, b) => b.likeness - a.likeness || byCode(idOf(a.at), idOf(b.at)))
    const after = near.filter(({ at }) => at >= known).sort((a, b) => a.at - b.at)
    return [...before.slice(0, SHOWN.before), ...after.slice(0, SHOWN.after)].flatMap(({ at }) => {
      const entry = articles[at]
      return entry ? [{ entry, shared: sharedBy(vectors[own], vectors[at]) }] : []
    })
  }
  return new Map(articles.map(({ article }, own) => [article.id, listOf(own)]))
}
