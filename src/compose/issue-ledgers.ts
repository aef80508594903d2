import { ownersOf, type LedgerArticle } from '../articles/ledger-owners.ts'
import type { LedgerPage } from '../articles/ledger.ts'
import { ledgerOf } from '../articles/ledger.ts'
import { joinContinued } from '../facts/continued.ts'
import type { FactContext } from '../facts/finding.ts'
import type { IssueReading, PageReading } from '../facts/issue.ts'
import type { Article } from '../model/article.ts'
import type { ArticleDraft } from '../model/draft.ts'

/** The drafts that the pages of an article that jumps gave for each of its parts. */
function partsOf({ origin, continued }: Article, pages: ReadonlyMap<string, PageReading>): ArticleDraft[] {
  if (continued.length === 0) return []
  return [origin, ...continued].flatMap(({ file, lines }) => {
    const drafts = pages.get(file)?.articles.map(({ draft }) => draft) ?? []
    return drafts.filter((draft) => draft.lines[0] === lines[0] && draft.lines[1] === lines[1])
  })
}

/**
 * The ledgers of an issue's pages by path, from its reading and the articles composed of it (in their order): jumped
 * articles are put together as composing does, so that every block is owned by the article that it ended up in.
 */
export function issueLedgers(
  issue: IssueReading,
  articles: readonly Article[],
  context: FactContext,
): Map<string, LedgerPage> {
  const pages = new Map(issue.pages.map((page) => [page.file, page]))
  const joined = joinContinued(issue, context).value
  const drafts = joined.pages.flatMap((page) => page.articles.map(({ draft }) => draft))
  const owned = articles.map((article, at): LedgerArticle => {
    return { id: article.id, draft: drafts[at] as ArticleDraft, parts: partsOf(article, pages) }
  })
  const owners = ownersOf(owned)
  return new Map(
    issue.pages.map(({ file, lines, articles: own, furniture }) => {
      const page = { articles: own.map(({ draft }) => draft), furniture }
      return [file, { lines, ledger: ledgerOf(lines, page, owners) }]
    }),
  )
}
