import { groupArticles } from './articles/group.ts'
import { blocksOf } from './blocks/blocks.ts'
import { doubtsOf } from './blocks/doubts.ts'
import { composeArticles, type ComposeContext } from './compose/issue.ts'
import { joinContinued } from './facts/continued.ts'
import { factsOf } from './facts/facts.ts'
import { folioOf } from './facts/folio.ts'
import { dateOfIssue, type IssueReading, type PageReading, type ReadContext } from './facts/issue.ts'
import type { Article } from './model/article.ts'
import type { Result } from './model/message.ts'
import { readLines } from './read/lines.ts'

/** A raw page: its bytes, its path inside the archive folder, its number. */
export interface RawPageInput {
  bytes: Uint8Array
  sha256: string
  file: string
  page: string
}

/** The way of one page: bytes → lines → blocks → articles → facts. Null when the file cannot be read as text. */
export function readPage(raw: RawPageInput, context: ReadContext): Result<PageReading | null> {
  const lines = readLines(raw.bytes, raw.file)
  if (lines.value.length === 0) return { value: null, messages: lines.messages }
  const blocks = blocksOf(lines.value, context.blocks)
  const { articles, furniture } = groupArticles(blocks)
  const read = articles.map((draft) => ({ draft, facts: factsOf(draft, context.facts), continued: [] }))
  const { file, page, sha256 } = raw
  return {
    value: { file, page, sha256, lines: lines.value, articles: read, furniture, folio: folioOf(furniture) },
    messages: [...lines.messages, ...doubtsOf(blocks, raw.file)],
  }
}

/** The way of one issue: the readings of its pages → jumps joined → its day → its articles, each with its id. */
export function composeIssue(issue: IssueReading, context: ComposeContext): Result<Article[]> {
  const joined = joinContinued(issue, context.facts)
  const date = dateOfIssue(joined.value, context.rhythm)
  const articles = composeArticles(joined.value, date.value, context)
  return { value: articles, messages: [...joined.messages, ...date.messages] }
}
