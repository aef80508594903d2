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
  for (const [trait, list] of lists) if (list.length < 2 || list.length > COMMON) lists.delete(trait)
  return lists
}

interface Candidate {
  at: number
  weight: number
  traits: [string, number][]
}

function candidatesOf(
  own: number,
  traits: Iterable<string>,
  { lists, total }: { lists: ReadonlyMap<string, number[]>; total: number },
): Candidate[] {
  const found = new Map<number, Candidate>()
  for (const trait of traits) {
    const list = lists.get(trait) ?? []
    const weight = Math.log(total / list.length) + 1
    for (const at of list) {
      const known = found.get(at) ?? { at, weight: 0, traits: [] }
      found.set(at, known)
      known.weight += weight
      known.traits.push([trait, weight])
    }
  }
  found.delete(own)
  return [...found.values()]
}

/**
 * For each article (by id) a few that are like it: they share people, places, words of the title or quoted words, and the
 * rarer these are in the archive the more they count. The same archive always gives the same lists.
 */
export function similarArticles(articles: readonly ArchiveArticle[]): Map<string, Similar[]> {
  const all = articles.map(traitsOf)
  const index = { lists: postings(all), total: articles.length }
  const least = Math.min(LEAST, Math.log(articles.length / 2) + 1)
  const idOf = ({ at }: Candidate): string => articles[at]?.article.id ?? ''
  return new Map(
    articles.map(({ article }, own) => {
      const traits = all[own] ?? new Map<string, string>()
      const near = candidatesOf(own, traits.keys(), index).filter(({ weight }) => weight >= least)
      near.sort((a, b) => b.weight - a.weight || byCode(idOf(a), idOf(b)))
      const similar = near.slice(0, SHOWN).flatMap((candidate): Similar[] => {
        const entry = articles[candidate.at]
        const rarest = candidate.traits.sort((a, b) => b[1] - a[1] || byCode(a[0], b[0]))
        const told = rarest.map(([trait]) => traits.get(trait) ?? '')
        return entry ? [{ entry, shared: [...new Set(told)].slice(0, TOLD) }] : []
      })
      return [article.id, similar]
    }),
  )
}
