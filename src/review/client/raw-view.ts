import type { BlockView, ReviewPage } from '../protocol.ts'
import type { Caret } from './cursor.ts'
import { el } from './dom.ts'
import { KIND_LABELS, pageLabel } from './labels.ts'

/** Id of the element that shows a block. */
export const blockId = (at: number): string => `block-${at}`

/** The words of a block, with the caret or what is marked in them. */
function words({ text, from }: BlockView, caret: Caret | null): (Node | string)[] {
  if (caret === null) return [text]
  const [start, end] = [caret.from - from, caret.to - from]
  const middle = end > start ? el('mark', {}, text.slice(start, end)) : el('span', { class: 'caret' })
  return [text.slice(0, start), middle, text.slice(end)]
}

function labelOf({ kind, opens, continues, article }: BlockView): string {
  if (continues) return `${KIND_LABELS[kind]}（接上）`
  return opens && article !== null ? `${KIND_LABELS[kind]}（第${article + 1}篇起）` : KIND_LABELS[kind]
}

/** Rule behind the kind of a block, and its confidence. */
function why({ rule, confidence }: BlockView): string {
  return rule === 'decided' ? '人定的' : `规则 ${rule}，把握 ${Math.round(confidence * 100)}%`
}

function classesOf(block: BlockView, isCurrent: boolean): string {
  const marks = [
    block.doubt !== null && 'doubt',
    block.opens && 'opens',
    block.continues && 'continues',
    block.rule === 'decided' && 'decided',
    isCurrent && 'here',
  ]
  return ['blk', `k-${block.kind}`, ...marks.filter((mark) => mark !== false)].join(' ')
}

/** Place of the cursor: the block, the caret in it, and the doubt of which it is a part. */
interface Here {
  at: number
  caret: Caret | null
  doubt: number | null
}

function row(block: BlockView, at: number, here: Here): HTMLElement {
  const isCurrent = at === here.at
  const isSame = block.doubt !== null && block.doubt === here.doubt
  return el(
    'div',
    {
      id: blockId(at),
      role: 'option',
      class: `${classesOf(block, isCurrent)}${isSame ? ' same' : ''}`,
      'aria-selected': isCurrent ? 'true' : 'false',
      'data-at': at,
    },
    [
      el('span', { class: 'no' }, String(block.line)),
      el('span', { class: 'kind', title: why(block) }, [
        labelOf(block),
        block.doubt === null ? null : el('b', {}, '疑'),
      ]),
      el('span', { class: 'words' }, words(block, isCurrent ? here.caret : null)),
    ],
  )
}

/** Draws a raw page into its list, the cursor on one block. */
export function drawRaw(list: HTMLElement, page: ReviewPage, cursor: { at: number; caret: Caret | null }): void {
  const here: Here = { ...cursor, doubt: page.blocks[cursor.at]?.doubt ?? null }
  list.setAttribute('aria-label', `${pageLabel(page.page)}原文，每行注明认作什么`)
  if (here.at >= 0) list.setAttribute('aria-activedescendant', blockId(here.at))
  list.replaceChildren(...page.blocks.map((block, at) => row(block, at, here)))
}

/** The block under the cursor, in words. */
export function tellBlock(block: BlockView): string {
  const doubt = block.doubt === null ? '' : '，有疑问'
  return `第 ${block.line} 行：${labelOf(block)}（${why(block)}${doubt}）`
}
