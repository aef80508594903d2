import type { Block } from './block.ts'

/** A paragraph, cross-head or group of kept lines, put together from one block or from several that a column break had parted. */
export interface DraftParagraph {
  kind: 'paragraph' | 'crosshead' | 'lines'
  blocks: Block[]
}

/** A jump mark: the text goes on in, or comes from, the page named (as printed). */
export interface Jump {
  direction: 'to' | 'from'
  page: string
  /** One, or several where a line end lies in it. */
  blocks: Block[]
}

/** A picture's words, with the credits that stand on their line. */
interface DraftCaption {
  blocks: Block[]
  credits: Block[]
}

/** One article as the page gives it, before any fact is read out of it. Every block of the page is in exactly one draft or is furniture. */
export interface ArticleDraft {
  /** First and last raw line, from 1. */
  lines: [number, number]
  kicker: Block[]
  headline: Block[]
  subhead: Block[]
  bylines: Block[]
  credits: Block[]
  dateline: Block | null
  jumps: Jump[]
  captions: DraftCaption[]
  paragraphs: DraftParagraph[]
}

/** A page taken apart: its articles in order, and what belongs to the page itself. */
export interface PageDraft {
  articles: ArticleDraft[]
  furniture: Block[]
}
