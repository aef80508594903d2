import type { Block, BlockKind } from '../model/block.ts'

const TITLES: readonly BlockKind[] = ['kicker', 'headline']
const HEADS: readonly BlockKind[] = ['kicker', 'headline', 'subhead']

/** Index of the next block from `at` on, in steps of 1 or -1, that is no furniture; -1 when there is none. */
function beside(blocks: readonly Block[], at: number, step: 1 | -1): number {
  for (let i = at + step; i >= 0 && i < blocks.length; i += step) if (blocks[i]?.kind !== 'furniture') return i
  return -1
}

/** The block with or without the mark that it opens an article. */
export function withOpens(block: Block, isOpen: boolean): Block {
  const { opens: _, ...rest } = block
  return isOpen ? { ...rest, opens: true } : rest
}

/** The block with or without the mark that it goes on from the one before it. */
export function withContinues(block: Block, goesOn: boolean): Block {
  const { continues: _, ...rest } = block
  return goesOn ? { ...rest, continues: true } : rest
}

function setOpens(blocks: readonly Block[], at: number, isOpen: boolean): Block[] {
  return blocks.map((block, index) => (index === at ? withOpens(block, isOpen) : block))
}

/** True when a title line at `at` begins an article: no other title line stands right above it. */
function beginsArticle(blocks: readonly Block[], at: number): boolean {
  const above = blocks[beside(blocks, at, -1)]
  return above === undefined || !TITLES.includes(above.kind)
}

/** Gives the lines below title lines to them: they do not open an article of their own. */
function takeUp(blocks: readonly Block[], last: number): Block[] {
  const next = beside(blocks, last, 1)
  const block = blocks[next]
  return block?.opens === true && !(block.kind === 'kicker' && blocks[last]?.kind === 'headline')
    ? setOpens(blocks, next, false)
    : [...blocks]
}

/**
 * Beginnings of articles after the blocks `first` to `last` were given another kind (`wasOpen`: they had opened one): a title
 * line opens one, unless title lines stand right above it, and takes up what stands below; furniture passes the opening on
 * to the next block; anything else belongs to the article above, but a title below it opens one.
 */
export function reopened(
  blocks: readonly Block[],
  [first, last]: readonly [number, number],
  wasOpen: boolean,
): Block[] {
  const kind = blocks[first]?.kind ?? 'paragraph'
  const cleared = blocks.map((block, at) => (at >= first && at <= last ? withOpens(block, false) : block))
  if (TITLES.includes(kind)) {
    return takeUp(setOpens(cleared, first, wasOpen || beginsArticle(blocks, first)), last)
  }
  const next = beside(cleared, last, 1)
  const isTitle = HEADS.includes(cleared[next]?.kind ?? 'paragraph')
  return wasOpen && next >= 0 && (kind === 'furniture' || isTitle) ? setOpens(cleared, next, true) : cleared
}

/** True when the article that the block at `at` would join has text already. */
function hasText(blocks: readonly Block[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const { kind, opens } = blocks[i] as Block
    if (kind === 'paragraph' || kind === 'crosshead' || kind === 'dateline' || kind === 'caption') return true
    if (opens) return false
  }
  return false
}

/**
 * The block at `at` and what follows belong to the article above. Title lines in the middle of a text are its cross-heads;
 * above any text they stay title lines.
 */
export function joinedAbove(blocks: readonly Block[], at: number): Block[] {
  const joined = setOpens(blocks, at, false)
  if (!hasText(blocks, at)) return joined
  for (let i = at; i < joined.length; i++) {
    const block = joined[i] as Block
    if (block.kind === 'furniture') continue
    if (!HEADS.includes(block.kind) || (i > at && block.opens)) break
    joined[i] = { ...block, kind: 'crosshead' }
  }
  return joined
}
