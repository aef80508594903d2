import { currentProposal } from '../archive/people-session.ts'
import type { Proposal } from '../archive/proposals.ts'
import { error } from '../messages/message.ts'
import type { Message } from '../model/message.ts'
import { ALIKE, beginWalk, gatherNames, mentionsText, takeAnswer, termText, type NamesWalk } from './names-walk.ts'
import type { NamesOutcome, NamesRequest, NameView } from './protocol.ts'
import type { Session } from './session.ts'

function nameView(proposal: Proposal): NameView {
  const { id, name, roles, terms, quotes, lookAlikes, namesake } = proposal
  const leader = namesake && { ...namesake, about: `同名的领导：${namesake.roles.join('；')}` }
  return {
    id,
    name,
    about: mentionsText(proposal),
    roles: [
      ...roles.map(({ role, count }) => `${role}（${count} 篇）`),
      ...terms.map((term) => `任期：${termText(term)}`),
    ],
    quotes: quotes.map(({ text }) => text),
    lookAlikes: [
      ...(leader ? [leader] : []),
      ...lookAlikes.map(({ decided, why, ...like }) => ({
        ...like,
        about: `${ALIKE[why]}，${decided ? '已确认' : '也待定'}`,
      })),
    ],
  }
}

/** The state of a walk as the page shows it. */
function outcome(walk: NamesWalk | null, session: Session, messages: Message[]): NamesOutcome {
  const proposal = walk === null ? null : currentProposal(walk.session)
  const proposals = walk?.session.facts.proposals ?? []
  return {
    current: proposal && nameView(proposal),
    at: proposal ? proposals.indexOf(proposal) + 1 : proposals.length,
    all: proposals.length,
    undo: (walk?.session.done.length ?? 0) > 0,
    unwritten: session.isUnwritten,
    messages,
  }
}

/** Names to confirm, in a walk begun anew when none is under way. Articles are written before, for their names. */
export async function openNames(session: Session): Promise<NamesOutcome> {
  const told = await session.write()
  const walk = session.names
  if (walk && walk.session.done.length > 0) return outcome(walk, session, told)
  const { value, messages } = gatherNames(session.place.contentDir)
  session.names = value && beginWalk(value)
  return outcome(session.names, session, value === null ? [...told, ...messages] : told)
}

const unknown = (): Message => {
  const parts = { file: 'people.yaml', what: '没有这个人', todo: '选上面列出的一位，或写他的编号、名字' }
  return error({ ...parts, rule: 'person-unknown' })
}

/** Takes an answer: people.yaml is changed at once, and the change undone with it. When it cannot be written, nothing is decided. */
export function answerName(session: Session, { answer, into = '' }: NamesRequest): NamesOutcome {
  const walk = session.names
  if (walk === null || (answer !== 'u' && currentProposal(walk.session) === null)) return outcome(walk, session, [])
  const place = { contentDir: session.place.contentDir, today: session.place.today() }
  const first = takeAnswer(walk, answer, place)
  const taken = answer === 'm' ? takeAnswer(first.walk, into, place) : first
  const isUnknown = taken.outcome === 'unknown'
  if (isUnknown || taken.outcome === 'no-merge') return outcome(walk, session, isUnknown ? [unknown()] : [])
  if (taken.messages.length > 0) return outcome(walk, session, taken.messages)
  session.names = taken.walk
  if (taken.walk.written !== walk.written) session.touch()
  return outcome(taken.walk, session, [])
}
