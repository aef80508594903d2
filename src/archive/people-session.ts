import type { PeopleEdit } from '../model/authority.ts'
import { editsOf, type PeopleDecision, type PeopleFacts } from './people-decisions.ts'
import type { Proposal } from './proposals.ts'

/** A walk through the proposals, one at a time. A plain value: every step makes a new one. */
export interface PeopleSession {
  facts: PeopleFacts
  /** Answers in order; a proposal passed over is `null`. */
  done: readonly { id: string; decision: PeopleDecision | null }[]
  /** True while the other person of a merge is asked for. */
  merging: boolean
  ended: boolean
}

/** Result of an answer. */
export type Answered =
  'decided' | 'skipped' | 'undone' | 'nothing-to-undo' | 'ask-merge' | 'no-merge' | 'unknown' | 'ended'

/** A session at its beginning. */
export function startSession(facts: PeopleFacts): PeopleSession {
  return { facts, done: [], merging: false, ended: facts.proposals.length === 0 }
}

/** The decisions of a session so far. */
export function decisionsOf(session: PeopleSession): PeopleDecision[] {
  return session.done.flatMap(({ decision }) => decision ?? [])
}

/** Edits that a session's answers make in the authority file as it was when the session began. */
export function sessionEdits(session: PeopleSession): PeopleEdit[] {
  return editsOf(decisionsOf(session), session.facts).value
}

/** The proposal that is asked about; null when all were, until the session is ended or a step undone. Who was accepted because another was merged into them is not asked about. */
export function currentProposal(session: PeopleSession): Proposal | null {
  if (session.ended) return null
  const gone = new Set(session.done.map(({ id }) => id))
  for (const edit of sessionEdits(session)) if ('add' in edit) gone.add(edit.add.id)
  return session.facts.proposals.find(({ id }) => !gone.has(id)) ?? null
}

type Step = [PeopleSession, Answered]

const KEYS: Readonly<Record<string, 'accept' | 'reject' | 'not-leader'>> = { a: 'accept', r: 'reject', n: 'not-leader' }

function next(session: PeopleSession, entry: PeopleSession['done'][number], outcome: Answered): Step {
  return [{ ...session, done: [...session.done, entry], merging: false }, outcome]
}

function undo(session: PeopleSession): Step {
  if (session.done.length === 0) return [session, 'nothing-to-undo']
  return [{ ...session, done: session.done.slice(0, -1), ended: false }, 'undone']
}

/** The other person of a merge: the number of a look-alike, an id or a name. An empty answer goes back. */
function merge(session: PeopleSession, proposal: Proposal, answer: string): Step {
  const back = { ...session, merging: false }
  if (answer === '') return [back, 'no-merge']
  const others = proposal.namesake ? [proposal.namesake] : proposal.lookAlikes
  const into = /^\d+$/.test(answer) ? others[Number(answer) - 1]?.id : answer
  if (into === undefined) return [session, 'unknown']
  const decision: PeopleDecision = { kind: 'merge', who: proposal.id, into }
  const { messages } = editsOf([...decisionsOf(session), decision], session.facts)
  return messages.length > 0 ? [session, 'unknown'] : next(back, { id: proposal.id, decision }, 'decided')
}

/** One answer: a, m, r, n, s, u or q; while merging, who the other is. Pure: what is to be kept follows from the new session. */
export function answered(session: PeopleSession, typed: string): Step {
  const answer = typed.trim()
  const proposal = currentProposal(session)
  if (answer.toLowerCase() === 'u' && !session.merging) return undo(session)
  if (proposal === null) return [{ ...session, ended: true }, 'ended']
  if (session.merging) return merge(session, proposal, answer)
  const key = answer.toLowerCase()
  const kind = KEYS[key]
  if (kind === 'reject' && proposal.namesake) return [session, 'unknown']
  if (kind) return next(session, { id: proposal.id, decision: { kind, who: proposal.id } }, 'decided')
  if (key === 's') return next(session, { id: proposal.id, decision: null }, 'skipped')
  if (key === 'm') return [{ ...session, merging: true }, 'ask-merge']
  return key === 'q' ? [{ ...session, ended: true }, 'ended'] : [session, 'unknown']
}
