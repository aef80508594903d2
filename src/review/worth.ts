import { doubtStretches, whatIsDoubted } from '../blocks/doubts.ts'
import { readingLength } from '../blocks/marks.ts'
import { seamWeight } from '../blocks/seam.ts'
import type { ReadArticle, PageReading } from '../facts/issue.ts'
import type { Block } from '../model/block.ts'
import type { ArticleDraft } from '../model/draft.ts'
import type { Line } from '../model/line.ts'
import { widthKey } from '../read/width.ts'
import type { Worth } from './protocol.ts'

/** Fewer articles on a page have no habit. */
const LEAST_ARTICLES = 4
/** A shorter text is one line. */
const ONE_LINE = 40
/** A longer headline may be unlike those beside it: it is so when it is twice as long as the middle one. */
const LONG_HEADLINE = 24

const worthAt = (page: string, block: Block): Pick<Worth, 'page' | 'line' | 'text'> => ({
  page,
  line: block.span.line,
  text: block.text.trim().slice(0, LONG_HEADLINE),
})

/** The doubts of a page, each at its least sure block. */
function doubtsIn({ page, blocks }: PageReading): Worth[] {
  return doubtStretches(blocks).flatMap((stretch) => {
    const [least] = stretch.flatMap((at) => blocks[at] ?? []).sort((a, b) => a.confidence - b.confidence)
    return least ? [{ ...worthAt(page, least), why: whatIsDoubted(least), confidence: least.confidence }] : []
  })
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

const isSigned = ({ bylines, credits }: ArticleDraft): boolean => bylines.length + credits.length > 0
const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + readingLength(text), 0)
const firstOf = ({ kicker, headline, paragraphs }: ArticleDraft): Block | undefined =>
  kicker[0] ?? headline[0] ?? paragraphs[0]?.blocks[0]

/** True when the last word of a headline goes on in the text below it. */
function isCut({ headline, paragraphs, bylines, subhead }: ArticleDraft, lines: readonly Line[]): boolean {
  const [last, below] = [headline.at(-1), paragraphs[0]?.blocks[0]]
  if (!last || !below || bylines.length + subhead.length > 0) return false
  const page = lines.map(({ text }) => widthKey(text)).join('\n')
  return seamWeight(widthKey(last.text).trim(), widthKey(below.text).trim(), page) >= 3
}

function oddities({ draft }: ReadArticle, { lines, articles }: PageReading): string[] {
  const usual = middle(articles.map((each) => lengthOf(each.draft.headline)))
  const own = lengthOf(draft.headline)
  const others = articles.filter((each) => each.draft !== draft)
  const isLast = articles.length >= LEAST_ARTICLES && others.every((each) => isSigned(each.draft))
  const text = lengthOf(draft.paragraphs.flatMap(({ blocks }) => blocks))
  return [
    ...(isLast && !isSigned(draft) ? ['这一版别的文章都有署名，这一篇没有'] : []),
    ...(draft.captions.length === 0 && text < ONE_LINE ? ['正文只有一行'] : []),
    ...(isCut(draft, lines) ? ['标题末尾像是断在一个词的中间'] : []),
    ...(own >= LONG_HEADLINE && own > usual * 2 ? ['标题比这一版别的标题长得多'] : []),
  ]
}

/** Oddities of a page as a whole: nobody signs, or it has far fewer or more articles than the others of its issue. */
function pageOddities({ articles }: PageReading, usual: number): string[] {
  const isBare = articles.length >= LEAST_ARTICLES && !articles.some(({ draft }) => isSigned(draft))
  const isUnlike = articles.length * 3 <= usual || articles.length >= Math.max(1, usual) * 3
  return [
    ...(isBare ? ['这一版没有一篇有署名'] : []),
    ...(isUnlike && usual >= LEAST_ARTICLES ? [`这一版有 ${articles.length} 篇，本期别的版多在 ${usual} 篇上下`] : []),
  ]
}

/**
 * Places of an issue that are worth a look: its doubts, those least sure first, then oddities of articles and pages though
 * every line of them is read with confidence (`confidence` 1).
 */
export function worthALook(pages: readonly PageReading[]): Worth[] {
  const usual = middle(pages.map(({ articles }) => articles.length))
  const doubts = pages.flatMap(doubtsIn).sort((a, b) => a.confidence - b.confidence)
  const odd = pages.flatMap((reading) => {
    const of = (article: ReadArticle | undefined, reasons: readonly string[]): Worth[] => {
      const block = article && firstOf(article.draft)
      return block ? reasons.map((why) => ({ ...worthAt(reading.page, block), why, confidence: 1 })) : []
    }
    const own = reading.articles.flatMap((article) => of(article, oddities(article, reading)))
    return [...of(reading.articles[0], pageOddities(reading, usual)), ...own]
  })
  return [...doubts, ...odd]
}
