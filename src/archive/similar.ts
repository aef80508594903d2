import { gistOf } from '../compose/gist.ts'
import type { ArchiveArticle } from '../model/archive.ts'
import type { Terms } from '../model/gist.ts'
import { byCode, groupBy } from '../model/order.ts'

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

/** An article's weightiest terms, the weightiest first: numbers of their keys, as readers see them; the weights are a vector of length one. */
interface Vector {
  keys: number[]
  shown: string[]
  weights: number[]
}

/** Places of a term: numbers of the articles whose vectors have it, in order, and its weight in each. */
interface Having {
  at: number[]
  weights: number[]
}

/** Numbers of terms by their keys, from 0. */
class Numbers {
  readonly keys: string[] = []
  private readonly known = new Map<string, number>()
  private readonly ofLists = new Map<readonly string[], Int32Array>()

  private numberOf(key: string): number {
    const number = this.known.get(key) ?? this.keys.push(key) - 1
    this.known.set(key, number)
    return number
  }

  /** The numbers of a list of keys, made once for all articles that share it. */
  of(keys: readonly string[]): Int32Array {
    const numbers = this.ofLists.get(keys) ?? Int32Array.from(keys, (key) => this.numberOf(key))
    this.ofLists.set(keys, numbers)
    return numbers
  }
}

/** The articles with their vectors; `known` is how many there were when the issue of each was out. */
class Weighed {
  readonly vectors: Vector[] = []
  readonly known: number[] = []
  readonly having: Having[] = []
  private readonly numbers = new Numbers()
  private readonly counts: number[] = []

  /** Weighs the articles of an issue by how rare their terms were when it came out (TF-IDF), and keeps the weightiest of each. */
  add(issue: readonly ArchiveArticle[]): void {
    const terms = issue.map(({ article }) => gistOf(article).terms)
    for (const { keys, of } of terms) {
      const numbers = this.numbers.of(keys)
      for (let nth = 0; nth < of.length; nth += 2) {
        const number = numbers[of[nth] ?? 0] ?? 0
        this.counts[number] = (this.counts[number] ?? 0) + 1
      }
    }
    const known = this.vectors.length + issue.length
    for (const own of terms) {
      const vector = this.vectorOf(own, known)
      for (const [nth, key] of vector.keys.entries()) {
        const list = (this.having[key] ??= { at: [], weights: [] })
        list.at.push(this.vectors.length)
        list.weights.push(vector.weights[nth] ?? 0)
      }
      this.vectors.push(vector)
      this.known.push(known)
    }
  }

  private vectorOf({ keys, shown, of }: Terms, known: number): Vector {
    const limit = Math.max(2, Math.min(COMMON.most, known / COMMON.part))
    const numbers = this.numbers.of(keys)
    const weighed: { number: number; place: number; weight: number }[] = []
    for (let nth = 0; nth < of.length; nth += 2) {
      const place = of[nth] ?? 0
      const number = numbers[place] ?? 0
      const count = this.counts[number] ?? 1
      if (count <= limit) weighed.push({ number, place, weight: (of[nth + 1] ?? 0) * Math.log(1 + known / count) })
    }
    const keyOf = ({ number }: { number: number }): string => this.numbers.keys[number] ?? ''
    const most = weighed.sort((a, b) => b.weight - a.weight || byCode(keyOf(a), keyOf(b))).slice(0, TERMS)
    const length = Math.hypot(...most.map(({ weight }) => weight))
    return {
      keys: most.map(({ number }) => number),
      shown: most.map(({ place }) => shown[place] ?? ''),
      weights: most.map(({ weight }) => weight / length),
    }
  }
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

/** An article that shares enough with another: its number, and how alike they are. */
interface Near {
  at: number
  likeness: number
}

/** The likest of those that were there before, the likest first, and the first of those that followed. */
class Shown {
  private readonly before: Near[] = []
  private readonly after: Near[] = []

  constructor(private readonly idOf: (at: number) => string) {}

  add(near: Near, isBefore: boolean): void {
    const list = isBefore ? this.before : this.after
    const isFirst = (other: Near): boolean =>
      isBefore
        ? near.likeness > other.likeness ||
          (near.likeness === other.likeness && byCode(this.idOf(near.at), this.idOf(other.at)) < 0)
        : near.at < other.at
    const most = isBefore ? SHOWN.before : SHOWN.after
    const last = list[most - 1]
    if (last && !isFirst(last)) return
    const place = list.findIndex(isFirst)
    list.splice(place < 0 ? list.length : place, 0, near)
    list.length = Math.min(list.length, most)
  }

  numbers(): number[] {
    return [...this.before, ...this.after].map(({ at }) => at)
  }
}

/** Looks for the articles to show with one: their numbers. What it counts in is made once. */
function seeker({ vectors, known, having }: Weighed, idOf: (at: number) => string): (own: number) => number[] {
  const [likeness, terms] = [new Float64Array(vectors.length), new Uint8Array(vectors.length)]
  let met: number[] = []
  const meet = (weight: number, { at: places, weights }: Having, end: number): void => {
    const middle = firstFrom(places, end)
    const last = Math.min(places.length, middle + NEAR.after)
    for (let nth = Math.max(0, middle - NEAR.before); nth < last; nth++) {
      const at = places[nth] as number
      if (terms[at] === 0) met.push(at)
      ;(likeness[at] as number) += weight * (weights[nth] as number)
      ;(terms[at] as number)++
    }
  }
  return (own) => {
    const [vector, end] = [vectors[own], known[own] ?? 0]
    met = []
    for (const [nth, key] of (vector?.keys ?? []).entries()) {
      const list = having[key]
      if (list) meet(vector?.weights[nth] ?? 0, list, end)
    }
    const shown = new Shown(idOf)
    for (const at of met) {
      const near = { at, likeness: likeness[at] ?? 0 }
      const isLike = at !== own && near.likeness >= LEAST.likeness && (terms[at] ?? 0) >= LEAST.terms
      if (isLike) shown.add(near, at < end)
      likeness[at] = terms[at] = 0
    }
    return shown.numbers()
  }
}

/** The weightiest terms that two articles share, as readers see them. */
function sharedBy(own: Vector | undefined, other: Vector | undefined): string[] {
  const both = (own?.keys ?? []).flatMap((key, nth) => {
    const weight = other?.weights[other.keys.indexOf(key)]
    return weight === undefined ? [] : [{ shown: own?.shown[nth] ?? '', weight: (own?.weights[nth] ?? 0) * weight }]
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
  const weighed = new Weighed()
  for (const issue of groupBy(articles, (entry) => entry.issue).values()) weighed.add(issue)
  const { vectors } = weighed
  const shownWith = seeker(weighed, (at) => articles[at]?.article.id ?? '')
  const listOf = (own: number): Similar[] =>
    shownWith(own).flatMap((at) => {
      const entry = articles[at]
      return entry ? [{ entry, shared: sharedBy(vectors[own], vectors[at]) }] : []
    })
  return new Map(articles.map(({ article }, own) => [article.id, listOf(own)]))
}
