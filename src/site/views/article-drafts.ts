import { issueFacts } from '../../archive/issues.ts'
import { similarArticles } from '../../archive/similar.ts'
import type { Similar } from '../../archive/similar.ts'
import type { ArchiveArticle, ArchiveIssue, ArchivePage } from '../../model/archive.ts'
import { archivePhrases } from '../phrases.ts'
import type { Phrases } from '../phrases.ts'
import { pictureOf } from '../pictures.ts'
import { makeArticle } from './article.ts'
import type { ArticleParts, ArticleView } from './article.ts'
import type { ViewContext } from './context.ts'
import type { Draft } from './draft.ts'
import { placeOnPage } from './place-on-page.ts'
import type { PlaceOnPage } from './place-on-page.ts'
import type { Place } from './rail.ts'
import { columnUrls } from './topics.ts'

/** The articles of a page, or what stands beside them: those among which an entry has its position. */
type Beside = readonly ArchiveArticle[]

/** Where one of the articles that stand beside each other on a page stands. */
function placeOf(issue: ArchiveIssue, page: ArchivePage, [beside, at]: readonly [Beside, number]): Place {
  const { articles: _, asides: __, ...facts } = page
  return { issue: issueFacts(issue), page: facts, count: beside.length, before: beside[at - 1], after: beside[at + 1] }
}

/** What is known once for all articles. */
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

function draft(
  context: ViewContext,
  { phrases, similar, urls, columns }: Known,
  [entry, place, onPage]: readonly [ArchiveArticle, Place, PlaceOnPage],
) {
  const { id, leaders, people, column = '' } = entry.article
  const addresses = Object.fromEntries([...leaders, ...people].map((person) => [person.id, urls.get(person.id)]))
  const columnUrl = columns.get(column) ?? ''
  const known = { urls: addresses, columnUrl, similar: similar.get(id) ?? [] }
  const parts: ArticleParts = { entry, place, onPage, ...known }
  const { printed } = context
  const print = printed?.stateOf ? printed.stateOf(id) : printed?.get(id)
  const besides = [print, context.cards?.get(id), pictureOf(context, place.issue, place.page)]
  return { url: entry.url, reads: [parts, besides], view: (): ArticleView => makeArticle(context, phrases, parts) }
}

function* draftsOf(
  context: ViewContext,
  known: Known,
  entriesOf: (page: ArchivePage) => Beside,
): Generator<Draft<ArticleView>> {
  for (const issue of context.archive.issues)
    for (const page of issue.pages) {
      const beside = entriesOf(page)
      for (const [index, entry] of beside.entries()) {
        const onPage = placeOnPage(context, { issue, page, index })
        yield draft(context, known, [entry, placeOf(issue, page, [beside, index]), onPage])
      }
    }
}

/** The pages of all articles. */
export function articleViews(context: ViewContext): Generator<Draft<ArticleView>> {
  return draftsOf(context, known(context, similarArticles(context.archive.articles)), ({ articles }) => articles)
}

/** The pages of advertisements and pointers to other pages. */
export function asideViews(context: ViewContext): Generator<Draft<ArticleView>> {
  return draftsOf(context, known(context, new Map()), ({ asides = [] }) => asides)
}
