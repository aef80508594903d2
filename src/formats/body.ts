import type { BodyBlock } from '../model/article.ts'

const LINE_ENDS = /\r\n|[\r\u0085\u2028\u2029]/g
const UNSTORABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\p{Cs}]/gu

/** Text as a body can hold it: every line end LF, control characters (but TAB) and lone surrogates gone. */
export const canonicalText = (text: string): string => text.replace(LINE_ENDS, '\n').replace(UNSTORABLE, '')

function canonicalBlock(block: BodyBlock): BodyBlock {
  const text = canonicalText(block.text)
  if (block.kind === 'crosshead') return { kind: 'crosshead', text }
  return { kind: text.includes('\n') ? 'lines' : 'paragraph', text }
}

/**
 * The one form of a body that its Markdown can hold: blocks of canonical text, none empty, and a block is `lines` exactly
 * when it has a line end (cross-heads may have one too). What the readers of this project make is in this form already.
 */
export const canonicalBody = (blocks: readonly BodyBlock[]): BodyBlock[] =>
  blocks.map(canonicalBlock).filter((block) => block.text !== '')
