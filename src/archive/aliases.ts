import type { ArchiveAlias } from '../model/archive.ts'
import type { AuthorityPerson, PlaceEntry } from '../model/authority.ts'

/** Other forms of names as people.yaml and places.yaml state them, those of people first, in the order of the files. */
export function aliasesOf(people: readonly AuthorityPerson[], places: readonly PlaceEntry[]): ArchiveAlias[] {
  const persons = people.filter(({ person }) => person !== false)
  return [
    ...persons.flatMap(({ name, aliases }) => aliases.map((alias) => ({ alias, name, kind: 'person' as const }))),
    ...places.flatMap(({ name, aliases }) => aliases.map((alias) => ({ alias, name, kind: 'place' as const }))),
  ]
}
