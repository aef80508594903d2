import type { Appearance, ArchiveArticle, ArchivePerson } from '../model/archive.ts'
import { groupBy } from '../model/order.ts'

/** Somebody who appears in the same articles as another, and in how many. */
interface Companion {
  person: ArchivePerson
  count: number
}

/** The articles of a person, each once, in the order of the appearances. */
export function articlesOf(appearances: readonly Appearance[]): ArchiveArticle[] {
  return [...new Set(appearances.map(({ entry }) => entry))]
}

/** Everybody of an index by the articles in which they appear in that role: made once, asked for each person. */
export function peopleByArticle(people: readonly ArchivePerson[]): Map<ArchiveArticle, ArchivePerson[]> {
  const pairs = people.flatMap((person) => articlesOf(person.appearances).map((entry) => ({ entry, person })))
  const found = groupBy(pairs, ({ entry }) => entry)
  return new Map([...found].map(([entry, own]) => [entry, own.map(({ person }) => person)]))
}

/** People who appear with a person, most often first, those of one count in the order of the index (by pinyin). */
export function companionsOf(
  { id, appearances }: ArchivePerson,
  byArticle: ReadonlyMap<ArchiveArticle, readonly ArchivePerson[]>,
): Companion[] {
  const counts = new Map<ArchivePerson, number>()
  for (const entry of articlesOf(appearances))
    for (const person of byArticle.get(entry) ?? [])
      if (person.id !== id) counts.set(person, (counts.get(person) ?? 0) + 1)
  const found = [...counts].map(([person, count]) => ({ person, count }))
  const key = ({ person }: Companion): string => `${person.pinyin} ${person.name} ${person.id}`
  return found.sort((a, b) => b.count - a.count || (key(a) < key(b) ? -1 : 1))
}
