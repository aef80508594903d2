import { error } from '../messages/message.ts'
import type { AuthorityPerson, NewPerson, Office, PeopleEdit } from '../model/authority.ts'
import type { Message, Result } from '../model/message.ts'
import type { Proposal } from './proposals.ts'

/** Answer to a proposal, by its id or name: a leader; the same as another; no name; no leader of the district. */
export type PeopleDecision =
  { kind: 'accept' | 'reject' | 'not-leader'; who: string } | { kind: 'merge'; who: string; into: string }

/** Basis of the answers; `names` are those that ids were given to, for earlier answers. */
export interface PeopleFacts {
  proposals: readonly Proposal[]
  people: readonly AuthorityPerson[]
  names: ReadonlyMap<string, string>
  /** Terms of people on file that articles tell of and the file does not have; accepting somebody again takes them over. */
  terms?: readonly TermEdit[]
}

/** A term for the entry with an id. */
type TermEdit = Extract<PeopleEdit, { office: Office }>

const FILE = 'people.yaml'

function unknown(who: string): Message {
  const todo = '用 npm run people -- --list 看编号；打错了就改过再运行'
  return error({ file: FILE, what: `没有编号或名字是“${who}”的待定人名`, todo, rule: 'person-unknown' })
}

function decided(who: string): Message {
  const what = `“${who}”已经另有决定，没有改`
  return error({ file: FILE, what, todo: '要改主意，直接改 people.yaml 里的这一条', rule: 'person-decided' })
}

/** Offices as printed, each from the first to the last article that has it; membership of 区领导 is no office. */
function seenOffices({ roles }: Proposal): Office[] {
  return roles
    .filter(({ role }) => !/领导(?:同志|成员)?$/u.test(role))
    .map(({ role, evidence, first, last }) => ({
      title: role,
      ...(first === undefined || last === undefined ? {} : { from: first, to: last, how: 'seen' as const }),
      evidence,
    }))
}

/** The offices of a proposal: terms that articles tell of, and what is printed; a term takes the place of its own title. */
function officesOf(proposal: Proposal): Office[] {
  const told = new Set(proposal.terms.map(({ title }) => title))
  return [...proposal.terms, ...seenOffices(proposal).filter(({ title }) => !told.has(title))]
}

/**
 * The terms of people on file that articles tell and the file lacks: who was elected, who resigned, whom a successor
 * followed. What a person wrote (a bound without `how`) stays.
 */
export function termEdits(
  people: readonly AuthorityPerson[],
  told: readonly { name: string; terms: readonly Office[] }[],
): TermEdit[] {
  return people.flatMap(({ id, name, aliases, offices, leader, person }) => {
    if (leader === false || person === false) return []
    const terms = told.filter((each) => each.name === name || aliases.includes(each.name)).flatMap((each) => each.terms)
    const isNew = (term: Office): boolean => {
      const own = offices.filter(({ title }) => title === term.title)
      const isWritten = own.some(({ from, to, how }) => how === undefined && (from ?? to) !== undefined)
      return !isWritten && !own.some(({ from, to }) => from === term.from && to === term.to)
    }
    return terms.filter(isNew).map((office) => ({ office, of: id }))
  })
}

function entryOf(proposal: Proposal, kind: Exclude<PeopleDecision['kind'], 'merge'>): NewPerson {
  const { id, name } = proposal
  if (proposal.namesake) return { id, name, leader: kind === 'accept', offices: seenOffices(proposal) }
  if (kind === 'accept') return { id, name, leader: true, offices: officesOf(proposal) }
  return kind === 'reject' ? { id, name, person: false, offices: [] } : { id, name, leader: false, offices: [] }
}

/** The authority file while decisions are worked into it, one after the other. */
class Deciding {
  readonly edits: PeopleEdit[] = []
  readonly messages: Message[] = []
  private readonly proposals: readonly Proposal[]
  private readonly names: ReadonlyMap<string, string>
  private readonly terms: readonly TermEdit[]
  private readonly known: (NewPerson & { aliases: string[] })[]

  constructor({ proposals, people, names, terms = [] }: PeopleFacts) {
    this.names = names
    this.terms = terms
    this.proposals = proposals
    this.known = people.map((person) => ({ ...person, aliases: [...person.aliases] }))
  }

  entry(who: string) {
    const { known } = this
    return (
      known.find(({ id }) => id === who) ??
      known.find(({ name }) => name === who) ??
      known.find(({ aliases }) => aliases.includes(who))
    )
  }

  proposal(who: string): Proposal | undefined {
    return this.proposals.find(({ id, name }) => id === who || name === who)
  }

  add(person: NewPerson): void {
    this.known.push({ ...person, aliases: [] })
    this.edits.push({ add: person })
  }

  /** One entry for a proposal; nothing when it stands there already and says the same. */
  simple(who: string, kind: Exclude<PeopleDecision['kind'], 'merge'>): void {
    const proposal = this.proposal(who)
    const entry = this.entry(proposal?.id ?? who)
    if (!entry && !proposal) this.messages.push(unknown(who))
    else if (!entry && proposal) this.add(entryOf(proposal, kind))
    else if (entry && !says(entry, kind)) this.messages.push(decided(who))
    else if (entry && kind === 'accept') this.edits.push(...this.terms.filter(({ of }) => of === entry.id))
  }

  /** A namesake is the leader after all: what he is in print becomes an office of the leader's. */
  asOne(proposal: Proposal, of: string): void {
    this.edits.push(...seenOffices(proposal).map((office) => ({ office, of })))
  }

  /** One more alias; a proposal that others are merged into is thereby accepted. */
  merge(who: string, into: string): void {
    const proposal = this.proposal(who)
    const name = proposal?.name ?? this.names.get(who) ?? who
    const own = this.entry(who) ?? this.entry(name)
    if (!proposal && !own) return void this.messages.push(unknown(who))
    const other = this.proposal(into)
    if (other && other.id !== proposal?.id && !this.entry(other.id)) this.simple(into, 'accept')
    const target = this.entry(other?.id ?? into)
    if (!target) return void this.messages.push(unknown(into))
    if (proposal?.namesake?.id === target.id) return this.asOne(proposal, target.id)
    if (own === target && target.aliases.includes(name)) return
    if (own || target.person === false || target.id === proposal?.id) return void this.messages.push(decided(who))
    target.aliases.push(name)
    this.edits.push({ alias: name, of: target.id })
  }
}

function says({ leader, person }: NewPerson, kind: Exclude<PeopleDecision['kind'], 'merge'>): boolean {
  if (kind === 'reject') return person === false
  return person !== false && leader === (kind === 'accept')
}

/**
 * Edits of the authority file that answers make, in order. An answer that stands there already makes none; an unknown id
 * (`person-unknown`) and a decision against what stands there (`person-decided`) are errors, the others go on.
 */
export function editsOf(decisions: readonly PeopleDecision[], facts: PeopleFacts): Result<PeopleEdit[]> {
  const deciding = new Deciding(facts)
  for (const decision of decisions) {
    if (decision.kind === 'merge') deciding.merge(decision.who, decision.into)
    else deciding.simple(decision.who, decision.kind)
  }
  return { value: deciding.edits, messages: deciding.messages }
}
