import type { ArchiveArticle, ArchiveIssue, Redirect } from '../model/archive.ts'
import type { Registration } from '../model/registry.ts'
import { byCode } from './order.ts'
import { pageUrl, parentsOfArticleUrl } from './urls.ts'

/** Every URL that stands for something now. */
function liveUrls(issues: readonly ArchiveIssue[]): Set<string> {
  return new Set(issues.flatMap((issue) => [issue, ...issue.pages, ...issue.articles].map(({ url }) => url)))
}

/** From an old URL of an article: itself to the article, its page to the page, its issue to the issue. */
function fromOldUrl(old: string, entry: ArchiveArticle): Redirect[] {
  const before = parentsOfArticleUrl(old)
  const now = parentsOfArticleUrl(entry.url)
  const parents =
    before && now
      ? [
          { from: before.page, to: pageUrl(now.issue, entry.article.page) },
          { from: before.issue, to: now.issue },
        ]
      : []
  return [{ from: old, to: entry.url }, ...parents]
}

/**
 * Redirects from every URL that an article, its page or its issue was once published at, in order of the old URL.
 * A URL that stands for something now is never redirected; of two claims to an old URL the first by article wins.
 */
export function makeRedirects(issues: readonly ArchiveIssue[], registrations: readonly Registration[]): Redirect[] {
  const live = liveUrls(issues)
  const entries = new Map(issues.flatMap((issue) => issue.articles.map((entry) => [entry.article.id, entry])))
  const found = new Map<string, string>()
  for (const registration of registrations) {
    const entry = registration.type === 'article' ? entries.get(registration.id) : undefined
    if (registration.type !== 'article' || !entry) continue
    for (const { from, to } of registration.urls.flatMap((old) => fromOldUrl(old, entry))) {
      if (!live.has(from) && !found.has(from)) found.set(from, to)
    }
  }
  return [...found].map(([from, to]) => ({ from, to })).sort((a, b) => byCode(a.from, b.from))
}
