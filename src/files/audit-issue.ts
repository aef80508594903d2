import { charactersIn } from '../articles/ledger-raw.ts'
import { rebuildArticles } from '../articles/ledger-rebuild.ts'
import type { LedgerPage } from '../articles/ledger.ts'
import {
  addTotals,
  countMessage,
  differenceMessage,
  ledgerMessages,
  NO_TOTALS,
  totalsOf,
  type LedgerTotals,
} from '../articles/ledger-report.ts'
import type { RuleId } from '../messages/rules.ts'
import type { Correction } from '../model/correction.ts'
import type { Message, Result } from '../model/message.ts'
import { decodeText } from '../read/decode.ts'
import { auditArticles, strayArticles } from './audit-articles.ts'
import { keyOf, readIssueBooks, type IssueBooks, type IssueSetting } from './issue-books.ts'
import { unknownCorrections } from './issue-corrections.ts'
import type { LedgerFile } from './ledger-files.ts'
import { loadRawPage, type RawPage } from './raw-pages.ts'

/** The ledgers of an issue's pages, and what they add up to. */
interface IssueAudit {
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

/** Corrections that were not made, or only against what the machine reads: what is published is not all that was decided. */
const UNDONE: readonly RuleId[] = ['body-hunk-gone', 'correction-conflict', 'correction-gone', 'correction-unknown']

const isProof = ({ severity, rule }: Message): boolean =>
  severity === 'error' || (UNDONE as readonly string[]).includes(rule)

function ledgerFiles({ issue, articles, corrections, pages }: IssueBooks): LedgerFile[] {
  return issue.pages.map(({ file, page, sha256 }): LedgerFile => {
    const here = articles.filter(({ origin }) => origin.file === file)
    const own = [
      ...(corrections.pages.get(page) ?? []),
      ...here.flatMap(({ id }) => corrections.articles.get(id) ?? []),
    ].map(({ place: _, ...rest }): Correction => rest)
    const { ledger } = pages.get(file) as LedgerPage
    return { issue: keyOf(issue), page, file, sha256, ledger, corrections: own }
  })
}

/** What the files of the issue's articles are not that they should be. */
function diskMessages(contentDir: string, { issue, articles, corrections }: IssueBooks): Message[] {
  const made = new Set(articles.map(({ id }) => id))
  const read = new Set(issue.pages.map(({ page }) => page))
  return [
    ...auditArticles([contentDir, keyOf(issue)], articles, corrections.articles),
    ...strayArticles([contentDir, keyOf(issue)], made, read),
    ...unknownCorrections(corrections.articles, made, new Set()),
  ]
}

/**
 * Proves one issue: every character of its raw pages is accounted for, raw pages and ledgers give the machine's articles,
 * and these with people's corrections give the files on disk. What does not hold is an error with its place; errors of
 * reading are told too, doubts and warnings of ingest are not. Writes nothing.
 */
export function auditIssue(setting: IssueSetting, pages: readonly RawPage[]): Result<IssueAudit> {
  const { value: books, messages: told } = readIssueBooks(setting, pages)
  const messages = told.filter(isProof)
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
