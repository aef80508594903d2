import { similarArticles, type Similar } from '../archive/similar.ts'
import { gistOf } from '../compose/gist.ts'
import type { ArchiveArticle } from '../model/archive.ts'
import type { Terms } from '../model/gist.ts'
import { sha256 } from './digests.ts'
import type { Release, SimilarKept } from './release.ts'

type Articles = readonly ArchiveArticle[]
type Lists = ReadonlyMap<string, readonly Similar[]>

/** Terms as numbers, the same for all articles: lists that several share are looked at once. */
class Numbers {
  readonly known = new Map<string, number>()
  private readonly ofLists = new Map<Terms['keys'], number[]>()

  private numberOf(term: string): number {
    const number = this.known.get(term) ?? this.known.size
    this.known.set(term, number)
    return number
  }

  /** The terms of an article, each by its number with how much it says. */
  of({ keys, shown, of }: Terms): string {
    const numbers = this.ofLists.get(keys) ?? []
    this.ofLists.set(keys, numbers)
    const numberAt = (at: number): number => (numbers[at] ??= this.numberOf(`${keys[at]}\t${shown[at]}`))
    return of.map((each, nth) => (nth % 2 === 0 ? numberAt(each) : each)).join()
  }
}

/** All that the lists are made of: the words that each article is told by, in the order of the articles. */
function keyOf(articles: Articles): string {
  const numbers = new Numbers()
  const told = articles.map(({ article, issue }) => `${article.id} ${issue} ${numbers.of(gistOf(article).terms)}`)
  return sha256([...numbers.known.keys(), ...told].join('\n'))
}

function listsOf(kept: SimilarKept, articles: Articles): Lists {
  const entries = new Map(articles.map((entry) => [entry.article.id, entry]))
  const similar = ([id, shared]: SimilarKept['lists'][string][number]): Similar[] => {
    const entry = entries.get(id)
    return entry ? [{ entry, shared }] : []
  }
  return new Map(Object.entries(kept.lists).map(([id, list]) => [id, list.flatMap(similar)]))
}

const written = (lists: Lists): SimilarKept['lists'] =>
  Object.fromEntries([...lists].map(([id, list]) => [id, list.map(({ entry, shared }) => [entry.article.id, shared])]))

/** The articles like each article (see {@link similarArticles}): as the last release had them, where the words that articles are told by are the same. */
export function similarLists(articles: Articles, release: Pick<Release, 'last' | 'made'> | undefined): Lists {
  if (release === undefined) return similarArticles(articles)
  const key = keyOf(articles)
  const kept = release.last.similar?.key === key ? release.last.similar : undefined
  const lists = kept ? listsOf(kept, articles) : similarArticles(articles)
  release.made.similar = kept ?? { key, lists: written(lists) }
  return lists
}
