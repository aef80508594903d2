import { error } from '../messages/message.ts'
import type { Message } from '../model/message.ts'
import type { Refusal } from './reading.ts'

/** The message that a source was not taken in. */
export const refusal = (file: string, { what, todo }: Refusal): Message =>
  error({ file, what, todo, rule: 'intake-refused' })
