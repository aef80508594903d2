import { answered, currentProposal, sessionEdits, startSession } from '../archive/people-session.ts'
import type { Likeness } from '../archive/look-alikes.ts'
import { proposalsOf, type Proposal } from '../archive/proposals.ts'
import { readArticles } from '../files/article-files.ts'
import { peopleAfter } from '../files/people-edit.ts'
import { readPeopleText, replacePeople } from '../files/people-save.ts'
import { readPeople } from '../files/people.ts'
import { readRegistry } from '../files/registry.ts'
import { readSiteInfo } from '../files/site-info.ts'
import { error } from '../messages/message.ts'
import type { Message } from '../model/message.ts'
import { districtOf } from '../people/district.ts'
import type { NamesWalk } from './names-walk.ts'
import type { NamesOutcome, NamesRequest, NameView } from './protocol.ts'
import type { Session } from './session.ts'

const ALIKE: Record<Likeness, string> = { sound: '同音', contains: '一个含另一个', character: '差一个字' }

function nameView({ id, name, mentions, roles, quotes, lookAlikes, first, last, namesake }: Proposal): NameView {
  const days = first === undefined ? '' : first === last ? `，${first}` : `，${first} 至 ${last ?? ''}`
  return {
    id,
    name,
    about: `${mentions} 篇${days}`,
    roles: roles.map(({ role, count }) => `${role}（${count} 篇）`),
    quotes: quotes.map(({ text }) => text),
    lookAlikes: [
      ...(namesake
        ? [{ id: namesake.id, name: namesake.name, about: `同名的领导：${namesake.roles.join('；')}` }]
        : []),
      ...lookAlikes.map((like) => ({
        id: like.id,
        name: like.name,
        about: `${ALIKE[like.why]}，${like.decided ? '已确认' : '也待定'}`,
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

function begin(contentDir: string): { walk: NamesWalk | null; messages: Message[] } {
  const file = readPeopleText(contentDir)
  if (file.value === null) return { walk: null, messages: file.messages }
  const people = readPeople(contentDir).value
  const registry = readRegistry(contentDir)
  const names = new Map(registry.value.flatMap((entry) => (entry.type === 'person' ? [[entry.id, entry.name]] : [])))
  const site = readSiteInfo(contentDir).value
  const proposals = proposalsOf(
    readArticles(contentDir).value,
    people,
    districtOf(site?.place, site?.paper, site?.kind),
  )
  const { text } = file.value
  const session = startSession({ people, proposals, names })
  return { walk: { session: { ...session, ended: false }, base: text, written: text }, messages: [] }
}

/** Names to confirm, in a walk begun anew when none is under way. Articles are written before, for their names. */
export async function openNames(session: Session): Promise<NamesOutcome> {
  const told = await session.write()
  const walk = session.names
  if (walk && walk.session.done.length > 0) return outcome(walk, session, told)
  const begun = begin(session.place.contentDir)
  session.names = begun.walk
  return outcome(begun.walk, session, [...told, ...begun.messages])
}

const unknown = (): Message => {
  const parts = { file: 'people.yaml', what: '没有这个人', todo: '选上面列出的一位，或写他的编号、名字' }
  return error({ ...parts, rule: 'person-unknown' })
}

/** Takes an answer: people.yaml is changed at once, and the change undone with it. When it cannot be written, nothing is decided. */
export function answerName(session: Session, { answer, into = '' }: NamesRequest): NamesOutcome {
  const walk = session.names
  if (walk === null || (answer !== 'u' && currentProposal(walk.session) === null)) return outcome(walk, session, [])
  const [first] = answered(walk.session, answer)
  const [next, came] = answer === 'm' ? answered(first, into) : [first, 'decided' as const]
  if (came === 'unknown' || came === 'no-merge') return outcome(walk, session, came === 'unknown' ? [unknown()] : [])
  const after = peopleAfter(walk.base, sessionEdits(next))
  const place = { contentDir: session.place.contentDir, today: session.place.today() }
  const isSame = sessionEdits(next).length === sessionEdits(walk.session).length && answer !== 'u'
  const messages = isSame ? [] : replacePeople(place, { before: walk.written, after })
  if (messages.length > 0) return outcome(walk, session, messages)
  session.names = { ...walk, session: next, written: isSame ? walk.written : after }
  if (!isSame) session.touch()
  return outcome(session.names, session, messages)
}
