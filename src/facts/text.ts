import type { ArticleDraft, DraftParagraph } from '../model/draft.ts'
import { widthKey } from '../read/width.ts'

/** One paragraph's words as a width key, with the raw line of every offset. */
export interface TextPart {
  key: string
  /** The same as printed; offsets are the same. */
  text: string
  lineAt: (offset: number) => number
}

/** The words of an article that facts are read from: its paragraphs in order, title lines apart. */
export interface ArticleText {
  title: TextPart[]
  paragraphs: TextPart[]
  captions: TextPart[]
  /** All paragraphs, parted by line ends: for asking what else the article says. */
  all: string
}

function part(paragraph: Pick<DraftParagraph, 'blocks'>): TextPart {
  const keys = paragraph.blocks.map((block) => widthKey(block.text))
  const starts: number[] = []
  let length = 0
  for (const key of keys) {
    starts.push(length)
    length += key.length
  }
  const lineAt = (offset: number): number => {
    let at = 0
    while (at + 1 < starts.length && (starts[at + 1] as number) <= offset) at++
    return paragraph.blocks[at]?.span.line ?? 0
  }
  return { key: keys.join(''), text: paragraph.blocks.map((block) => block.text).join(''), lineAt }
}

/** The words of a draft, paragraphs rejoined over column breaks, every offset with its raw line. */
export function articleText(draft: ArticleDraft): ArticleText {
  const title = [...draft.kicker, ...draft.headline, ...draft.subhead].map((block) => part({ blocks: [block] }))
  const paragraphs = draft.paragraphs.map(part)
  const captions = draft.captions.map(part)
  return { title, paragraphs, captions, all: paragraphs.map(({ key }) => key).join('\n') }
}

/** Place of a finding, and its recogniser: raw line, part of the article, paragraph of that part, offset in its key. */
export interface FoundAt {
  line: number
  where: 'title' | 'body' | 'caption'
  paragraph: number
  from: number
  rule: string
}
