import { formatMessage, sortMessages, summary } from '../messages/report.ts'
import type { RuleId } from '../messages/rules.ts'
import type { Message } from '../model/message.ts'

/** Rules of messages that draw the conclusion from all the others and are printed after them. */
const CONCLUSIONS: readonly string[] = ['content-blocks-build', 'publish-kept'] satisfies RuleId[]

const isConclusion = ({ rule }: Message) => CONCLUSIONS.includes(rule)

/** Exit status of a command by what it told: 1 with any error, else 0. */
export function statusOf(messages: readonly Message[]): 0 | 1 {
  return messages.some(({ severity }) => severity === 'error') ? 1 : 0
}

/** Lines of a report: messages sorted, each once on a line of its own, conclusions after them, the count last. */
export function reportLines(messages: readonly Message[]): string[] {
  const sorted = sortMessages(messages)
  const inOrder = [...sorted.filter((message) => !isConclusion(message)), ...sorted.filter(isConclusion)]
  return [...inOrder.map(formatMessage), summary(messages)]
}

/** Tells that a part of the work begins. */
export function step(title: string): void {
  console.log(`── ${title}`)
}

/** Prints the report of some messages; gives the exit status. */
export function report(messages: readonly Message[]): 0 | 1 {
  console.log(reportLines(messages).join('\n'))
  return statusOf(messages)
}
