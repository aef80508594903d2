import { furnitureRule } from '../blocks/furniture.ts'
import type { Block, BlockKind } from '../model/block.ts'
import { widthKey } from '../read/width.ts'
import { joinedAbove, reopened, withContinues, withOpens } from './openings.ts'
import { pageWords, type WordStretch } from './words.ts'

/** The rule of a block that a person decided on. */
export const DECIDED = 'decided'

/** Longest rest of a block, beside words found only nearly, that is not cut off. */
const SNAP = 2

/** The block cut in two at an offset of its text; as it is when nothing would be left of one of them. */
function cutBlock(block: Block, at: number): Block[] {
  const [head, tail] = [block.text.slice(0, at), block.text.slice(at)]
  if (head.trim() === '' || tail.trim() === '') return [block]
  const middle = block.span.from + at
  const rest = withContinues(withOpens(block, false), block.kind === 'paragraph')
  return [
    { ...block, text: head, span: { ...block.span, to: middle } },
    { ...rest, text: tail, span: { ...block.span, from: middle } },
  ]
}

/** Cuts the blocks of a page before a unit of their folded words, unless that is an edge, or nearly one and not exact. */
function cutBefore(blocks: readonly Block[], unit: number, exact: boolean): Block[] {
  const { units } = pageWords(blocks)
  const place = units[unit]
  if (place === undefined) return [...blocks]
  const own = units.filter(({ block }) => block === place.block)
  const before = own.findIndex(({ offset }) => offset === place.offset)
  const isNear = !exact && (before <= SNAP || own.length - before <= SNAP)
  if (before === 0 || isNear) return [...blocks]
  return blocks.flatMap((block, at) => (at === place.block ? cutBlock(block, place.offset) : [block]))
}

/** Index of the block in which a unit stands. Of an edge that was not cut because it is nearly one, the block after it. */
function blockAt(blocks: readonly Block[], unit: number, exact: boolean): number {
  const { units } = pageWords(blocks)
  const at = units[unit]?.block ?? blocks.length - 1
  if (exact) return at
  const own = units.map(({ block }, index) => (block === at ? index : -1)).filter((index) => index >= 0)
  const [first = 0, last = 0] = [own[0], own.at(-1)]
  return unit > first && last - unit < SNAP && at + 1 < blocks.length ? at + 1 : at
}

/** The blocks of a page cut so that a stretch of words has blocks of its own: from the first to the last of them. */
export interface Cut {
  blocks: Block[]
  first: number
  last: number
}

/** Cuts out a stretch of the folded words. */
export function cutOut(blocks: readonly Block[], { from, to, exact }: WordStretch): Cut {
  const cut = cutBefore(cutBefore(blocks, to, exact), from, exact)
  const first = blockAt(cut, from, exact)
  const last = Math.max(first, blockAt(cut, to - 1, true))
  return { blocks: cut, first, last }
}

/** Cuts before the words, so that a block begins with them; the words have no end of their own. */
export function cutAt(blocks: readonly Block[], { from, exact }: WordStretch): Cut {
  const cut = cutBefore(blocks, from, exact)
  const first = blockAt(cut, from, exact)
  return { blocks: cut, first, last: first }
}

/** The block as a person who looked at it left it: no sign speaks against it any more. */
const seen = (block: Block): Block => ({ ...block, confidence: 1, accepted: true })

/** The block with a person's kind; one that was of that kind already keeps its rule. */
function decided(block: Block, kind: BlockKind, goesOn: boolean): Block {
  if (block.kind === kind) return seen(block)
  const { keepsEnd: _, ...rest } = withContinues(block, goesOn)
  const furniture = kind === 'furniture' ? furnitureRule(widthKey(block.text).trim(), { atEdge: true }) : null
  return { ...rest, kind, rule: furniture ?? DECIDED, confidence: 1 }
}

/** The blocks of the stretch are of this kind. */
export function asKind({ blocks, first, last }: Cut, kind: BlockKind): Block[] {
  const part = blocks.slice(first, last + 1)
  const fresh = part.map((block, at) => decided(block, kind, at > 0 && kind === 'paragraph'))
  const all = [...blocks.slice(0, first), ...fresh, ...blocks.slice(last + 1)]
  if (part.every((block) => block.kind === kind)) return all
  return reopened(
    all,
    [first, last],
    part.some(({ opens }) => opens === true),
  )
}

/** An article begins at the block, or none does and it belongs to the one above. */
export function asOpening({ blocks, first }: Cut, isOpen: boolean): Block[] {
  const sure = blocks.map((block, at) => (at === first ? seen(block) : block))
  if (!isOpen) return joinedAbove(sure, first)
  return sure.map((block, at) => (at === first ? withOpens(withContinues(block, false), true) : block))
}

const TITLES: readonly BlockKind[] = ['kicker', 'headline', 'subhead']

/** The block goes on from the text above it: from the title line right above, else from the last paragraph. */
function goingOn(block: Block, above: readonly Block[]): Block {
  const last = above.findLast(({ kind }) => kind !== 'furniture')
  const isTitle = last !== undefined && TITLES.includes(last.kind)
  const text = isTitle ? last : above.findLast(({ kind }) => kind === 'paragraph')
  const { keepsEnd: _, ...rest } = withContinues(withOpens(block, false), true)
  const kind = isTitle ? last.kind : 'paragraph'
  return { ...rest, kind, ...(text?.keepsEnd ? { keepsEnd: true } : {}) }
}

/** A paragraph (or a title's line of its own) begins at the block, or none does and it goes on from the text above. */
export function asParagraph({ blocks, first }: Cut, begins: boolean): Block[] {
  return blocks.map((block, at) => {
    if (at !== first) return block
    return begins ? withContinues(seen(block), false) : goingOn(seen(block), blocks.slice(0, first))
  })
}
