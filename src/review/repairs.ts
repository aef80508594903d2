import { acceptOriginals } from '../files/accept.ts'
import { redact } from '../files/redact.ts'
import { stillSaid } from '../files/still-said.ts'
import type { Message } from '../model/message.ts'
import type { HideRequest, OriginalRequest, Outcome } from './protocol.ts'
import type { Session } from './session.ts'

/** Mark in the place of words that are taken out. */
const MARK = '×××'

const failed = (messages: readonly Message[]): boolean => messages.some(({ severity }) => severity === 'error')

/** Takes an original (or a folder of them) that changed or is gone as it is now, for a reason, and reads the archive anew. */
export async function acceptOriginal(session: Session, { file, why }: OriginalRequest): Promise<Outcome> {
  const { contentDir, today } = session.place
  const messages = acceptOriginals(contentDir, { file, why, today: today() })
  if (!failed(messages)) await session.open(contentDir)
  return session.outcome(null, messages)
}

/**
 * Takes words out of an article and of all that is made from it, and reads the archive anew; tells where else they stand. What
 * was decided before can no longer be taken back: it may hold the words.
 */
export async function hideEverywhere(session: Session, { issue, id, words, why }: HideRequest): Promise<Outcome> {
  const { contentDir, today } = session.place
  const stopped = await session.write()
  if (failed(stopped)) return session.outcome(issue, stopped)
  const messages = redact(contentDir, { id, words, mark: MARK, why, today: today() })
  if (failed(messages)) return session.outcome(issue, messages)
  await session.open(contentDir)
  return session.outcome(issue, [...messages, ...stillSaid(contentDir, words)])
}
