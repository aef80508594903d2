import { error } from '../messages/message.ts'
import type { Correction } from '../model/correction.ts'
import type { Message } from '../model/message.ts'

/** The field of a correction that withdraws an article, or puts it back. */
export const WITHDRAWN = 'withdrawn'

/** Withdrawal of an article: its day and reason. */
export interface Withdrawal {
  date: string
  why?: string
}

/** Withdrawal in force by an article's corrections, the last of them; null for an article that is not withdrawn. */
export function withdrawalOf(corrections: readonly Correction[]): Withdrawal | null {
  const last = corrections.findLast(({ field, after }) => field === WITHDRAWN && typeof after === 'boolean')
  if (last?.after !== true) return null
  return { date: last.date, ...(last.why === undefined ? {} : { why: last.why }) }
}

/** An error for each withdrawal that says neither true nor false. */
export function withdrawalFaults(corrections: readonly Correction[], file: string): Message[] {
  const faults = corrections.filter(({ field, after }) => field === WITHDRAWN && typeof after !== 'boolean')
  return faults.map(({ id, place }) =>
    error({
      ...(place ?? { file }),
      what: `${id} 的更正“withdrawn”只能是 true 或 false`,
      todo: '撤下写 before: false、after: true；恢复写 before: true、after: false；都要写 why',
      rule: 'correction-field',
    }),
  )
}
