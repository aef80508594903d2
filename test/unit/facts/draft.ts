import type { Block } from '../../../src/model/block.ts'
import type { ArticleDraft } from '../../../src/model/draft.ts'

/** A draft of these paragraphs, one block each on lines 1, 3, 5 …, with nothing around them. */
export function draftOf(paragraphs: readonly string[]): ArticleDraft {
  const block = (text: string, at: number): Block =>
    ({
      kind: 'paragraph',
      text,
      rule: 'made',
      confidence: 1,
      span: { line: at * 2 + 1, from: 0, to: text.length },
    }) as unknown as Block
  return {
    lines: [1, paragraphs.length * 2 - 1],
    kicker: [],
    headline: [],
    subhead: [],
    bylines: [],
    credits: [],
    dateline: null,
    jumps: [],
    captions: [],
    paragraphs: paragraphs.map((text, at) => ({ kind: 'paragraph', blocks: [block(text, at)] })),
  }
}
