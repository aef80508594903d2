import type { BlockView, ReviewIssue, ReviewPage } from '../protocol.ts'

/** A place in an issue: the position of its page among those of the issue, and of the block among those of the page. */
export interface Spot {
  page: number
  block: number
}

/** The words on which the cursor stands: a raw line and an offset in it, which no decision changes. */
export interface Anchor {
  line: number
  offset: number
}

/** Place of the caret in the words of its block, as offsets into the raw line; `to` is `from` when nothing is marked. */
export interface Caret {
  from: number
  to: number
}

/** The block in which the words stand, or the first one after them; the last one when there is none after. */
export function blockOf({ blocks }: ReviewPage, { line, offset }: Anchor): number {
  const at = blocks.findIndex((block) => block.line > line || (block.line === line && block.to > offset))
  return at < 0 ? blocks.length - 1 : at
}

/** The words with which a block begins. */
export const anchorOfBlock = ({ line, from }: BlockView): Anchor => ({ line, offset: from })

/** Beginnings of the doubts of an issue, in order. */
export function doubtSpots({ pages }: ReviewIssue): Spot[] {
  return pages.flatMap(({ blocks }, page) =>
    blocks.flatMap(({ doubt }, block) => {
      const isFirst = doubt !== null && doubt !== (blocks[block - 1]?.doubt ?? null)
      return isFirst ? [{ page, block }] : []
    }),
  )
}

const isAfter = (a: Spot, b: Spot): boolean => a.page > b.page || (a.page === b.page && a.block > b.block)

/** The next doubt after a place (`by` 1) or the last before it (`by` -1), around the end; null when there is none. */
export function nearDoubt(view: ReviewIssue, from: Spot, by: 1 | -1): Spot | null {
  const doubts = doubtSpots(view)
  if (by === 1) return doubts.find((spot) => isAfter(spot, from)) ?? doubts[0] ?? null
  return doubts.findLast((spot) => isAfter(from, spot)) ?? doubts.at(-1) ?? null
}

/** The doubt at a place or the next one after it, around the end; null when there is none. */
export function doubtFrom(view: ReviewIssue, from: Spot): Spot | null {
  return nearDoubt(view, { page: from.page, block: from.block - 1 }, 1)
}

const isLow = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text.charAt(at))

/** The caret one character on (`by` 1) or back in its block; `grow` keeps where the marking began. Null back at the block's start. */
export function movedCaret(
  block: BlockView,
  caret: Caret | null,
  { by, grow }: { by: 1 | -1; grow: boolean },
): Caret | null {
  const now = caret === null ? block.from : by === 1 || grow ? caret.to : caret.from
  let next = now + by
  if (isLow(block.text, next - block.from)) next += by
  const to = Math.max(block.from, Math.min(block.to, next))
  if (grow) return { from: Math.min(caret?.from ?? block.from, to), to }
  return to === block.from || to === block.to ? null : { from: to, to }
}

/** The part of the raw line that an act is about: what is marked, else from the caret to the block's end, else the block. */
export function caretPlace(block: BlockView, caret: Caret | null): { line: number; from: number; to: number } {
  const { line, from, to } = block
  if (caret === null) return { line, from, to }
  return caret.to > caret.from ? { line, ...caret } : { line, from: caret.from, to }
}
