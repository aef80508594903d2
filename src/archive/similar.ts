import type { ArchiveArticle } from '../model/archive.ts'
import { byCode, groupBy } from '../model/order.ts'
import { wordsOf } from '../people/words.ts'

/** A word or name of an article: as readers see it, and how much it says of the article. */
interface Term {
  shown: string
  weight: number
}

/** Weight of a mention by where it is: somebody or somewhere named, words in quotation marks, of the titles, of the text. */
const WEIGHTS = { who: 2, where: 1.5, quoted: 2, title: 2, text: 1 }
/** Characters at the head of the text whose words are counted: news says first what it is about. */
const HEAD = 300
const QUOTED = /[“《]([^“”《》\n]{2,20})[”》]/gu
/** Texts in which words are counted: runs of Chinese characters. */
const RUNS = /\p{Script=Han}{2,}/gu

/** Counts the mentions of an article's terms: each further one adds less. */
class Terms {
  readonly found = new Map<string, Term>()

  add(key: string, shown: string, weight: number): void {
    const known = this.found.get(key)
    if (known) known.weight = Math.max(known.weight, weight) + Math.min(known.weight, weight) / 4
    else this.found.set(key, { shown, weight })
  }

  words(text: string, weight: number): void {
    for (const [run] of text.matchAll(RUNS))
      for (const word of wordsOf(run)) if (word.length > 1) this.add(`word ${word}`, word, weight)
  }
}

/** A text without the names and the quoted words that stand in it: they are terms of their own, and no dictionary's words. */
const without = (text: string, names: readonly string[]): string =>
  names.reduce((left, name) => left.replaceAll(name, ' '), text.replace(QUOTED, ' '))

/** The words and names that an article is told by, each once: people by id, places, quoted words, words of titles and of the head of the text. */
function termsOf({ article, headline }: ArchiveArticle): Map<string, Term> {
  const terms = new Terms()
  const people = [...article.leaders, ...article.people]
  for (const { id, name } of people) terms.add(`who ${id}`, name, WEIGHTS.who)
  for (const place of article.places) terms.add(`where ${place}`, place, WEIGHTS.where)
  const { kicker = '', subtitle = '', places } = article
  const paragraphs = article.body.map(({ text }) => text)
  for (const text of [kicker, headline, subtitle, ...paragraphs])
    for (const [, quoted = ''] of text.matchAll(QUOTED)) terms.add(`word ${quoted}`, quoted, WEIGHTS.quoted)
  const names = [...people.map(({ name }) => name), ...places]
  terms.words(without(`${kicker} ${headline} ${subtitle}`, names), WEIGHTS.title)
  terms.words(without(paragraphs.join(' ').slice(0, HEAD), names), WEIGHTS.text)
  return terms.found
}

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

/** An article's weightiest terms, the weightiest first, with the numbers of their keys; the weights are a vector of length one. */
interface Vector {
  keys: number[]
  terms: Term[]
}

/** Places of a term: numbers of the articles whose vectors have it, in order, and its weight in each. */
interface Having {
  at: number[]
  weights: number[]
}

/** The articles with their vectors; `known` is how many there were when the issue of each was out. */
class Weighed {
  readonly vectors: Vector[] = []
  readonly known: number[] = []
  readonly having: Having[] = []
  private readonly numbers = new Map<string, number>()
  private readonly counts: number[] = []

  /** Weighs the articles of an issue by how rare their terms were when it came out (TF-IDF), and keeps the weightiest of each. */
  add(issue: readonly ArchiveArticle[]): void {
    const terms = issue.map(termsOf)
    for (const own of terms) for (const key of own.keys()) this.count(key)
    const known = this.vectors.length + issue.length
    for (const own of terms) {
      const vector = this.vectorOf(own, known)
      for (const [nth, key] of vector.keys.entries()) {
        const list = (this.having[key] ??= { at: [], weights: [] })
        list.at.push(this.vectors.length)
        list.weights.push(vector.terms[nth]?.weight ?? 0)
      }
      this.vectors.push(vector)
      this.known.push(known)
    }
  }

  private count(key: string): void {
    const number = this.numbers.get(key) ?? this.numbers.size
    this.numbers.set(key, number)
    this.counts[number] = (this.counts[number] ?? 0) + 1
  }

  private vectorOf(terms: ReadonlyMap<string, Term>, known: number): Vector {
    const limit = Math.max(2, Math.min(COMMON.most, known / COMMON.part))
    const weighed = [...terms].flatMap(([key, { shown, weight }]) => {
      const number = this.numbers.get(key) ?? 0
      const count = this.counts[number] ?? 1
      return count > limit ? [] : [{ key, number, shown, weight: weight * Math.log(1 + known / count) }]
    })
    const most = weighed.sort((a, b) => b.weight - a.weight || byCode(a.key, b.key)).slice(0, TERMS)
    const length = Math.hypot(...most.map(({ weight }) => weight))
    return {
      keys: most.map(({ number }) => number),
      terms: most.map(({ shown, weight }) => ({ shown, weight: weight / length })),
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

/** Looks for the articles that share enough with one: their numbers, with how alike they are. What it counts in is made once. */
function seeker({ vectors, known, having }: Weighed): (own: number) => { at: number; likeness: number }[] {
  const [likeness, terms] = [new Float64Array(vectors.length), new Uint8Array(vectors.length)]
  let met: number[] = []
  const meet = (weight: number, list: Having, end: number): void => {
    const middle = firstFrom(list.at, end)
    const last = Math.min(list.at.length, middle + NEAR.after)
    for (let nth = Math.max(0, middle - NEAR.before); nth < last; nth++) {
      const at = list.at[nth] ?? 0
      if (terms[at] === 0) met.push(at)
      likeness[at] = (likeness[at] ?? 0) + weight * (list.weights[nth] ?? 0)
      terms[at] = (terms[at] ?? 0) + 1
    }
  }
  return (own) => {
    const vector = vectors[own]
    met = []
    for (const [nth, key] of (vector?.keys ?? []).entries()) {
      const list = having[key]
      if (list) meet(vector?.terms[nth]?.weight ?? 0, list, known[own] ?? 0)
    }
    const isLike = (at: number): boolean =>
      at !== own && (likeness[at] ?? 0) >= LEAST.likeness && (terms[at] ?? 0) >= LEAST.terms
    const found = met.filter(isLike).map((at) => ({ at, likeness: likeness[at] ?? 0 }))
    for (const at of met) likeness[at] = terms[at] = 0
    return found
  }
}

/** The weightiest terms that two articles share, as readers see them. */
function sharedBy(own: Vector | undefined, other: Vector | undefined): string[] {
  const both = (own?.keys ?? []).flatMap((key, nth) => {
    const [mine, theirs] = [own?.terms[nth], other?.terms[other.keys.indexOf(key)]]
    return mine && theirs ? [{ shown: mine.shown, weight: mine.weight * theirs.weight }] : []
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
  const likeOnes = seeker(weighed)
  const idOf = (at: number): string => articles[at]?.article.id ?? ''
  const listOf = (own: number): Similar[] => {
    const near = likeOnes(own)
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
