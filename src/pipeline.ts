import { decideBlocks } from './articles/decisions.ts'
import { groupArticles } from './articles/group.ts'
import { blocksOf } from './blocks/blocks.ts'
import { INTERLEAVED } from './blocks/interleaved.ts'
import { doubtsOf, withDoubts } from './blocks/doubts.ts'
import { placesOf } from './blocks/place.ts'
import { withSigns } from './blocks/signs.ts'
import { composeArticles, type ComposeContext } from './compose/issue.ts'
import { joinContinued } from './facts/continued.ts'
import { factsOf } from './facts/facts.ts'
import { folioOf } from './facts/folio.ts'
import { dateOfIssue, type IssueReading, type PageReading, type RawPageInput, type ReadContext } from './facts/issue.ts'
import { pageFormDoubts } from './facts/page-form.ts'
import type { Article } from './model/article.ts'
import type { Result } from './model/message.ts'
import { readLines } from './read/lines.ts'

/** The way of one page: bytes → lines → blocks, as decided → articles → facts. Null when the file cannot be read as text. */
export function readPage(raw: RawPageInput, context: ReadContext): Result<PageReading | null> {
  const { file, page, sha256, decisions = [] } = raw
  const { value: lines, messages } = readLines(raw.bytes, file)
  if (lines.length === 0) return { value: null, messages }
  const places = placesOf(lines, raw.layout)
  const machine = withDoubts(blocksOf(lines, context.blocks, places), lines, places)
  const { blocks: decided, missing, messages: told } = decideBlocks(machine, decisions)
  const blocks = withSigns(decided)
  const { articles: drafts, furniture } = groupArticles(blocks)
  const articles = drafts.map((draft) => ({ draft, facts: factsOf(draft, context.facts), continued: [] }))
  return {
    value: {
      file,
      page,
      sha256,
      lines,
      blocks,
      missing,
      articles,
      furniture,
      folio: folioOf(
        furniture.filter(({ rule }) => rule !== INTERLEAVED),
        context.blocks.paper,
      ),
    },
    messages: [...messages, ...told, ...pageFormDoubts(lines, furniture, file), ...doubtsOf(blocks, file)],
  }
}

/** The way of one issue: the readings of its pages → jumps joined → its day → its articles, each with its id. */
export function composeIssue(issue: IssueReading, context: ComposeContext): Result<Article[]> {
  const joined = joinContinued(issue, context.facts)
  const date = dateOfIssue(joined.value, context)
  const articles = composeArticles(joined.value, date.value, context)
  return { value: articles, messages: [...joined.messages, ...date.messages] }
}
