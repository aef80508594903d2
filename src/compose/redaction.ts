import type { Correction, FieldValue } from '../model/correction.ts'
import { findWords } from './fold-words.ts'

/** The field of a correction that says words were taken out: `after` is in how many places, the words are nowhere. */
export const REDACTED = 'redacted'

/** Words that are to be seen nowhere any more, and what stands in their place. */
export interface Hiding {
  words: string
  mark: string
}

/** A text without the words, and in how many places they stood. */
export interface Hidden {
  text: string
  places: number
}

/** Takes words out of a text wherever they stand, also over line ends (which stay, so that lines keep their numbers). */
export function hideWords(text: string, { words, mark }: Hiding): Hidden {
  const found = findWords(text, words)
  const parts = found.map(({ from, to }, at) => {
    const lineEnds = text.slice(from, to).replace(/[^\r\n]+/gu, '')
    return text.slice(found[at - 1]?.to ?? 0, from) + mark + lineEnds
  })
  return { text: parts.join('') + text.slice(found.at(-1)?.to ?? 0), places: found.length }
}

/** A value of YAML or JSON without the words, at any depth. */
function hideInValue(value: FieldValue, hiding: Hiding): FieldValue {
  if (typeof value === 'string') return hideWords(value, hiding).text
  if (Array.isArray(value)) return value.map((each) => hideInValue(each, hiding))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, hideInValue(each, hiding)]))
}

/** Corrections without the words; one that only had put the mark in their place says nothing any more and goes. */
export function hideInCorrections(corrections: readonly Correction[], hiding: Hiding): Correction[] {
  return corrections.flatMap((correction) => {
    const [before, after] = [hideInValue(correction.before, hiding), hideInValue(correction.after, hiding)]
    const isSame = JSON.stringify(before) === JSON.stringify(correction.before)
    const says = isSame || JSON.stringify(before) !== JSON.stringify(after)
    return says ? [{ ...correction, before, after }] : []
  })
}
