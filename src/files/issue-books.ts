import type { LedgerPage } from '../articles/ledger.ts'
import { issueLedgers } from '../compose/issue-ledgers.ts'
import { numberLookup, type NumberLookup } from '../facts/issue-numbers.ts'
import type { IssueReading, ReadContext } from '../facts/issue.ts'
import type { Article } from '../model/article.ts'
import type { Result } from '../model/message.ts'
import type { ArticleRegistration } from '../model/registry.ts'
import type { Rhythm } from '../model/site.ts'
import { composeIssue } from '../pipeline.ts'
import { readIssueCorrections, type IssueCorrections } from './issue-corrections.ts'
import type { RawPage } from './raw-pages.ts'
import { readPages } from './read-pages.ts'

/** Facts about the archive that reading its issues needs: the same as for ingest. */
export interface IssueSetting {
  contentDir: string
  read: ReadContext
  rhythm: Rhythm | undefined
  /** Answers which known issues stand around a number; made of `read` when absent. */
  numbersAround?: NumberLookup
  personId: (name: string) => string
  /** Registrations of articles by issue folder. */
  registered: ReadonlyMap<string, readonly ArticleRegistration[]>
}

/** Everything of an issue: its pages as read, the machine's articles, what people decided, and the ledgers. */
export interface IssueBooks {
  issue: IssueReading
  articles: Article[]
  corrections: IssueCorrections
  /** Its pages with their ledgers, by path. */
  pages: ReadonlyMap<string, LedgerPage>
}

/** Beginning of the issue's ids. */
export const keyOf = ({ key, folder }: IssueReading): string => key ?? folder

function articlesOf(
  { read, rhythm, personId, registered, numbersAround }: IssueSetting,
  issue: IssueReading,
): Article[] {
  return composeIssue(issue, {
    facts: read.facts,
    rhythm,
    columns: read.blocks.columns,
    numbersAround: numbersAround ?? numberLookup(read.numbers ?? []),
    personId,
    registered: registered.get(keyOf(issue)) ?? [],
    identify: () => undefined,
  }).value
}

/** Reads an issue as ingest does: its pages with what people decided about them, and its articles as the machine makes them. */
export function readIssueBooks(setting: IssueSetting, pages: readonly RawPage[]): Result<IssueBooks> {
  const { contentDir, read: context } = setting
  const info = pages[0]?.issueInfo
  const decided = readIssueCorrections(contentDir, pages[0]?.issue ?? '')
  const readings = readPages({ contentDir, context, decisions: decided.value.pages }, pages)
  const [key, folder] = [pages[0]?.issue ?? '', pages[0]?.folder ?? '']
  const issue: IssueReading = { folder, key, ...(info ? { info } : {}), pages: readings.value }
  const articles = articlesOf(setting, issue)
  const ledgers = issueLedgers(issue, articles, setting.read.facts)
  return {
    value: { issue, articles, corrections: decided.value, pages: ledgers },
    messages: [...readings.messages, ...decided.messages],
  }
}
