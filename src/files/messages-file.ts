import { sortMessages } from '../messages/report.ts'
import type { Message } from '../model/message.ts'
import type { FileChange } from './write-set.ts'

/** The change that writes the messages of a run, sorted, one JSON object a line, to `.ingest/messages.jsonl`. */
export function messagesChange(messages: readonly Message[]): FileChange {
  const lines = sortMessages(messages).map((message) => `${JSON.stringify(message)}\n`)
  return { file: '.ingest/messages.jsonl', data: lines.join('') }
}
