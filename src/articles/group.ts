import type { Block } from '../model/block.ts'
import type { ArticleDraft, DraftParagraph, PageDraft } from '../model/draft.ts'

const JUMP_PAGE = /第?\s*([A-Z]?[\d一二三四五六七八九十]{1,3})\s*版/u

function emptyDraft(line: number): ArticleDraft {
  return {
    lines: [line, line],
    kicker: [],
    headline: [],
    subhead: [],
    bylines: [],
    credits: [],
    dateline: null,
    jumps: [],
    captions: [],
    paragraphs: [],
  }
}

function addText(draft: ArticleDraft, block: Block): void {
  const last = draft.paragraphs.at(-1)
  const kind: DraftParagraph['kind'] = block.kind === 'crosshead' ? 'crosshead' : block.keepsEnd ? 'lines' : 'paragraph'
  const goesOn = last !== undefined && (block.continues === true || (kind === 'lines' && last.kind === 'lines'))
  if (goesOn && last.kind === kind) last.blocks.push(block)
  else draft.paragraphs.push({ kind, blocks: [block] })
}

function addJump(draft: ArticleDraft, block: Block): void {
  const blocks = block.continues ? [...(draft.jumps.pop()?.blocks ?? []), block] : [block]
  const text = blocks.map((each) => each.text).join('')
  const direction = /下转|[(（【]\s*\S?转/u.test(text) ? 'to' : 'from'
  draft.jumps.push({ direction, page: JUMP_PAGE.exec(text)?.[1] ?? '', blocks })
}

function addCaption(draft: ArticleDraft, block: Block): void {
  const last = draft.captions.at(-1)
  if (block.continues && last) last.blocks.push(block)
  else draft.captions.push({ blocks: [block], credits: [] })
}

/** A credit on a caption's own line, or one that goes on from there, is the picture's; any other is the article's. */
function addCredit(draft: ArticleDraft, block: Block): void {
  const caption = draft.captions.at(-1)
  const isOnLine = caption?.blocks.at(-1)?.span.line === block.span.line
  if (caption && (isOnLine || (block.continues && caption.credits.length > 0))) caption.credits.push(block)
  else draft.credits.push(block)
}

/** Puts one block where it belongs in its article. Furniture never comes here. */
function place(draft: ArticleDraft, block: Block): void {
  draft.lines[1] = block.span.line
  if (block.kind === 'kicker') draft.kicker.push(block)
  else if (block.kind === 'headline') draft.headline.push(block)
  else if (block.kind === 'subhead') draft.subhead.push(block)
  else if (block.kind === 'byline') draft.bylines.push(block)
  else if (block.kind === 'caption') addCaption(draft, block)
  else if (block.kind === 'credit') addCredit(draft, block)
  else if (block.kind === 'jump') addJump(draft, block)
  else if (block.kind === 'dateline' && draft.dateline === null) draft.dateline = block
  else addText(draft, block)
}

/** Lines that keep their ends, parted where more empty lines stand between them than between the others: stanzas. */
function stanzas({ kind, blocks }: DraftParagraph): DraftParagraph[] {
  const gaps = blocks.map(({ span }, at) => span.line - (blocks[at - 1]?.span.line ?? span.line))
  const usual = Math.min(...gaps.slice(1))
  const starts = blocks.flatMap((_, at) => (at === 0 || (gaps[at] as number) > usual ? [at] : []))
  return starts.map((start, at) => ({ kind, blocks: blocks.slice(start, starts[at + 1]) }))
}

function withStanzas(draft: ArticleDraft): ArticleDraft {
  const paragraphs = draft.paragraphs.flatMap((each) => (each.kind === 'lines' ? stanzas(each) : each))
  return { ...draft, paragraphs }
}

/**
 * Groups the blocks of a page, in printed order, into articles: a block that `opens` begins one, a paragraph that
 * `continues` is joined to the one before it. Every block ends up in exactly one article or in the page's furniture.
 */
export function groupArticles(blocks: readonly Block[]): PageDraft {
  const page: PageDraft = { articles: [], furniture: [] }
  for (const block of blocks) {
    const last = page.articles.at(-1)
    if (block.kind === 'furniture') page.furniture.push(block)
    else if (block.opens || !last) {
      const draft = emptyDraft(block.span.line)
      place(draft, block)
      page.articles.push(draft)
    } else place(last, block)
  }
  return { ...page, articles: page.articles.map(withStanzas) }
}
