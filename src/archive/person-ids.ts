import type { Article, PersonMention } from '../model/article.ts'
import type { AuthorityPerson } from '../model/authority.ts'
import type { Registration } from '../model/registry.ts'
import { personId } from '../people/pinyin.ts'
import { unifiedName } from '../read/width.ts'
import { byCode, byId } from '../model/order.ts'
import { freeName } from './urls.ts'

/** Names of people: the id for a name as printed, and the name that stands over an id's page. */
export interface PersonNames {
  idOf: (name: string) => string
  nameOf: (id: string) => string | undefined
}

/** Knowledge of people before the articles are read. */
interface KnownPeople {
  people: readonly AuthorityPerson[]
  registrations: readonly Registration[]
}

/** Every name printed as reporter, photographer or contributor, once, in code order. */
function bylineNames(articles: readonly Article[]): string[] {
  const writers = ({ reporters, penName }: Article): string[] => (penName ? [] : reporters)
  const names = articles.flatMap((article) => [...writers(article), ...article.photographers, ...article.contributors])
  return [...new Set(names.map(unifiedName))].sort(byCode)
}

/** Everybody named with an id, in the order of the articles' ids, so that the first of two names is always the same. */
function mentionsOf(articles: readonly Article[]): PersonMention[] {
  return [...articles].sort(byId).flatMap((article) => [...article.leaders, ...article.people])
}

/** Names with a given id, the stronger source first: authority file, registry, ids printed in the articles. */
function knownPairs(known: KnownPeople, articles: readonly Article[]): [name: string, id: string][] {
  const registered = known.registrations.filter((entry) => entry.type === 'person')
  return [
    ...known.people.map(({ name, id }): [string, string] => [name, id]),
    ...registered.map(({ name, id }): [string, string] => [name, id]),
    ...mentionsOf(articles).map(({ name, id }): [string, string] => [name, id]),
    ...known.people.flatMap(({ aliases, id }) => aliases.map((alias): [string, string] => [alias, id])),
  ]
}

/**
 * The names of people and their ids. A name nobody has given an id gets one from its pinyin, with `-2` when another
 * name has it; names are taken in code order, so that the same archive always gives the same ids.
 */
export function namePeople(known: KnownPeople, articles: readonly Article[]): PersonNames {
  const ids = new Map<string, string>()
  const names = new Map<string, string>()
  for (const [printed, id] of knownPairs(known, articles)) {
    const name = unifiedName(printed)
    if (!ids.has(name)) ids.set(name, id)
    if (!names.has(id)) names.set(id, name)
  }
  const taken = new Set(names.keys())
  for (const name of bylineNames(articles).filter((each) => !ids.has(each))) {
    const id = freeName(personId(name), taken)
    taken.add(id)
    ids.set(name, id)
    names.set(id, name)
  }
  return { idOf: (name) => ids.get(unifiedName(name)) ?? personId(name), nameOf: (id) => names.get(id) }
}
