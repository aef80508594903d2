import type { Message, Severity, Result } from '../model/message.ts'
import type { RuleId } from './rules.ts'

/** Parts of a message without its severity; `line` and `column` count from 1. */
interface MessageParts {
  file: string
  line?: number | undefined
  column?: number | undefined
  what: string
  todo: string
  rule: RuleId
}

const build = (severity: Severity, parts: MessageParts): Message => {
  const message: Message = { severity, file: parts.file, what: parts.what, todo: parts.todo, rule: parts.rule }
  if (parts.line !== undefined) message.line = parts.line
  if (parts.column !== undefined) message.column = parts.column
  return message
}

/** A message of something refused or failed; the command ends with exit status 1. */
export const error = (parts: MessageParts): Message => build('error', parts)

/** A message of something that a person should look at. */
export const warning = (parts: MessageParts): Message => build('warning', parts)

/** A message that only tells. */
export const info = (parts: MessageParts): Message => build('info', parts)

/** The lists of several results as one, and all that they tell, in their order. */
export const flat = <T>(results: readonly Result<T[]>[]): Result<T[]> => ({
  value: results.flatMap(({ value }) => value),
  messages: results.flatMap(({ messages }) => messages),
})
