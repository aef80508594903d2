import type { BodyBlock } from '../model/article.ts'

const UNIT = /\p{Script=Han}|\p{Nd}+|\p{Script=Latin}+/gu

/** Length of a text as a reader counts it (字数): each Han character, each run of digits, each run of Latin letters is one. */
export function readingLength(body: readonly BodyBlock[]): number {
  return body.reduce((sum, block) => sum + (block.text.match(UNIT)?.length ?? 0), 0)
}
