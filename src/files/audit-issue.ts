import { existsSync, readdirSync } from 'node:fs'
import { charactersIn } from '../articles/ledger-raw.ts'
import {
  rebuildArticles,
  addTotals,
  countMessage,
  differenceMessage,
  ledgerMessages,
  NO_TOTALS,
  totalsOf,
  type LedgerTotals,
} from '../articles/ledger-report.ts'
import type { LedgerPage } from '../articles/ledger.ts'
import { readArticle, writeArticle } from '../compose/article-file.ts'
import { applyCorrections } from '../compose/corrections.ts'
import { withdrawalOf } from '../compose/withdrawal.ts'
import { error, warning } from '../messages/message.ts'
import type { RuleId } from '../messages/rules.ts'
import type { Article } from '../model/article.ts'
import type { Correction } from '../model/correction.ts'
import { partsOfId } from '../model/id.ts'
import type { Message, Result } from '../model/message.ts'
import { byCode } from '../model/order.ts'
import { decodeText } from '../read/decode.ts'
import { articlePath } from './article-files.ts'
import { keyOf, readIssueBooks, type IssueBooks, type IssueSetting } from './issue-books.ts'
import { unknownCorrections } from './issue-corrections.ts'
import type { LedgerFile } from './ledger-files.ts'
import { inside } from './names.ts'
import { loadRawPage, type RawPage } from './raw-pages.ts'
import { readText } from './read-file.ts'

const ADVICE = '运行 npm run ingest：手改会记成更正，别的会重新写出'

function firstDifference(a: string, b: string): number {
  const [left, right] = [a.split('\n'), b.split('\n')]
  const at = left.findIndex((line, index) => line !== right[index])
  return at < 0 ? left.length : at + 1
}

/** Differences of a file on disk from the machine's article with the corrections; null when it is not there. */
function fileMessages(contentDir: string, file: string, text: string): Message[] | null {
  const onDisk = readText({ contentDir, file })
  if (onDisk.status === 'absent') return null
  if (onDisk.status === 'refused') return onDisk.messages
  if (onDisk.value === text) return []
  const { messages, value } = readArticle(onDisk.value, file)
  if (value === null) return messages
  const what = '文章文件与原文加更正不一致，从这一行起'
  return [error({ file, line: firstDifference(onDisk.value, text), what, todo: ADVICE, rule: 'article-differs' })]
}

/** The error of a withdrawn article that still has a file. */
function withdrawnMessages(contentDir: string, file: string): Message[] {
  if (!existsSync(inside(contentDir, file))) return []
  return [error({ file, what: '这一篇已撤下，却还有文件', todo: ADVICE, rule: 'article-withdrawn' })]
}

/**
 * Errors for article files of an issue that are not exactly the machine's articles with people's corrections, one for each file
 * that is not, one for each withdrawn article that has a file, and one for each page of which files are missing. A file that cannot be read tells why.
 */
function auditArticles(
  [contentDir, issue]: readonly [string, string],
  articles: readonly Article[],
  corrections: ReadonlyMap<string, Correction[]>,
): Message[] {
  const missing = new Map<string, number>()
  const messages = articles.flatMap((machine) => {
    const own = corrections.get(machine.id) ?? []
    if (withdrawalOf(own) !== null) return withdrawnMessages(contentDir, articlePath(issue, machine.id))
    const { value, messages: undone } = applyCorrections(machine, own)
    const told = fileMessages(contentDir, articlePath(issue, machine.id), writeArticle(value))
    if (told === null) missing.set(machine.origin.file, (missing.get(machine.origin.file) ?? 0) + 1)
    return [...undone.filter(({ severity }) => severity !== 'info'), ...(told ?? [])]
  })
  const unwritten = [...missing].map(([file, count]) => {
    const what = `这一版有 ${count} 篇文章没有文件`
    return error({ file, what, todo: '运行 npm run ingest', rule: 'article-differs' })
  })
  return [...messages, ...unwritten]
}

/** A warning for every article file of an issue that none of its pages gives (`made`: ids); pages not read are passed over. */
function strayArticles(
  [contentDir, issue]: readonly [string, string],
  made: ReadonlySet<string>,
  readPages: ReadonlySet<string>,
): Message[] {
  const folder = `articles/${issue}`
  const place = inside(contentDir, folder)
  if (!existsSync(place)) return []
  const ids = readdirSync(place).flatMap((name) => (name.endsWith('.md') ? [name.slice(0, -'.md'.length)] : []))
  const strays = ids.filter((id) => readPages.has(partsOfId(id)?.page ?? '') && !made.has(id)).sort(byCode)
  return strays.map((id) => {
    const todo = '核对这一版的分篇，再运行 npm run ingest'
    return warning({ file: articlePath(issue, id), what: '这一篇不从版面里读出来', todo, rule: 'article-gone' })
  })
}

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

/** Differences of the files of an issue's articles on disk. */
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
