import type { Block } from '../model/block.ts'

/**
 * The separator before the block at `at` in a text put together of several: nothing before the first, else what stands
 * between the lines of such a text. Lines of a title have a space between them, unless a person said that one goes on
 * from the line above.
 */
export function joint(blocks: readonly Block[], at: number, between: string): string {
  if (at === 0) return ''
  return between === ' ' && blocks[at]?.continues ? '' : between
}

/** The text of blocks put together, without white space at the edges of each; widths as printed. */
export function joinedText(blocks: readonly Block[], between: string): string {
  return blocks.map((block, at) => joint(blocks, at, between) + block.text.trim()).join('')
}
