import { issueFacts } from '../../archive/issues.ts'
import type { Similar } from '../../archive/similar.ts'
import type { ArchiveArticle, ArchiveIssue, ArchivePage } from '../../model/archive.ts'
import { issueOfId } from '../../model/id.ts'
import { archivePhrases } from '../phrases.ts'
import type { Phrases } from '../phrases.ts'
import { pictureOf } from '../pictures.ts'
import { similarLists } from '../similar-lists.ts'
import { makeArticle } from './article.ts'
import type { ArticleParts, ArticleView } from './article.ts'
import type { ViewContext } from './context.ts'
import type { Batch, Draft } from './draft.ts'
import { onPages, placeOnPage } from './place-on-page.ts'
import type { ArticlePlace } from './rail.ts'
import { columnUrls } from './topics.ts'

/** The articles of a page, or what stands beside them: those among which an entry has its position. */
type Beside = readonly ArchiveArticle[]

/** Place of one of the articles that stand beside each other on a page. */
function articlePlace(onPage: { issue: ArchiveIssue; page: ArchivePage }, beside: Beside, at: number): ArticlePlace {
  const { articles: _, asides: __, ...page } = onPage.page
  return { issue: issueFacts(onPage.issue), page, count: beside.length, before: beside[at - 1], after: beside[at + 1] }
}

/** Facts for all articles, found once. */
interface Known {
  phrases: Phrases
  similar: ReadonlyMap<string, readonly Similar[]>
  urls: ReadonlyMap<string, string>
  columns: ReadonlyMap<string, string>
}

function known(context: ViewContext, similar: Known['similar']): Known {
  const { archive } = context
  const urls = new Map(archive.people.map(({ id, url }) => [id, url]))
  return { phrases: archivePhrases(archive), similar, urls, columns: columnUrls(context) }
}

/** Sources of an article's page beside its issue: addresses of those whom it names, articles like it, its print, its card. */
function besides({ printed, cards }: ViewContext, { similar, urls, columns }: Known, { article }: ArchiveArticle) {
  const { id, leaders, people, column = '' } = article
  return {
    urls: Object.fromEntries([...leaders, ...people].map((person) => [person.id, urls.get(person.id)])),
    columnUrl: columns.get(column) ?? '',
    similar: similar.get(id) ?? [],
    print: printed?.digests ? printed.digests.get(issueOfId(id)) : printed?.get(id),
    card: cards?.get(id),
  }
}

/** The same in few pieces, whose digest is quickly taken. */
const flat = ({ urls, columnUrl, similar, print, card }: ReturnType<typeof besides>): unknown[] => [
  JSON.stringify([urls, columnUrl]),
  print,
  card,
  ...similar.flatMap(({ entry, shared }) => [entry, JSON.stringify(shared)]),
]

type EntriesOf = (page: ArchivePage) => Beside

function* draftsOf(
  context: ViewContext & Known,
  issue: ArchiveIssue,
  entriesOf: EntriesOf,
): Generator<Draft<ArticleView>> {
  for (const page of issue.pages) {
    const beside = entriesOf(page)
    const picture = pictureOf(context, issue, page)
    for (const [index, entry] of beside.entries()) {
      const { print, card, ...own } = besides(context, context, entry)
      const onPage = placeOnPage(context, { issue, page, index })
      const parts: ArticleParts = { entry, place: articlePlace({ issue, page }, beside, index), onPage, ...own }
      const view = (): ArticleView => makeArticle(context, context.phrases, parts)
      yield { url: entry.url, reads: [parts, print, card, picture], view }
    }
  }
}

/** The pages of all articles, issue by issue. */
export function* articleBatches(context: ViewContext): Generator<Batch<ArticleView>> {
  const shared = known(context, similarLists(context.archive.articles, context.release))
  for (const issue of context.archive.issues) {
    const beside = issue.articles.map((entry) => flat(besides(context, shared, entry)))
    const reads = [issue, onPages(context, issue), beside]
    const drafts = (): Iterable<Draft<ArticleView>> =>
      draftsOf({ ...context, ...shared }, issue, ({ articles }) => articles)
    yield { name: issue.key, reads, drafts }
  }
}

/** The pages of advertisements and pointers to other pages. */
export function* asideViews(context: ViewContext): Generator<Draft<ArticleView>> {
  const shared = known(context, new Map())
  for (const issue of context.archive.issues)
    yield* draftsOf({ ...context, ...shared }, issue, ({ asides = [] }) => asides)
}
