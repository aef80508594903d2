import { existsSync, readFileSync } from 'node:fs'
import { sortMessages } from '../messages/report.ts'
import type { Message } from '../model/message.ts'
import { inside } from './names.ts'
import type { FileChange } from './write-set.ts'

const UNTOLD = '.ingest/messages-untold.jsonl'

const linesOf = (messages: readonly Message[]): string =>
  sortMessages(messages)
    .map((message) => `${JSON.stringify(message)}\n`)
    .join('')

/** The change that writes the messages of a run, sorted, one JSON object a line, to `.ingest/messages.jsonl`. */
export const messagesChange = (messages: readonly Message[]): FileChange => ({
  file: '.ingest/messages.jsonl',
  data: linesOf(messages),
})

/**
 * The change that keeps what only this run can tell of a set of files (an article is gone, an edit was kept), to be written with
 * the set: a run that is killed behind its commit point leaves it to the next one. Without messages it takes the file away.
 */
export const untoldChange = (messages: readonly Message[]): FileChange => ({
  file: UNTOLD,
  data: messages.length === 0 ? null : linesOf(messages),
  quiet: true,
})

/** Messages of a run that was cut off before it told them; nothing where its file is damaged. */
export function readUntold(contentDir: string): Message[] {
  const place = inside(contentDir, UNTOLD)
  if (!existsSync(place)) return []
  try {
    const lines = readFileSync(place, 'utf8').trimEnd().split('\n')
    return lines.map((line) => JSON.parse(line) as Message)
  } catch {
    return []
  }
}
