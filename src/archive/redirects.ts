import { likeness } from '../compose/identity.ts'
import type { ArchiveArticle, ArchiveIssue, Redirect, WithdrawnArticle } from '../model/archive.ts'
import type { ArticleRegistration, Registration } from '../model/registry.ts'
import { byCode, groupBy } from '../model/order.ts'
import { partsOfId } from '../model/id.ts'
import { standingEntries } from './issues.ts'
import { pageUrl, parentsOfArticleUrl } from './urls.ts'

/** Present addresses behind the old ones of an article, its page and its issue. */
interface Targets {
  article: string
  page: string
  issue: string
}

/** Pages that exist now, to find the place of one that is gone. */
interface Present {
  issues: ReadonlyMap<string, ArchiveIssue>
  entries: ReadonlyMap<string, ArchiveArticle>
  withdrawn: ReadonlyMap<string, WithdrawnArticle>
  /** Registrations of the articles that stand, by issue. */
  registered: ReadonlyMap<string, readonly ArticleRegistration[]>
}

/** Least likeness of a text that has become part of another, or the greater part of one that was split. */
const SAME_WORDS = 0.2

/** Every URL that stands for something now. */
function liveUrls(issues: readonly ArchiveIssue[], withdrawn: readonly WithdrawnArticle[]): Set<string> {
  const standing = issues.flatMap((issue) => [issue, ...issue.pages, ...standingEntries(issue)])
  return new Set([...standing, ...withdrawn].map(({ url }) => url))
}

const issueKeyOf = (id: string): string => partsOfId(id)?.issue ?? ''

/** The article that has taken up the words of one that is no more, of the same issue; undefined when none has. */
function successor(gone: ArticleRegistration, { entries, registered }: Present): ArchiveArticle | undefined {
  const all = (registered.get(issueKeyOf(gone.id)) ?? []).map(({ id, sketch }) => {
    return { id, score: likeness(sketch, gone.sketch) }
  })
  const [best] = all.filter(({ score }) => score >= SAME_WORDS).sort((a, b) => b.score - a.score || byCode(a.id, b.id))
  return best && entries.get(best.id)
}

/** Of an article that stands, or has taken up another: itself, its page, its issue. */
function targetsOf({ url, article }: ArchiveArticle): Targets {
  const issue = parentsOfArticleUrl(url)?.issue ?? '/'
  return { article: url, page: pageUrl(issue, article.page), issue }
}

/** Of an article that is no more: its page when there is one, else its issue, else the front page. */
function nearestTargets(id: string, { issues }: Present): Targets {
  const parts = partsOfId(id)
  const issue = issues.get(parts?.issue ?? '')
  const page = issue?.pages.find(({ number }) => number === parts?.page)?.url ?? issue?.url ?? '/'
  return { article: page, page, issue: issue?.url ?? '/' }
}

function targets(registration: ArticleRegistration, present: Present): Targets {
  const entry = present.entries.get(registration.id)
  const withdrawn = present.withdrawn.get(registration.id)
  if (entry) return targetsOf(entry)
  if (withdrawn) return { ...nearestTargets(withdrawn.id, present), article: withdrawn.url }
  const heir = successor(registration, present)
  return heir ? targetsOf(heir) : nearestTargets(registration.id, present)
}

/** From an old URL of an article: itself to the article, its page to the page, its issue to the issue. */
function fromOldUrl(old: string, to: Targets): Redirect[] {
  const before = parentsOfArticleUrl(old)
  const parents = before
    ? [
        { from: before.page, to: to.page },
        { from: before.issue, to: to.issue },
      ]
    : []
  return [{ from: old, to: to.article }, ...parents]
}

function presentOf(
  issues: readonly ArchiveIssue[],
  articles: readonly ArticleRegistration[],
  withdrawn: readonly WithdrawnArticle[],
): Present {
  const entries = new Map(issues.flatMap((issue) => standingEntries(issue).map((entry) => [entry.article.id, entry])))
  const standing = articles.filter(({ id }) => entries.has(id))
  return {
    issues: new Map(issues.map((issue) => [issue.key, issue])),
    entries,
    withdrawn: new Map(withdrawn.map((one) => [one.id, one])),
    registered: groupBy(standing, ({ id }) => issueKeyOf(id)),
  }
}

/**
 * Redirects from every URL that an article, its page or its issue was once published at, in order of the old URL. An
 * article that is no more leads to the one that has its words now, else to its page, its issue, or the front page; one
 * that was withdrawn to the page that says so. A URL that stands for something now is never redirected; of two claims to
 * an old URL the one by an article that stands wins, then the first by article.
 */
export function makeRedirects(
  issues: readonly ArchiveIssue[],
  registrations: readonly Registration[],
  withdrawn: readonly WithdrawnArticle[] = [],
): Redirect[] {
  const articles = registrations.filter((entry): entry is ArticleRegistration => entry.type === 'article')
  const live = liveUrls(issues, withdrawn)
  const present = presentOf(issues, articles, withdrawn)
  const isStanding = ({ id }: ArticleRegistration): boolean => present.entries.has(id)
  const found = new Map<string, string>()
  for (const registration of [...articles.filter(isStanding), ...articles.filter((entry) => !isStanding(entry))]) {
    if (registration.urls.length === 0) continue
    const to = targets(registration, present)
    for (const redirect of registration.urls.flatMap((old) => fromOldUrl(old, to))) {
      if (!live.has(redirect.from) && !found.has(redirect.from)) found.set(redirect.from, redirect.to)
    }
  }
  return [...found].map(([from, to]) => ({ from, to })).sort((a, b) => byCode(a.from, b.from))
}
