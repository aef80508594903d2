import { formatMessage, sortMessages, summary } from '../messages/report.ts'
import type { RuleId } from '../messages/rules.ts'
import type { Message } from '../model/message.ts'

/** Rules of messages that draw the conclusion from all the others and are printed after them. */
const CONCLUSIONS: readonly string[] = ['content-blocks-build', 'publish-kept'] satisfies RuleId[]

const isConclusion = ({ rule }: Message) => CONCLUSIONS.includes(rule)

/** Exit status of a command by what it reported: 1 with any error, else 0. */
export function statusOf(messages: readonly Message[]): 0 | 1 {
  return messages.some(({ severity }) => severity === 'error') ? 1 : 0
}

/** Voice of a command: for people, for people and of trouble alone, or for programs, one JSON object a line. */
let voice: 'plain' | 'quiet' | 'json' = 'plain'

/** Chooses how the command of this process speaks. */
export function speak({ quiet = false, json = false }: { quiet?: boolean; json?: boolean }): void {
  voice = json ? 'json' : quiet ? 'quiet' : 'plain'
}

/** True when people are told how the work goes. */
export const isPlain = (): boolean => voice === 'plain'

/** Tells programs, one JSON object a line: `event` says of what. */
export function tellPrograms(event: { event: 'phase' | 'message' | 'end' } & Readonly<Record<string, unknown>>): void {
  if (voice === 'json') console.log(JSON.stringify(event))
}

/** Tells people how the work goes. */
export function say(line: string): void {
  if (voice === 'plain') console.log(line)
}

function sorted(messages: readonly Message[]): Message[] {
  const all = sortMessages(messages)
  return [...all.filter((message) => !isConclusion(message)), ...all.filter(isConclusion)]
}

/** Lines of a report: messages sorted, each once on a line of its own, conclusions after them, the count last. */
export function reportLines(messages: readonly Message[]): string[] {
  return [...sorted(messages).map(formatMessage), summary(messages)]
}

/** Messages reported since the last part of the work began, so that nothing is reported twice. */
const reported = new Set<string>()

/** Tells that a part of the work begins. */
export function step(title: string): void {
  reported.clear()
  say(`── ${title}`)
}

/** Prints the report of some messages, but for those that this part of the work has reported; gives the exit status. */
export function report(messages: readonly Message[]): 0 | 1 {
  const fresh = messages.filter((message) => !reported.has(formatMessage(message)))
  for (const each of fresh) reported.add(formatMessage(each))
  if (voice === 'plain' && (fresh.length > 0 || messages.length === 0)) console.log(reportLines(fresh).join('\n'))
  for (const each of sorted(fresh)) {
    if (voice === 'quiet' && each.severity !== 'info') console.log(formatMessage(each))
    tellPrograms({ event: 'message', ...each })
  }
  return statusOf(messages)
}
