import type { Appearance, ArchiveArticle, ArchiveIssue, ArchivePerson, PersonRef } from '../model/archive.ts'
import type { AuthorityPerson } from '../model/authority.ts'
import { pinyinOf } from '../people/pinyin.ts'
import * as words from '../words/index.ts'
import { byCode, byKeys } from '../model/order.ts'
import type { PersonNames } from './person-ids.ts'

/** Context of the index of people: names and ids, and readings that a person confirmed. */
interface NamesContext {
  names: PersonNames
  authority: ReadonlyMap<string, AuthorityPerson>
}

type Role = [person: PersonRef, role: string]

/** Articles, newest issue first, issues of unknown day last, each issue in printed order. */
export function newestFirst(issues: readonly ArchiveIssue[]): ArchiveArticle[] {
  const dated = issues.filter((issue) => issue.date !== undefined).reverse()
  return [...dated, ...issues.filter((issue) => issue.date === undefined)].flatMap((issue) => issue.articles)
}

/** Everybody who wrote, photographed or contributed, with that role, each role once; pen names are nobody's. */
export function bylineRoles(entry: ArchiveArticle): Role[] {
  const { reporter, photographer, contributor } = words.bylines
  return [
    ...(entry.article.penName ? [] : entry.reporters).map((person): Role => [person, reporter]),
    ...entry.photographers.map((person): Role => [person, photographer]),
    ...entry.contributors.map((person): Role => [person, contributor]),
  ]
}

/** The leaders of an article with their roles as printed. */
export function leaderRoles({ article }: ArchiveArticle): Role[] {
  return article.leaders.map((person): Role => [person, person.role])
}

/** Everybody whom an article names with a role: leaders, then others. */
export function namedRoles(entry: ArchiveArticle): Role[] {
  return [...leaderRoles(entry), ...entry.article.people.map((person): Role => [person, person.role])]
}

/** Appearances of somebody, and the names there. */
interface Found {
  appearances: Appearance[]
  names: Set<string>
}

function makePerson(id: string, { appearances, names }: Found, context: NamesContext): Omit<ArchivePerson, 'url'> {
  const known = context.authority.get(id)
  const name = known?.name ?? context.names.nameOf(id) ?? id
  const variants = [...names].filter((each) => each !== name).sort(byCode)
  return { id, name, pinyin: known?.pinyin ?? pinyinOf(name), appearances, variants, terms: known?.offices ?? [] }
}

/**
 * The index of people by one kind of role, by pinyin, then name, then id; appearances in the order of `entries`.
 * The URL is left to the caller.
 */
export function indexPeople(
  entries: readonly ArchiveArticle[],
  rolesOf: (entry: ArchiveArticle) => Role[],
  context: NamesContext,
): Omit<ArchivePerson, 'url'>[] {
  const found = new Map<string, Found>()
  for (const entry of entries) {
    for (const [{ id, name }, role] of rolesOf(entry)) {
      const known = found.get(id) ?? { appearances: [], names: new Set<string>() }
      known.appearances.push({ entry, role })
      known.names.add(name)
      found.set(id, known)
    }
  }
  const people = [...found].map(([id, each]) => makePerson(id, each, context))
  return people.sort(byKeys((person) => [person.pinyin, person.name, person.id]))
}
