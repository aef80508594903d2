import type { Span } from './line.ts'

/** Kinds of stretches of a page. `credit` is a byline at the end of a text or under a picture. */
export const BLOCK_KINDS = [
  'kicker',
  'headline',
  'subhead',
  'byline',
  'credit',
  'dateline',
  'crosshead',
  'paragraph',
  'caption',
  'jump',
  'furniture',
] as const
/** One of {@link BLOCK_KINDS}. */
export type BlockKind = (typeof BLOCK_KINDS)[number]

/** Evidence against the reading of a block that its line alone does not show: see `withSigns`. */
export type BlockSign =
  | 'begins-inside'
  | 'breaks-off'
  | 'bare-lead'
  | 'title-goes-on'
  | 'long-crosshead'
  | 'lone-crosshead'
  | 'signed-twice'
  | 'picture-credit'
  | 'name-title'
  | 'wide-gap'
  | 'no-text'
  | 'misread'

/** A stretch of one raw line with what it is, and the rule that said so. */
export interface Block {
  kind: BlockKind
  /** The characters of `span`, as printed. */
  text: string
  span: Span
  /** ASCII id of the rule that decided. */
  rule: string
  /** 0 to 1: how often such decisions are right. */
  confidence: number
  /** A person accepted the machine's reading; absent where nobody did. */
  accepted?: true
  /** Evidence against it in its article. */
  sign?: BlockSign
  /** True for a paragraph that goes on from the block before it: a column break or a wrapped line lies between. */
  continues?: true
  /** True for the block that opens an article. */
  opens?: true
  /** True for lines that keep their ends: verse, tables of names. */
  keepsEnd?: true
}
