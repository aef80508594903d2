import type { BodyBlock } from '../model/article.ts'

const UNIT = /\p{Script=Han}|\p{Nd}+|\p{Script=Latin}+/gu
/** The common Han characters, and punctuation of Chinese texts, which is no unit. */
const [FIRST_HAN, LAST_HAN] = [0x4e00, 0x9fff]
const MARKS = new Set([...' \n　，。、；：？！“”‘’（）《》〈〉【】—…·%'].map((mark) => mark.charCodeAt(0)))

/** Kind of a character in the count: a unit of its own, a part of a run, a mark; undefined for a rare one. */
function kindOf(code: number): 'han' | 'digit' | 'latin' | 'mark' | undefined {
  if (code >= FIRST_HAN && code <= LAST_HAN) return 'han'
  if (code >= 0x30 && code <= 0x39) return 'digit'
  const small = code | 0x20
  if (code < 0x80 && small >= 0x61 && small <= 0x7a) return 'latin'
  return MARKS.has(code) ? 'mark' : undefined
}

/** Length of a text of common characters; undefined when any other stands in it. */
function commonLength(text: string): number | undefined {
  let [count, before] = [0, 'mark']
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === undefined) return undefined
    if (kind === 'han' || (kind !== 'mark' && kind !== before)) count++
    before = kind
  }
  return count
}

const lengthOf = (text: string): number => commonLength(text) ?? text.match(UNIT)?.length ?? 0

/** Length of a text as a reader counts it (字数): each Han character, each run of digits, each run of Latin letters is one. */
export function readingLength(body: readonly BodyBlock[]): number {
  return body.reduce((sum, { text }) => sum + lengthOf(text), 0)
}
