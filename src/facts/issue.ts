import type { BlockContext } from '../blocks/rule.ts'
import type { Flag, Origin } from '../model/article.ts'
import type { IssueInfo } from '../model/authority.ts'
import type { Block } from '../model/block.ts'
import type { Correction } from '../model/correction.ts'
import type { ArticleDraft } from '../model/draft.ts'
import type { PageLayout } from '../model/layout.ts'
import type { Line } from '../model/line.ts'
import type { Message, Result } from '../model/message.ts'
import type { Rhythm } from '../model/site.ts'
import type { Facts } from './facts.ts'
import type { FactContext } from './finding.ts'
import type { Folio } from './folio.ts'
import { inferIssueDate, type IssueDate } from './issue-date.ts'
import { dateByNumber, ownNumber, type NumberedIssue, type NumberLookup } from './issue-numbers.ts'
import { pageNumberDoubts, statedDate, type IssueStatement } from './issue-statement.ts'
import { weekdayAgrees } from './folio.ts'

/** Facts about the archive that reading a page needs. */
export interface ReadContext {
  blocks: BlockContext
  facts: FactContext
  /** Issues whose number and day are stated, for those that state no day. */
  numbers?: readonly NumberedIssue[]
}

/** An article with its facts; `continued` names the later parts of one that jumps. */
export interface ReadArticle {
  draft: ArticleDraft
  facts: Facts
  continued: Origin[]
}

/** A raw page: its bytes, its path inside the archive folder, its number, and what people decided about its structure. */
export interface RawPageInput {
  bytes: Uint8Array
  sha256: string
  file: string
  page: string
  decisions?: readonly Correction[]
  /** Places of its lines on the printed page, where they are known. */
  layout?: PageLayout
}

/** A page read: its articles with their facts, and what its furniture states. */
export interface PageReading {
  /** Path inside the archive folder. */
  file: string
  page: string
  /** Digest of the raw file. */
  sha256: string
  lines: Line[]
  /** All blocks in printed order, as the machine and people's decisions have them. */
  blocks: Block[]
  /** Decisions about the page whose words are not on it. */
  missing: Correction[]
  articles: ReadArticle[]
  furniture: Block[]
  folio: Folio
}

/** The pages of one issue, with its folder's name and what issue.yaml says. */
export interface IssueReading {
  folder: string
  /** Beginning of its ids, where that is not the folder's name: the name it had when its ids were given. */
  key?: string
  info?: IssueInfo
  pages: PageReading[]
}

/** The day of an issue with the flags that its articles carry because of it. */
export interface DatedIssue {
  date: IssueDate
  flags: Flag[]
}

/** Evidence for the days of issues that state none. */
interface DatingContext {
  rhythm: Rhythm | undefined
  numbersAround?: NumberLookup
}

/** The day by the issue's number, unless a printed weekday or what the texts tell speaks against it. */
function byNumber(
  statement: IssueStatement,
  byText: IssueDate,
  { rhythm, numbersAround }: DatingContext,
): IssueDate | null {
  const own = numbersAround ? ownNumber(statement) : null
  const found = own && numbersAround ? dateByNumber(own, numbersAround, rhythm) : null
  if (!found?.date) return found
  const { date } = found
  const isOtherDay = statement.pages.some(({ folio }) => folio.weekday && !weekdayAgrees(date, folio.weekday.weekday))
  const isTooEarly = byText.edtf !== undefined && date < byText.edtf.slice(0, 10)
  if (isOtherDay || isTooEarly) return { status: 'unknown', evidence: [] }
  return { ...found, evidence: [...found.evidence, ...byText.evidence] }
}

/** The day of an issue: what it states, by authority; else what its number, then its texts leave as the only possibility. */
export function dateOfIssue(issue: IssueReading, context: DatingContext): Result<DatedIssue> {
  const statement = { folder: issue.folder, ...(issue.info ? { info: issue.info } : {}), pages: issue.pages }
  const stated = statedDate(statement)
  const doubts: Message[] = issue.pages.flatMap(pageNumberDoubts)
  const inferred = (): IssueDate => {
    const findings = issue.pages.flatMap((page) => page.articles.flatMap(({ facts }) => facts.findings))
    const byText = inferIssueDate(findings, context.rhythm)
    return byNumber(statement, byText, context) ?? byText
  }
  return {
    value: { date: stated.value.date ?? inferred(), flags: stated.value.flags },
    messages: [...stated.messages, ...doubts],
  }
}
