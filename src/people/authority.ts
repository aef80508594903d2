import type { AuthorityPerson, Office } from '../model/authority.ts'
import { addTo } from '../model/order.ts'
import { patternOf } from '../model/patterns.ts'
import { roleDistance } from './namesakes.ts'
import { officeStanding } from './office-standing.ts'
import type { District } from './district.ts'
import { officePatterns } from './offices.ts'
import { rememberedOf } from '../model/remembered.ts'

/** The authority file made ready for reading texts. */
interface Authority {
  /** Every name and alias of people. */
  names: ReadonlySet<string>
  /** Words that a person has said are no name of a person. */
  rejected: ReadonlySet<string>
  /** Finds names and aliases, the longer first; null when the file names nobody. */
  pattern: RegExp | null
  byName: ReadonlyMap<string, readonly AuthorityPerson[]>
}

/** A name with what its mention says: the role as printed ('' when none) and the day of the issue (`YYYY-MM-DD`), if known. */
export interface Mention {
  name: string
  role: string
  day: string | undefined
}

/** The authority file made ready, once for each list of people. */
export const authorityOf = rememberedOf((people: readonly AuthorityPerson[]): Authority => {
  const byName = new Map<string, AuthorityPerson[]>()
  for (const person of people.filter(({ person: isPerson }) => isPerson !== false))
    for (const name of new Set([person.name, ...person.aliases])) addTo(byName, name, person)
  return {
    names: new Set(byName.keys()),
    rejected: new Set(
      people.filter(({ person }) => person === false).flatMap(({ name, aliases }) => [name, ...aliases]),
    ),
    pattern: patternOf(byName.keys()),
    byName,
  }
})

/** A bound of a term (EDTF) without its marks of doubt; '' where the term is open. */
export const termBound = (edtf: string | undefined): string =>
  (edtf ?? '').replace(/[?~%]|\.\./gu, '').replace(/\/.*$/u, '')

/**
 * True when an office was held on a day (`YYYY-MM-DD`): bounds may be years or months, which count as a whole. A day that
 * is not known lies in no term that has bounds. An office with nothing but an article's id as its evidence was held on the day
 * of that issue.
 */
export function wasHeld({ from, to, evidence = '' }: Office, day: string | undefined): boolean {
  const seen = from === undefined && to === undefined ? /^\d{4}-\d{2}-\d{2}(?=-)/.exec(evidence)?.[0] : undefined
  const [first, last] = [seen ?? termBound(from), seen ?? termBound(to)]
  if (day === undefined) return first === '' && last === ''
  return (first === '' || day >= first) && (last === '' || day.slice(0, last.length) <= last)
}

function isDistrictOffice(title: string, district: District): boolean {
  const found = [...title.matchAll(officePatterns(district).phrase)][0]
  return found !== undefined && officeStanding([title.slice(0, found.index), found[0]], district) === 'own'
}

/** The district office that a person of the authority file held on a day; 区领导 for a confirmed leader without any office on file; null for nobody's leader. */
export function officeOn(person: AuthorityPerson, day: string | undefined, district: District): string | null {
  if (person.leader === false) return null
  const held = person.offices.filter((office) => wasHeld(office, day))
  const office = held.find(({ title }) => isDistrictOffice(title, district))
  if (office) return office.title
  if (person.leader !== true) return null
  return held[0]?.title ?? (person.offices.length === 0 ? `${district.level}领导` : null)
}

function score(person: AuthorityPerson, { name, role, day }: Mention): number {
  const held = person.offices.filter((office) => wasHeld(office, day))
  const told = (office: Office): boolean => role !== '' && (role.includes(office.title) || office.title.includes(role))
  const ofTerm = held.some(told) ? 8 : person.offices.some(told) ? 4 : 0
  const ofField = role !== '' && (roleDistance(role) === 'other') === (person.leader === false) ? 3 : 0
  return (
    ofTerm + ofField + (held.length > 0 ? 2 : 0) + (person.name === name ? 1 : 0) + (person.leader === false ? -2 : 0)
  )
}

/**
 * The person of the authority file whom a mention means: of several with one name, whose office or term fits best.
 * `isSure` is false when two fit alike; null when the file has no such name.
 */
export function identify(authority: Authority, mention: Mention): { person: AuthorityPerson; isSure: boolean } | null {
  const ranked = (authority.byName.get(mention.name) ?? [])
    .map((person) => ({ person, score: score(person, mention) }))
    .sort((a, b) => b.score - a.score)
  const [best, next] = ranked
  return best ? { person: best.person, isSure: next === undefined || next.score < best.score } : null
}

/** True when a name that stands in `text` at `from` stands in words that the authority file says are not the person, for everybody of that name. */
export function isExcluded(
  authority: Authority,
  text: string,
  { name, from }: { name: string; from: number },
): boolean {
  const people = authority.byName.get(name) ?? []
  const excluded = ({ not }: AuthorityPerson): boolean =>
    not.some((words) => {
      for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
        if (at <= from && from + name.length <= at + words.length) return true
      return false
    })
  return people.length > 0 && people.every(excluded)
}
