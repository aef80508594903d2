import { doubtStretches } from '../blocks/doubts.ts'
import type { OpenArticle, OpenIssue, OpenPage } from '../files/open-archive.ts'
import type { Block } from '../model/block.ts'
import { bylineLines, factRows } from './facts.ts'
import { kindDoubts } from './kind-doubts.ts'
import { privateDoubts } from './private-words.ts'
import type { ArticleCard, BlockView, Counts, ReviewIssue, ReviewPage } from './protocol.ts'
import { boxesOf } from './scan.ts'
import { worthALook } from './worth.ts'

function articleAt(articles: readonly OpenArticle[], { kind, span }: Block): number | null {
  if (kind === 'furniture') return null
  const at = articles.findLastIndex(({ article }) => {
    const [first, last] = article.origin.lines
    return first <= span.line && span.line <= last
  })
  return at < 0 ? null : at
}

function blockView(block: Block, marked: Pick<BlockView, 'doubt' | 'article' | 'boxes'>): BlockView {
  const { kind, text, span, rule, confidence } = block
  const marks = { opens: block.opens === true, continues: block.continues === true }
  return { kind, text, line: span.line, from: span.from, to: span.to, rule, confidence, ...marked, ...marks }
}

function cardOf({ article, corrections, withdrawn }: OpenArticle): ArticleCard {
  const { id, title, displayTitle, body, captions, kind, review } = article
  return {
    id,
    lines: article.origin.lines,
    title: title ?? displayTitle ?? '〔无题〕',
    ours: title === null,
    kicker: article.kicker ?? '',
    subtitle: article.subtitle ?? '',
    bylines: bylineLines(article),
    dateline: article.dateline ?? '',
    body,
    captions,
    facts: factRows(article),
    kind,
    review,
    withdrawn,
    corrections: corrections.length,
  }
}

function pageView(contentDir: string, { reading, articles }: OpenPage): ReviewPage {
  const doubts = new Map(doubtStretches(reading.blocks).flatMap((stretch, n) => stretch.map((at) => [at, n] as const)))
  const boxes = boxesOf(contentDir, reading.file)
  const blocks = reading.blocks.map((block, at) =>
    blockView(block, {
      doubt: doubts.get(at) ?? null,
      article: articleAt(articles, block),
      boxes: boxes.get(block.span.line) ?? [],
    }),
  )
  return { page: reading.page, blocks, articles: articles.map(cardOf) }
}

/** Progress on an issue. Withdrawn articles are not counted. */
function countsOf(pages: readonly ReviewPage[]): Counts {
  const articles = pages.flatMap((page) => page.articles).filter(({ withdrawn }) => withdrawn === null)
  return {
    doubts: pages.reduce((sum, { blocks }) => sum + new Set(blocks.flatMap(({ doubt }) => doubt ?? [])).size, 0),
    articles: articles.length,
    reviewed: articles.filter(({ review }) => review === 'reviewed').length,
  }
}

/** An issue as the page of review shows it: doubts are in its blocks, so its messages are about other things. */
export function issueView(contentDir: string, issue: OpenIssue, title: string): ReviewIssue {
  const pages = issue.pages.map((page) => pageView(contentDir, page))
  const messages = issue.messages.filter(({ rule }) => rule !== 'doubtful-block')
  const readings = issue.pages.map(({ reading }) => reading)
  const personal = readings.flatMap(privateDoubts)
  const worth = [...worthALook(readings), ...issue.pages.flatMap(kindDoubts), ...personal]
  return { key: issue.key, title, pages, counts: countsOf(pages), worth, messages }
}
