import type { Likeness } from '../archive/look-alikes.ts'
import { termEdits, type PeopleFacts } from '../archive/people-decisions.ts'
import { answered, sessionEdits, startSession, type Answered, type PeopleSession } from '../archive/people-session.ts'
import { proposalsOf, termsByName, type Proposal } from '../archive/proposals.ts'
import { readArticles } from '../files/article-files.ts'
import { peopleAfter } from '../files/people-edit.ts'
import { readPeopleText, replacePeople, type PeoplePlace } from '../files/people-save.ts'
import { readPeople } from '../files/people.ts'
import { isFolder, noFolder } from '../files/read-file.ts'
import { readRegistry } from '../files/registry.ts'
import { readSiteInfo } from '../files/site-info.ts'
import type { Office } from '../model/authority.ts'
import type { Message, Result } from '../model/message.ts'
import { districtOf } from '../people/district.ts'

/** A walk through the names to confirm: `base` is people.yaml when it began, `written` as it stands now; null is no file. */
export interface NamesWalk {
  session: PeopleSession
  base: string | null
  written: string | null
}

/** Facts before any name is decided, with the text of people.yaml. */
type Gathered = PeopleFacts & { text: string | null }

/** Gathers the names to confirm of an archive folder; null when people.yaml cannot be used. */
export function gatherNames(contentDir: string): Result<Gathered | null> {
  if (!isFolder(contentDir)) return { value: null, messages: [noFolder(contentDir)] }
  const file = readPeopleText(contentDir)
  if (file.value === null) return { value: null, messages: file.messages }
  const people = readPeople(contentDir).value
  const articles = readArticles(contentDir)
  const site = readSiteInfo(contentDir).value
  const district = districtOf(site?.place, site?.paper, site?.kind)
  const proposals = proposalsOf(articles.value, people, district)
  const terms = termEdits(people, termsByName(articles.value, district))
  const registry = readRegistry(contentDir)
  const names = new Map(registry.value.flatMap((entry) => (entry.type === 'person' ? [[entry.id, entry.name]] : [])))
  const facts = { people, proposals, names, terms, text: file.value.text }
  return { value: facts, messages: [...articles.messages, ...registry.messages] }
}

/** A walk at its beginning. */
export function beginWalk({ text, ...facts }: Gathered): NamesWalk {
  return { session: { ...startSession(facts), ended: false }, base: text, written: text }
}

/**
 * Takes an answer, as typed (see {@link answered}): a decision is in people.yaml at once, and an undone one out of it. With
 * messages it could not be written, and nothing is decided.
 */
export function takeAnswer(
  walk: NamesWalk,
  typed: string,
  place: PeoplePlace,
): { walk: NamesWalk; outcome: Answered; messages: Message[] } {
  const [session, outcome] = answered(walk.session, typed)
  const isSame = sessionEdits(session).length === sessionEdits(walk.session).length && outcome !== 'undone'
  const after = isSame ? walk.written : peopleAfter(walk.base, sessionEdits(session))
  const messages = replacePeople(place, { before: walk.written, after })
  return { walk: messages.length > 0 ? walk : { ...walk, session, written: after }, outcome, messages }
}

/** Words for the reasons to take two names for one person's. */
export const ALIKE: Record<Likeness, string> = { sound: '同音', contains: '一个含另一个', character: '差一个字' }

/** In how many articles a name stands, and from when to when. */
export function mentionsText({ mentions, first, last }: Proposal): string {
  const days = first === undefined || last === undefined ? '' : first === last ? `，${first}` : `，${first} 至 ${last}`
  return `${mentions} 篇${days}`
}

const HOW: Record<NonNullable<Office['how']>, string> = { elected: '当选', appointed: '任命', seen: '起见报' }
const ENDED: Record<NonNullable<Office['ended']>, string> = {
  resigned: '辞去',
  removed: '免去',
  succeeded: '由他人接任',
}

/** A term with its bounds and how it began and ended: 区长，2024-03-01 当选，2026-01-08 辞去. */
export function termText({ title, from, to, how, ended }: Office): string {
  const begun = from === undefined ? '' : `，${from} ${how ? HOW[how] : '起'}`
  const left = to === undefined ? '' : `，${to} ${ended ? ENDED[ended] : '止'}`
  return `${title}${begun}${left}`
}
