import type { FactContext } from '../facts/finding.ts'
import type { NumberLookup } from '../facts/issue-numbers.ts'
import type { DatedIssue, IssueReading, PageReading } from '../facts/issue.ts'
import type { Article } from '../model/article.ts'
import type { ArticleDraft } from '../model/draft.ts'
import type { ArticleRegistration } from '../model/registry.ts'
import type { Rhythm } from '../model/site.ts'
import { composeArticle, type PlaceInArchive } from './article.ts'
import { giveIds, identityOf, type Identity } from './identity.ts'

/** Facts about the archive that composing an issue needs. */
export interface ComposeContext {
  facts: FactContext
  rhythm: Rhythm | undefined
  /** The known issues around a number, for issues that state no day. */
  numbersAround?: NumberLookup
  columns: ReadonlySet<string>
  personId: (name: string) => string
  /** Registrations of this issue's articles. */
  registered: readonly ArticleRegistration[]
  /** Told of every article's identity, so that it can be registered. */
  identify: (id: string, identity: Identity) => void
}

/** The raw words of a draft, block by block: what its identity is taken from. */
function rawText(draft: ArticleDraft): string {
  const title = [...draft.kicker, ...draft.headline, ...draft.subhead]
  return [...title, ...draft.paragraphs.flatMap(({ blocks }) => blocks)].map((block) => block.text).join('\n')
}

function placeInArchive(
  page: PageReading,
  issue: IssueReading,
  dated: DatedIssue,
): Omit<PlaceInArchive, 'id' | 'facts' | 'personId' | 'columns'> {
  const stated = issue.info?.number ?? issue.info?.total
  const number = stated ?? issue.pages.find(({ folio }) => folio.issue !== undefined)?.folio.issue
  const name = issue.info?.pages[page.page] ?? page.folio.pageName
  return {
    page: page.page,
    file: page.file,
    sha256: page.sha256,
    date: dated.date,
    ...(number === undefined ? {} : { issueNumber: number }),
    ...(name === undefined ? {} : { pageName: name }),
  }
}

/** The articles of an issue in the order of its pages, each with its id; flags of the issue's date come first. */
export function composeArticles(issue: IssueReading, dated: DatedIssue, context: ComposeContext): Article[] {
  const pages = issue.pages.map(({ page, articles }) => {
    return { page, identities: articles.map(({ draft }) => identityOf(rawText(draft))) }
  })
  const ids = giveIds(pages, { issue: issue.key ?? issue.folder, registered: context.registered })
  return issue.pages.flatMap((page, number) => {
    const place = placeInArchive(page, issue, dated)
    return page.articles.map(({ draft, facts, continued }, at) => {
      const id = ids[number]?.[at] as string
      context.identify(id, pages[number]?.identities[at] as Identity)
      const article = composeArticle(draft, facts, {
        ...place,
        id,
        facts: context.facts,
        personId: context.personId,
        columns: context.columns,
        rhythm: context.rhythm,
      })
      return { ...article, continued, flags: [...dated.flags, ...article.flags] }
    })
  })
}
