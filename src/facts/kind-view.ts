import { isBody } from '../blocks/credit-words.ts'
import { readingLength } from '../blocks/marks.ts'
import { widthKey } from '../read/width.ts'
import type { ArticleKind } from '../model/article.ts'
import type { Block } from '../model/block.ts'
import type { ArticleDraft } from '../model/draft.ts'
import { isSigner, type Makers } from './credits.ts'

/** An article as its kind is read from it: words as width keys, white space at their ends taken off. */
export interface KindView {
  /** The label over it: kicker and column (读者来信, 评论). */
  label: string
  headline: string
  /** Its paragraphs; those whose lines keep their ends as one text. */
  paragraphs: string[]
  /** Paragraphs, bylines and credits behind the headline: all that a signature may stand in. */
  endings: string[]
  /** True when a reporter, a writer or a dateline (本报讯) stands over or under it. */
  signed: boolean
  /** True when a body of the paper signs it: 本报评论员. */
  signedByBody: boolean
  penName: boolean
  /** True when all of it is lines that keep their ends. */
  verse: boolean
  /** Characters of its text as a reader counts them. */
  length: number
}

const keyOf = (blocks: readonly Block[], between: string): string =>
  blocks.map(({ text }) => widthKey(text).trim()).join(between)

/** A line of a roll: names and the like with spaces between them. */
const ROLL = /^\S{1,4}(?:\s+\S{1,4})+$/u

/** True for stanzas and nothing else but the titles of their poems; a roll of names or rows with figures are none. */
function isVerse({ paragraphs }: ArticleDraft, texts: readonly string[]): boolean {
  const stanzas = texts.filter((_, at) => paragraphs[at]?.kind === 'lines')
  const isAll = stanzas.length > 0 && paragraphs.every(({ kind }) => kind !== 'paragraph')
  const isRoll = (text: string): boolean => {
    const lines = text.split('\n')
    if (lines.filter((line) => /\d/u.test(line)).length * 2 > lines.length) return true
    return lines.every((line) => ROLL.test(line)) || lines.filter(isBody).length * 2 > lines.length
  }
  return isAll && !stanzas.every(isRoll)
}

/** Evidence for the kind of an article. */
export function kindView(draft: ArticleDraft, makers: Makers): KindView {
  const paragraphs = draft.paragraphs.map(({ kind, blocks }) => keyOf(blocks, kind === 'lines' ? '\n' : ''))
  return {
    label: keyOf(draft.kicker, ''),
    headline: keyOf([...draft.headline, ...draft.subhead], ''),
    paragraphs,
    endings: [...paragraphs, ...[...draft.bylines, ...draft.credits].map((block) => keyOf([block], ''))],
    signed: makers.reporters.length + makers.contributors.length > 0 || draft.dateline !== null,
    signedByBody: makers.source !== null && isSigner(makers.source),
    penName: makers.penName,
    verse: isVerse(draft, paragraphs),
    length: paragraphs.reduce((sum, text) => sum + readingLength(text), 0),
  }
}

/** A kind with the forms that make an article one of it for certain, and those that only speak for it. */
export interface KindForm {
  kind: ArticleKind
  surely: (view: KindView) => boolean
  perhaps: (view: KindView) => boolean
}

/** The last paragraph; empty when there is none. */
export const lastOf = ({ paragraphs }: KindView): string => paragraphs.at(-1) ?? ''

/** Nobody of the paper tells it: no writer, no dateline, no body that signs. */
export const isUnsigned = ({ signed, signedByBody }: KindView): boolean => !signed && !signedByBody

/** True when the label or the headline, or its part in front of a colon or dot, is of the form, white space left out. */
export function isLabelled({ label, headline }: KindView, form: RegExp): boolean {
  return [label, headline].some((text) => form.test(text.split(/[:·|]/u)[0]?.replace(/\s/gu, '') ?? ''))
}
