import { withdrawalOf } from '../compose/withdrawal.ts'
import type { ArchiveIssue, WithdrawnArticle } from '../model/archive.ts'
import type { Article } from '../model/article.ts'
import type { Correction } from '../model/correction.ts'
import type { Registration } from '../model/registry.ts'
import { byCode, groupBy } from '../model/order.ts'
import { partsOfId } from '../model/id.ts'
import { articleUrl } from './urls.ts'

/** Corrections of articles, by the article's id, in the order of their files. */
export type Decided = ReadonlyMap<string, readonly Correction[]>

/** Corrections by the id they are about. */
export const decidedById = (corrections: readonly Correction[]): Decided => groupBy(corrections, ({ id }) => id)

/** The articles that are not withdrawn. */
export const published = (articles: readonly Article[], decided: Decided): Article[] =>
  articles.filter(({ id }) => withdrawalOf(decided.get(id) ?? []) === null)

/** Address of a withdrawn article's page: below its issue, else (no other article of it is left) the last one. */
function urlOf(id: string, issues: ReadonlyMap<string, ArchiveIssue>, last: string | undefined): string | undefined {
  const parts = partsOfId(id)
  const issue = parts && issues.get(parts.issue)
  return issue && parts ? articleUrl(issue.url, parts) : last
}

/**
 * The articles that were withdrawn, by id: address, day and reason, and the issue they were of. Nothing of what they said.
 * One that was never published, of an issue that has no other article, has no address and is left out.
 */
export function withdrawnArticles(
  decided: Decided,
  issues: readonly ArchiveIssue[],
  registrations: readonly Registration[],
): WithdrawnArticle[] {
  const byKey = new Map(issues.map((issue) => [issue.key, issue]))
  const known = new Map(registrations.flatMap((entry) => (entry.type === 'article' ? [[entry.id, entry]] : [])))
  const gone = [...decided].flatMap(([id, corrections]): WithdrawnArticle[] => {
    const withdrawal = withdrawalOf(corrections)
    const url = withdrawal && urlOf(id, byKey, known.get(id)?.urls.at(-1))
    const issue = byKey.get(partsOfId(id)?.issue ?? '')
    return withdrawal && url && known.has(id) ? [{ id, url, ...withdrawal, ...(issue ? { issue } : {}) }] : []
  })
  return gone.sort((a, b) => byCode(a.id, b.id))
}
