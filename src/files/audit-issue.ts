import { charactersIn } from '../articles/ledger-raw.ts'
import { rebuildArticles, type LedgerPage } from '../articles/ledger-rebuild.ts'
import {
  addTotals,
  countMessage,
  differenceMessage,
  ledgerMessages,
  NO_TOTALS,
  totalsOf,
  type LedgerTotals,
} from '../articles/ledger-report.ts'
import { issueLedgers } from '../compose/issue-ledgers.ts'
import type { IssueReading, PageReading, ReadContext } from '../facts/issue.ts'
import type { Article } from '../model/article.ts'
import type { Correction } from '../model/correction.ts'
import type { Message, Result } from '../model/message.ts'
import type { ArticleRegistration } from '../model/registry.ts'
import type { Rhythm } from '../model/site.ts'
import { composeIssue, readPage } from '../pipeline.ts'
import { decodeText } from '../read/decode.ts'
import { auditArticles, strayArticles } from './audit-articles.ts'
import { correctionsPath, readCorrections } from './corrections.ts'
import type { LedgerFile } from './ledger-files.ts'
import { loadRawPage, type RawPage } from './raw-pages.ts'

/** What reading the issues of an archive needs to know of it: the same as for ingest. */
export interface AuditSetting {
  contentDir: string
  read: ReadContext
  rhythm: Rhythm | undefined
  personId: (name: string) => string
  /** Registrations of articles by issue folder. */
  registered: ReadonlyMap<string, readonly ArticleRegistration[]>
}

/** The ledgers of an issue's pages, and what they add up to. */
export interface IssueAudit {
  ledgers: LedgerFile[]
  totals: LedgerTotals
}

/** Counts the characters of the page's bytes by a way of its own. */
function countMessages(contentDir: string, page: RawPage, ledger: LedgerPage['ledger']): Message[] {
  const { value } = loadRawPage(contentDir, page)
  const decoded = value ? decodeText(value.bytes) : { text: '' }
  const bytes = 'text' in decoded ? charactersIn(decoded.text) : 0
  return bytes === ledger.characters.in ? [] : [countMessage(page.file, { bytes, lines: ledger.characters.in })]
}

/** Everything of an issue that the audit compares. */
interface IssueBooks {
  issue: IssueReading
  articles: Article[]
  corrections: ReadonlyMap<string, Correction[]>
  /** Its pages with their ledgers, by path. */
  pages: ReadonlyMap<string, LedgerPage>
}

const isError = ({ severity }: Message): boolean => severity === 'error'

function readPages({ contentDir, read }: AuditSetting, pages: readonly RawPage[]): Result<PageReading[]> {
  const messages: Message[] = []
  const value = pages.flatMap((page) => {
    const loaded = loadRawPage(contentDir, page)
    const reading = loaded.value ? readPage({ ...loaded.value, file: page.file, page: page.page }, read) : null
    messages.push(...loaded.messages, ...(reading?.messages ?? []))
    return reading?.value ? [reading.value] : []
  })
  return { value, messages }
}

function articlesOf({ read, rhythm, personId, registered }: AuditSetting, issue: IssueReading): Article[] {
  return composeIssue(issue, {
    facts: read.facts,
    rhythm,
    columns: read.blocks.columns,
    personId,
    registered: registered.get(issue.folder) ?? [],
    identify: () => undefined,
  }).value
}

function correctionsOf(contentDir: string, pages: readonly RawPage[]): Result<Map<string, Correction[]>> {
  const reads = pages.map((page) => readCorrections(contentDir, correctionsPath(page.issue, page.page)))
  const value = new Map<string, Correction[]>()
  for (const correction of reads.flatMap((read) => read.value))
    value.set(correction.id, [...(value.get(correction.id) ?? []), correction])
  return { value, messages: reads.flatMap((read) => read.messages) }
}

function booksOf(setting: AuditSetting, pages: readonly RawPage[]): Result<IssueBooks> {
  const info = pages[0]?.issueInfo
  const readings = readPages(setting, pages)
  const issue: IssueReading = { folder: pages[0]?.issue ?? '', ...(info ? { info } : {}), pages: readings.value }
  const articles = articlesOf(setting, issue)
  const corrections = correctionsOf(setting.contentDir, pages)
  const ledgers = issueLedgers(issue, articles, setting.read.facts)
  return {
    value: { issue, articles, corrections: corrections.value, pages: ledgers },
    messages: [...readings.messages, ...corrections.messages].filter(isError),
  }
}

function ledgerFiles({ issue, articles, corrections, pages }: IssueBooks): LedgerFile[] {
  return issue.pages.map(({ file, page, sha256 }): LedgerFile => {
    const own = articles.filter(({ origin }) => origin.file === file).flatMap(({ id }) => corrections.get(id) ?? [])
    const { ledger } = pages.get(file) as LedgerPage
    return { issue: issue.folder, page, file, sha256, ledger, corrections: own }
  })
}

/** What the files of the issue's articles are not that they should be. */
function diskMessages(contentDir: string, { issue, articles, corrections }: IssueBooks): Message[] {
  const made = new Set(articles.map(({ id }) => id))
  const read = new Set(issue.pages.map(({ page }) => page))
  return [
    ...auditArticles([contentDir, issue.folder], articles, corrections),
    ...strayArticles([contentDir, issue.folder], made, read),
  ]
}

/**
 * Proves one issue: every character of its raw pages is accounted for, raw pages and ledgers give the machine's articles,
 * and these with people's corrections give the files on disk. What does not hold is an error with its place; errors of
 * reading are told too, doubts and warnings of ingest are not. Writes nothing.
 */
export function auditIssue(setting: AuditSetting, pages: readonly RawPage[]): Result<IssueAudit> {
  const { value: books, messages } = booksOf(setting, pages)
  const ledgers = ledgerFiles(books)
  const totals = ledgers.map(({ ledger, corrections }) => ({ ...totalsOf(ledger), corrections: corrections.length }))
  const counted = pages.flatMap((page) => {
    const book = books.pages.get(page.file)
    return book ? countMessages(setting.contentDir, page, book.ledger) : []
  })
  const differences = rebuildArticles(books.articles, books.pages)
  return {
    value: { ledgers, totals: totals.reduce(addTotals, NO_TOTALS) },
    messages: [
      ...messages,
      ...ledgers.flatMap(({ ledger, file }) => ledgerMessages(ledger, file)),
      ...counted,
      ...differences.map(({ article, difference }) => differenceMessage(article, difference)),
      ...diskMessages(setting.contentDir, books),
    ],
  }
}
