import { createInterface } from 'node:readline'
import type { PeopleFacts } from '../archive/people-decisions.ts'
import { answered, currentProposal, sessionEdits, startSession, type PeopleSession } from '../archive/people-session.ts'
import { peopleAfter } from '../files/people-edit.ts'
import { replacePeople, type PeoplePlace } from '../files/people-save.ts'
import type { Message } from '../model/message.ts'
import { AT_END, KEYS, proposalLines, TOLD } from './people-view.ts'

/** What the walk through the proposals works on: `text` of people.yaml as it stands, null when there is none. */
interface Dialogue {
  facts: PeopleFacts
  place: PeoplePlace
  text: string | null
}

function ask(session: PeopleSession): void {
  const proposal = currentProposal(session)
  if (session.merging) return
  if (proposal === null) return console.log(`\n${AT_END}`)
  const all = session.facts.proposals.length
  const at = session.facts.proposals.indexOf(proposal) + 1
  console.log(['', `── ${at}/${all}`, ...proposalLines(proposal), KEYS].join('\n'))
}

/**
 * Asks about one proposal after the other on the terminal. Every decision is in the file at once, and an undone one out of
 * it; gives messages when the file could not be written, which ends the walk.
 */
export async function askPeople({ facts, place, text }: Dialogue): Promise<Message[]> {
  let session = startSession(facts)
  let written = text
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' })
  ask(session)
  lines.prompt()
  for await (const line of lines) {
    const [next, outcome] = answered(session, line)
    const changed = sessionEdits(next).length !== sessionEdits(session).length || outcome === 'undone'
    session = next
    const after = changed ? peopleAfter(text, sessionEdits(session)) : written
    const messages = replacePeople(place, { before: written, after })
    if (messages.length > 0) return messages
    written = after
    if (TOLD[outcome] !== '') console.log(TOLD[outcome])
    if (session.ended) break
    if (outcome !== 'unknown') ask(session)
    lines.prompt()
  }
  lines.close()
  return []
}
