import { isHidden } from '../people/name-set.ts'
import type { FactContext, PersonFinding } from '../facts/finding.ts'
import type { Article, PersonMention } from '../model/article.ts'
import type { AuthorityPerson } from '../model/authority.ts'
import { authorityOf, identify, officeOn } from '../people/authority.ts'
import { roleDistance } from '../people/namesakes.ts'
import { LONG_AGO } from '../people/told-past.ts'

/** Context in which people are identified: the authority file, the district, the day of the issue, and the giver of ids to new names. */
export interface PeopleContext {
  facts: Pick<FactContext, 'people' | 'district'>
  /** `YYYY-MM-DD`; absent when unknown. */
  day: string | undefined
  personId: (name: string) => string
}

/** The people an article tells of: the district's leaders apart from others, and names that more than one person bears. */
export type PeopleTold = Pick<Article, 'leaders' | 'leadersOpen' | 'people' | 'flags'>

interface Identified {
  finding: PersonFinding
  mention: PersonMention
  leader: boolean
  isSure: boolean
}

/** The role as printed; without a printed one the office on file, in the brackets of what is not printed. */
function roleOf({ role, bare }: PersonFinding, office: string | null): string {
  return bare ? `〔${office ?? ''}〕` : role.replace(/(?<=[\p{Script=Han}、])\s+(?=\p{Script=Han})/gu, '')
}

function isLeader(finding: PersonFinding, person: AuthorityPerson, office: string | null): boolean {
  if (person.leader === false) return false
  if (finding.bare || finding.leader) return finding.bare ? office !== null : true
  return (
    office !== null &&
    (person.offices.some(({ title }) => title === finding.role) || roleDistance(finding.role) !== 'other')
  )
}

/** True when the sentence tells of a year well before the issue: no office of today. */
function isLongAgo({ year }: PersonFinding, day: string | undefined): boolean {
  return year !== undefined && day !== undefined && year <= Number(day.slice(0, 4)) - LONG_AGO
}

function identified(finding: PersonFinding, { facts, day, personId }: PeopleContext): Identified[] {
  const { name, role } = finding
  const known = identify(authorityOf(facts.people), { name, role, day })
  const office = known ? officeOn(known.person, day, facts.district) : null
  if (finding.bare && office === null) return []
  const mention = { id: known?.person.id ?? personId(name), name, role: roleOf(finding, office) }
  const leader = !isLongAgo(finding, day) && (known ? isLeader(finding, known.person, office) : finding.leader)
  return [{ finding, mention, leader, isSure: known?.isSure ?? true }]
}

/** One entry a person, also when the person is printed under two names: the first, but a printed role before one on file. */
function oncePerPerson(people: readonly Identified[]): Identified[] {
  const kept = new Map<string, Identified>()
  for (const one of people) {
    const known = kept.get(one.mention.id)
    if (!known || (known.finding.bare && !one.finding.bare)) kept.set(one.mention.id, one)
  }
  return [...kept.values()]
}

/**
 * People whom an article tells of, in printed order. The authority file decides who somebody is, by office and term on the day of
 * the issue, and who is no leader; a name that fits two people alike is flagged, and one that was taken out (×××) is nobody.
 */
export function peopleTold(findings: readonly PersonFinding[], context: PeopleContext): PeopleTold {
  const people = oncePerPerson(
    findings.filter(({ name }) => !isHidden(name)).flatMap((finding) => identified(finding, context)),
  )
  const leaders = people.filter(({ leader }) => leader)
  return {
    leaders: leaders.map(({ mention }) => mention),
    leadersOpen: leaders.some(({ finding }) => finding.open),
    people: people.filter(({ leader }) => !leader).map(({ mention }) => mention),
    flags: people
      .filter(({ isSure }) => !isSure)
      .map(({ finding }) => ({ rule: 'person-ambiguous', line: finding.line, text: finding.name })),
  }
}
