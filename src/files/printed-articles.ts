import { linesBeside } from '../articles/ledger-lines.ts'
import { machineTexts } from '../articles/ledger-repairs.ts'
import type { LedgerPage } from '../articles/ledger-rebuild.ts'
import { printedArticle } from '../compose/printed.ts'
import type { Article } from '../model/article.ts'
import type { PrintedArticle } from '../model/printed.ts'
import { readIssueBooks } from './issue-books.ts'
import { openArchive } from './open-archive.ts'

/** Pages in the order in which an article goes on: those of its own parts first. */
function inOrder(pages: ReadonlyMap<string, LedgerPage>): LedgerPage[] {
  return [...pages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, page]) => page)
}

/**
 * What is printed of each article, by id: the raw pages are read again as ingest reads them, so that every repair is known
 * from the ledger. Articles without raw pages have none, and an archive that cannot be opened has none at all; what is
 * wrong with raw pages is told by ingest and check, not here. Writes nothing.
 */
export function readPrinted(contentDir: string, articles: readonly Article[]): Map<string, PrintedArticle> {
  const { value: archive } = openArchive(contentDir)
  const byId = new Map(articles.map((article) => [article.id, article]))
  const printed = new Map<string, PrintedArticle>()
  for (const raw of archive?.issues.values() ?? []) {
    if (archive === null) break
    const { pages } = readIssueBooks(archive.setting, raw).value
    const ordered = inOrder(pages)
    const machine = machineTexts(ordered)
    const lines = linesBeside(ordered)
    for (const id of machine.keys()) {
      const article = byId.get(id)
      const found = article && printedArticle(article, machine, lines)
      if (found) printed.set(id, found)
    }
  }
  return printed
}
