import type { Block } from '../model/block.ts'
import type { ArticleDraft } from '../model/draft.ts'
import type { LedgerField } from '../model/ledger.ts'
import { restoreWidth, widthKey } from '../read/width.ts'
import { joinedText, joint } from './joins.ts'

/** An article of which a page may hold a part: its draft, and, of one that jumps, the drafts that its pages gave for each part. */
export interface LedgerArticle {
  id: string
  draft: ArticleDraft
  parts?: readonly ArticleDraft[]
}

/** Owner of a block, and the changes to its characters there. */
export interface Owner {
  article?: string
  field: LedgerField
  part: number
  /** Joint between it and the block before it in the same text, on the page and now; absent for the first. */
  join?: { before: string; after: string }
  /** Characters of the block that got another width: offset in its text, and what stands there now. */
  widths: readonly { offset: number; after: string }[]
  /** True for a title line that only repeats what the article says already. */
  repeats?: true
}

/** The owners of each block; more than one is a block that was used twice. */
export type Owners = Map<Block, Owner[]>

interface FieldText {
  field: LedgerField
  part: number
  blocks: readonly Block[]
  between: string
}

const NO_WIDTHS: Owner['widths'] = []

/** The texts that an article takes over from its page, each put together from blocks. */
function textsOf(draft: ArticleDraft): FieldText[] {
  const title = (field: LedgerField, blocks: readonly Block[]): FieldText => ({ field, part: 1, blocks, between: ' ' })
  return [
    title('kicker', draft.kicker),
    title('headline', draft.headline),
    title('subhead', draft.subhead),
    title('dateline', draft.dateline ? [draft.dateline] : []),
    ...draft.captions.map(({ blocks }, at): FieldText => ({ field: 'caption', part: at + 1, blocks, between: '' })),
    ...draft.paragraphs.map(({ kind, blocks }, at): FieldText => ({
      field: 'body',
      part: at + 1,
      blocks,
      between: kind === 'lines' ? '\n' : '',
    })),
  ]
}

/** Blocks that are read for names and marks, and stay as printed. */
function marksOf(draft: ArticleDraft): { field: LedgerField; block: Block }[] {
  const all = (field: LedgerField, blocks: readonly Block[]) => blocks.map((block) => ({ field, block }))
  return [
    ...all('byline', draft.bylines),
    ...all('credit', [...draft.credits, ...draft.captions.flatMap(({ credits }) => credits)]),
    ...draft.jumps.flatMap(({ blocks }) => all('jump', blocks)),
  ]
}

/** Places in a text at which the width of characters was restored, block by block. */
function widthsOf({ blocks, between }: FieldText): Owner['widths'][] {
  const printed = joinedText(blocks, between)
  const restored = restoreWidth(printed)
  if (restored === printed) return blocks.map(() => NO_WIDTHS)
  let start = 0
  return blocks.map(({ text }, place) => {
    const core = text.trim()
    start += joint(blocks, place, between).length
    const indent = text.length - text.trimStart().length
    const widths: { offset: number; after: string }[] = []
    for (let at = 0; at < core.length; at++) {
      if (restored[start + at] === core[at]) continue
      widths.push({ offset: indent + at, after: restored.charAt(start + at) })
    }
    start += core.length
    return widths
  })
}

const plainKey = (blocks: readonly Block[]): string =>
  widthKey(blocks.map(({ text }) => text).join('')).replace(/\s/gu, '')

/** Title lines of a later part that say what the first part's say: they go into no text a second time. */
function repeatsOf({ draft, parts = [] }: LedgerArticle): { field: LedgerField; block: Block }[] {
  const headline = plainKey(draft.headline)
  const dateline = draft.dateline ? [draft.dateline] : []
  const said = plainKey([...draft.kicker, ...draft.headline, ...draft.subhead, ...dateline])
  const fields = (part: ArticleDraft): [LedgerField, readonly Block[]][] => [
    ['kicker', part.kicker],
    ['headline', part.headline],
    ['subhead', part.subhead],
    ['dateline', part.dateline ? [part.dateline] : []],
  ]
  return parts.flatMap(fields).flatMap(([field, blocks]) => {
    const key = plainKey(blocks).replace(/[(]续[^()]*[)]/gu, '')
    const isRepeat = said.includes(key) || (field === 'headline' && headline !== '' && key.includes(headline))
    return isRepeat ? blocks.map((block) => ({ field, block })) : []
  })
}

function joinOf({ blocks, between }: FieldText, at: number): Pick<Owner, 'join'> {
  const [block, previous] = [blocks[at], blocks[at - 1]]
  if (!block || !previous) return {}
  return { join: { before: block.span.line === previous.span.line ? '' : '\n', after: joint(blocks, at, between) } }
}

function addText(owners: Owners, article: string, text: FieldText): void {
  const { field, part, blocks } = text
  const widths = widthsOf(text)
  blocks.forEach((block, at) =>
    add(owners, block, { article, field, part, ...joinOf(text, at), widths: widths[at] ?? NO_WIDTHS }),
  )
}

function add(owners: Owners, block: Block, owner: Owner): void {
  const known = owners.get(block)
  if (known) known.push(owner)
  else owners.set(block, [owner])
}

/** Finds out who owns each block of the articles, and what becomes of it there. */
export function ownersOf(articles: readonly LedgerArticle[]): Owners {
  const owners: Owners = new Map()
  for (const entry of articles) {
    const { id: article, draft, parts = [] } = entry
    const plain = { article, part: 1, widths: NO_WIDTHS }
    for (const text of textsOf(draft)) addText(owners, article, text)
    for (const { field, block } of marksOf(draft)) add(owners, block, { ...plain, field })
    for (const block of parts.flatMap(({ jumps }) => jumps).flatMap(({ blocks }) => blocks)) {
      if (!owners.has(block)) add(owners, block, { ...plain, field: 'jump' })
    }
    for (const { field, block } of repeatsOf(entry)) {
      if (!owners.has(block)) add(owners, block, { ...plain, field, repeats: true })
    }
  }
  return owners
}

/** Every block of a draft, in no particular order. */
export function blocksOfDraft(draft: ArticleDraft): Block[] {
  return [...textsOf(draft).flatMap(({ blocks }) => blocks), ...marksOf(draft).map(({ block }) => block)]
}
