import { OFFICE_GROUPS } from '../model/archive.ts'
import type { Appearance, ArchiveOffice, OfficeHolder } from '../model/archive.ts'
import type { AuthorityPerson, Office } from '../model/authority.ts'
import { wasHeld } from '../people/authority.ts'
import type { District } from '../people/district.ts'
import { officesOfRole, rankOfTitle } from './office-titles.ts'
import type { TitledOffice } from './office-titles.ts'
import { byKeys } from '../model/order.ts'

/** A person whose offices are looked for: appearances as a leader, newest first, and what the authority file states. */
export interface OfficePerson {
  id: string
  name: string
  url?: string
  appearances: readonly Appearance[]
  terms: readonly Office[]
  /** Terms that articles tell of, with titles in plain form. */
  told?: readonly Office[]
}

type Evidence = TitledOffice & Pick<OfficeHolder, 'proofs' | 'terms' | 'told'>

/** Form of a role that is not printed, in brackets: such a role proves nothing. */
const NOT_PRINTED = /^〔.*〕$/u

/** Oldest first, unknown days last; those of one day keep their order. */
function oldestFirst(appearances: readonly Appearance[]): Appearance[] {
  const day = ({ entry }: Appearance): string => entry.article.date ?? ''
  const dated = appearances.filter((each) => day(each) !== '')
  return [...dated.sort(byKeys((each) => [day(each)])), ...appearances.filter((each) => day(each) === '')]
}

/** The term among those of a day whose title is the bodiless one with its body before it; undefined unless just one title fits. */
function resolved(title: string, terms: readonly Office[], district: District): TitledOffice | undefined {
  const held = terms.flatMap((term) => officesOfRole(term.title, district))
  const body = /(?:委|会|政协|政府)$/u
  const fitting = held.filter((each) => each.title.endsWith(title) && body.test(each.title.slice(0, -title.length)))
  return new Set(fitting.map((each) => each.title)).size === 1 ? fitting[0] : undefined
}

function provenBy({ entry, role }: Appearance, terms: readonly Office[], district: District): TitledOffice[] {
  if (NOT_PRINTED.test(role)) return []
  const held = terms.filter((term) => wasHeld(term, entry.article.date))
  return officesOfRole(role, district).map((office) =>
    office.group === 'unnamed' ? (resolved(office.title, held, district) ?? office) : office,
  )
}

/** All evidence of one person, by office. */
function evidenceOf({ appearances, terms, told = [] }: OfficePerson, district: District): Evidence[] {
  const found = new Map<string, Evidence>()
  const at = (office: TitledOffice): Evidence => {
    const key = `${office.group} ${office.title}`
    const known = found.get(key) ?? { ...office, proofs: [], terms: [], told: [] }
    found.set(key, known)
    return known
  }
  for (const appearance of oldestFirst(appearances))
    for (const office of provenBy(appearance, terms, district)) {
      const { proofs } = at(office)
      if (proofs.at(-1) !== appearance) proofs.push(appearance)
    }
  for (const term of terms) for (const office of officesOfRole(term.title, district)) at(office).terms.push(term)
  for (const term of told)
    for (const office of officesOfRole(term.title, district)) {
      const own = at(office)
      if (!own.terms.some(({ from, to, how }) => how !== 'seen' && (from ?? to) !== undefined)) own.told.push(term)
    }
  return [...found.values()]
}

/** The first day for which a holder has any evidence; `~` (after every day) when none has a day. */
function firstEvidence({ proofs, terms, told }: Omit<OfficeHolder, 'id' | 'name' | 'url'>): string {
  const days = [
    ...proofs.map(({ entry }) => entry.article.date),
    ...[...terms, ...told].map(({ from, to }) => from ?? to),
  ]
  return days.reduce<string>((first, day) => (day !== undefined && day < first ? day : first), '~')
}

function sortKeys({ title, group }: TitledOffice): string[] {
  return [String(OFFICE_GROUPS.indexOf(group)), String(rankOfTitle(title)), title]
}

/**
 * Every office of the district's leaders with who held it by what evidence, in order of bodies, rank and title; holders
 * by first evidence. Print proves an office on the day of the issue and nothing beyond; a role in 〔…〕 is not printed and
 * proves nothing; a title without its body counts for the one that the authority file names for that day.
 */
export function officesOf(people: readonly OfficePerson[], district: District): ArchiveOffice[] {
  const offices = new Map<string, ArchiveOffice>()
  for (const person of people) {
    const { id, name, url } = person
    for (const { title, group, proofs, terms, told } of evidenceOf(person, district)) {
      const key = `${group} ${title}`
      const office = offices.get(key) ?? { title, group, holders: [] }
      office.holders.push({ id, name, ...(url === undefined ? {} : { url }), proofs, terms, told })
      offices.set(key, office)
    }
  }
  const sorted = [...offices.values()].sort(byKeys(sortKeys))
  for (const { holders } of sorted) holders.sort(byKeys((holder) => [firstEvidence(holder), holder.id]))
  return sorted
}

/** The first and last day (`YYYY-MM-DD`) on which print proves an office; null when no proof has a day. */
export function provenDays({ proofs }: Pick<OfficeHolder, 'proofs'>): { first: string; last: string } | null {
  const days = proofs.flatMap(({ entry }) => entry.article.date ?? [])
  const [first, last] = [days.at(0), days.at(-1)]
  return first === undefined || last === undefined ? null : { first, last }
}

/** The offices of one person, by first evidence; each with that person alone as its holder. */
export function officesOfPerson(id: string, offices: readonly ArchiveOffice[]): ArchiveOffice[] {
  const own = offices.flatMap((office) => {
    const holders = office.holders.filter((holder) => holder.id === id)
    return holders.length === 0 ? [] : [{ ...office, holders }]
  })
  const first = ({ holders }: ArchiveOffice): string => holders.map(firstEvidence).join('')
  return own.sort((a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : 0))
}

/** True when the authority file alone makes somebody a leader: said so, or an office of one of the district's bodies. */
export function isLeaderOnFile({ leader, person, offices }: AuthorityPerson, district: District): boolean {
  if (leader === false || person === false || offices.length === 0) return false
  const own = ({ title }: Office): boolean =>
    officesOfRole(title, district).some(({ group }) => group !== 'other' && group !== 'unnamed')
  return leader === true || offices.some(own)
}
