import { formatReport } from '../messages/report.ts'
import type { Message } from '../model/message.ts'

/** Exit status of a command by what it told: 1 with any error, else 0. */
export function statusOf(messages: readonly Message[]): 0 | 1 {
  return messages.some(({ severity }) => severity === 'error') ? 1 : 0
}

/** Tells that a part of the work begins. */
export function step(title: string): void {
  console.log(`── ${title}`)
}

/** Prints messages, one line each, and their count; gives the exit status. */
export function report(messages: readonly Message[]): 0 | 1 {
  console.log(formatReport(messages))
  return statusOf(messages)
}
