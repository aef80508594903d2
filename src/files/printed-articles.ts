import { linesBeside } from '../articles/ledger-lines.ts'
import { machineTexts } from '../articles/ledger-repairs.ts'
import type { LedgerPage } from '../articles/ledger-rebuild.ts'
import { printedArticle } from '../compose/printed.ts'
import type { Article } from '../model/article.ts'
import type { PrintedArticle } from '../model/printed.ts'
import { asking } from './asked.ts'
import { readIssueBooks, type IssueSetting } from './issue-books.ts'
import { openArchive } from './open-archive.ts'
import {
  forgetOthers,
  printedSetting,
  printedState,
  rememberedPrint,
  rememberPrint,
  type PrintedIssue,
} from './printed-cache.ts'
import type { RawPage } from './raw-pages.ts'

/** Pages in the order in which an article goes on: those of its own parts first. */
function inOrder(pages: ReadonlyMap<string, LedgerPage>): LedgerPage[] {
  return [...pages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, page]) => page)
}

/** The print of an issue's articles, read anew. */
function readIssue(setting: IssueSetting, raw: readonly RawPage[], articles: readonly Article[]): PrintedIssue {
  const { read, numbersAround, taken } = asking(setting.read)
  const { pages } = readIssueBooks({ ...setting, read, numbersAround }, raw).value
  const ordered = inOrder(pages)
  const [machine, lines] = [machineTexts(ordered), linesBeside(ordered)]
  const printed = articles.flatMap((article): PrintedIssue['articles'] => {
    const found = printedArticle(article, machine, lines)
    return found ? [[article.id, found]] : []
  })
  return { ...taken(), articles: printed }
}

/** Articles by the key of their issue, which their ids begin with. */
function byIssue(articles: readonly Article[]): Map<string, Article[]> {
  const issues = new Map<string, Article[]>()
  for (const article of articles) {
    const key = article.id.replace(/-\d+-\d+$/, '')
    issues.set(key, [...(issues.get(key) ?? []), article])
  }
  return issues
}

/**
 * What is printed of each article, by id: the raw pages are read again as ingest reads them, so that every repair is known
 * from the ledger; issues in which nothing has changed since are remembered in `.ingest/printed`. Articles without raw
 * pages have none, and an archive that cannot be opened has none at all; what is wrong with raw pages is told by ingest and
 * check, not here.
 */
export function readPrinted(contentDir: string, articles: readonly Article[]): Map<string, PrintedArticle> {
  const { value: archive } = openArchive(contentDir)
  if (archive === null) return new Map()
  const { setting, issues } = archive
  const digest = printedSetting(setting)
  const asked = byIssue(articles)
  const printed = new Map<string, PrintedArticle>()
  for (const [key, raw] of issues) {
    if (raw.some(({ doubt }) => doubt !== undefined)) continue
    const own = asked.get(key) ?? []
    const state = printedState(setting, digest, [raw, own])
    const known = rememberedPrint(setting, key, state)
    const found = known ?? readIssue(setting, raw, own)
    if (known === null) rememberPrint(contentDir, key, [state, found])
    for (const [id, article] of found.articles) printed.set(id, article)
  }
  forgetOthers(contentDir, new Set(issues.keys()))
  return printed
}
