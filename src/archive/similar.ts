import type { ArchiveArticle } from '../model/archive.ts'
import { wordsOf } from '../people/words.ts'
import { byCode } from './order.ts'

/** An article like another, and the words or people that both have, the rarest first. */
export interface Similar {
  entry: ArchiveArticle
  shared: string[]
}

/** Most articles that a trait may be in: what is in more of them tells little and costs much. */
const COMMON = 200
/** Articles after an issue's that are looked at for each trait. */
const FOLLOWING = 100
/** Articles named, and traits told of each. */
const SHOWN = 4
const TOLD = 2
/** Least weight of what must be shared; in a small archive a single trait that only two articles have. */
const LEAST = 5
const QUOTED = /[“《]([^“”《》\n]{2,20})[”》]/gu

/** What an article is about, each once: people by id, places, words of its title, words in quotation marks. */
function traitsOf({ article, headline }: ArchiveArticle): Map<string, string> {
  const traits = new Map<string, string>()
  const add = (kind: string, key: string, shown: string): void => void traits.set(`${kind} ${key}`, shown)
  for (const { id, name } of [...article.leaders, ...article.people]) add('who', id, name)
  for (const place of article.places) add('where', place, place)
  const texts = [article.kicker, article.title, article.subtitle, ...article.body.map(({ text }) => text)]
  for (const text of texts) for (const [, quoted = ''] of (text ?? '').matchAll(QUOTED)) add('word', quoted, quoted)
  for (const word of wordsOf(headline)) if (/^\p{Script=Han}{2,}$/u.test(word)) add('word', word, word)
  return traits
}

/** Numbers of the articles with a trait, in order. */
function postings(all: readonly ReadonlyMap<string, string>[]): Map<string, number[]> {
  const lists = new Map<string, number[]>()
  all.forEach((traits, at) => {
    for (const trait of traits.keys()) {
      const list = lists.get(trait)
      if (list) list.push(at)
      else lists.set(trait, [at])
    }
  })
  for (const [trait, list] of lists) if (list.length < 2) lists.delete(trait)
  return lists
}

interface Candidate {
  at: number
  weight: number
  traits: [string, number][]
}

/** An article's traits with their lists, and how many articles there were when its issue came out. */
interface Own {
  at: number
  traits: ReadonlyMap<string, string>
  known: number
}

/** Count of the numbers below `end` in a list that is in order. */
function below(list: readonly number[], end: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? end) < end) low = middle + 1
    else high = middle
  }
  return low
}

/** Articles that share traits with one, weighed as they were when its issue came out: all before it, and a few that follow. */
function candidatesOf({ at: own, traits, known }: Own, lists: ReadonlyMap<string, number[]>): Candidate[] {
  const found = new Map<number, Candidate>()
  for (const trait of traits.keys()) {
    const list = lists.get(trait) ?? []
    const before = below(list, known)
    if (before === 0 || before > COMMON) continue
    const weight = Math.log(known / before) + 1
    for (const at of list.slice(0, before + FOLLOWING)) {
      const candidate = found.get(at) ?? { at, weight: 0, traits: [] }
      found.set(at, candidate)
      candidate.weight += weight
      candidate.traits.push([trait, weight])
    }
  }
  found.delete(own)
  return [...found.values()]
}

/**
 * Of candidates the likest among the articles before, and the first that followed: so that a list, once full, stays as it is
 * whatever comes out later, and its page with it.
 */
function chosen(near: readonly Candidate[], { known }: Own, idOf: (candidate: Candidate) => string): Candidate[] {
  const before = near.filter(({ at }) => at < known)
  const follower = near.filter(({ at }) => at >= known).sort((a, b) => a.at - b.at)[0]
  before.sort((a, b) => b.weight - a.weight || byCode(idOf(a), idOf(b)))
  return [...before.slice(0, SHOWN - 1), ...(follower ? [follower] : [])]
}

/** For each article how many there were when its issue was out. */
function knownThen(articles: readonly ArchiveArticle[]): number[] {
  const ends: number[] = []
  for (let at = articles.length - 1; at >= 0; at--)
    ends[at] = articles[at]?.issue === articles[at + 1]?.issue ? (ends[at + 1] ?? at + 1) : at + 1
  return ends
}

/**
 * For each article (by id) a few that are like it: they share people, places, words of the title or quoted words, and the
 * rarer these were when it came out the more they count. `articles` are issue by issue, oldest first; a new issue at their
 * end changes no list but those that had nothing that follows. The same archive always gives the same lists.
 */
export function similarArticles(articles: readonly ArchiveArticle[]): Map<string, Similar[]> {
  const all = articles.map(traitsOf)
  const lists = postings(all)
  const ends = knownThen(articles)
  const idOf = ({ at }: Candidate): string => articles[at]?.article.id ?? ''
  return new Map(
    articles.map(({ article }, at) => {
      const own: Own = { at, traits: all[at] ?? new Map<string, string>(), known: ends[at] ?? 0 }
      const least = Math.min(LEAST, Math.log(own.known / 2) + 1)
      const near = candidatesOf(own, lists).filter(({ weight }) => weight >= least)
      const similar = chosen(near, own, idOf).flatMap((candidate): Similar[] => {
        const entry = articles[candidate.at]
        const rarest = candidate.traits.sort((a, b) => b[1] - a[1] || byCode(a[0], b[0]))
        const told = rarest.map(([trait]) => own.traits.get(trait) ?? '')
        return entry ? [{ entry, shared: [...new Set(told)].slice(0, TOLD) }] : []
      })
      return [article.id, similar]
    }),
  )
}
