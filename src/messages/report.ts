import type { Message, Severity } from '../model/message.ts'

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']
const LABELS: Record<Severity, string> = { error: '错误', warning: '警告', info: '提示' }

/** Longest text printed of one part of a message, in UTF-16 units; the file of messages has the whole. */
const LONGEST = 400

/**
 * Text that is safe to print on a terminal: control and formatting characters (escape sequences, bidi overrides)
 * and lone surrogates removed, every run of white space one space, cut after 400 units.
 */
export function printable(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  return cut
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim()
}

/** One line for one message: `file:line:column 错误：what。处理：todo [rule]`; place and todo only as far as known. */
export function formatMessage(message: Message): string {
  const place = [message.file, message.line, message.column].filter((part) => part !== undefined && part !== '')
  const what = printable(message.what).replace(/[。.]+$/u, '')
  const todo = message.todo === '' ? '' : `处理：${printable(message.todo).replace(/[。.]+$/u, '')}。`
  const where = place.length === 0 ? '' : `${printable(place.join(':'))} `
  return `${where}${LABELS[message.severity]}：${what}。${todo} [${printable(message.rule)}]`
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const compare = (a: Message, b: Message): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
  text(a.file, b.file) ||
  (a.line ?? 0) - (b.line ?? 0) ||
  (a.column ?? 0) - (b.column ?? 0) ||
  text(a.rule, b.rule) ||
  text(a.what, b.what) ||
  text(a.todo, b.todo)

/** The messages sorted by severity, file, line, column, rule and text (code unit order), each of them once. */
export function sortMessages(messages: readonly Message[]): Message[] {
  const sorted = [...messages].sort(compare)
  return sorted.filter((message, index) => compare(sorted[index - 1] ?? message, message) !== 0 || index === 0)
}

/** Number of messages of a severity. */
export const count = (messages: readonly Message[], severity: Severity): number =>
  messages.filter((message) => message.severity === severity).length

/** The line that ends a report: `2 个错误，1 个警告。`, or that there is nothing to tell. Counts what `sortMessages` leaves. */
export function summary(messages: readonly Message[]): string {
  const unique = sortMessages(messages)
  const errors = count(unique, 'error')
  const warnings = count(unique, 'warning')
  return errors + warnings === 0 ? '没有错误，没有警告。' : `${errors} 个错误，${warnings} 个警告。`
}
