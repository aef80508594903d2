import { byCode } from './order.ts'

/** A text as a pattern that finds just it. */
export const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** A pattern that finds any of some words, of two that begin alike the longer; null when there are none. */
export function patternOf(words: Iterable<string>, flags = 'gu'): RegExp | null {
  const longestFirst = [...words].sort((a, b) => b.length - a.length || byCode(a, b))
  return longestFirst.length === 0 ? null : new RegExp(longestFirst.map(literal).join('|'), flags)
}
