import type { AuthorityPerson } from '../model/authority.ts'
import type { PersonRegistration } from '../model/registry.ts'
import { unifiedName } from '../read/width.ts'
import { personId } from '../people/pinyin.ts'

/** Gives ids to people by name: the authority file's, else the registered one, else a new one from the name's pinyin. */
export interface PeopleIds {
  idOf: (name: string) => string
  /** The id that a name has already; none is given. */
  known: (name: string) => string | undefined
  /** Registrations of the ids given anew, in the order in which they were given. */
  added: () => PersonRegistration[]
}

/** An id once given is never given to another name: on collision `-2`, `-3` … */
export function peopleIds(authority: readonly AuthorityPerson[], registered: readonly PersonRegistration[]): PeopleIds {
  const byName = new Map<string, string>(registered.map(({ name, id }) => [unifiedName(name), id]))
  const taken = new Set<string>([...registered.map(({ id }) => id), ...authority.map(({ id }) => id)])
  for (const { id, name, aliases } of [...authority].reverse())
    for (const known of [...aliases, name]) byName.set(known, id)
  const added: PersonRegistration[] = []
  const give = (name: string): string => {
    const wanted = personId(name)
    let id = wanted
    for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`
    taken.add(id)
    byName.set(name, id)
    added.push({ type: 'person', id, name })
    return id
  }
  return {
    idOf: (name) => byName.get(unifiedName(name)) ?? give(unifiedName(name)),
    known: (name) => byName.get(unifiedName(name)),
    added: () => [...added],
  }
}
