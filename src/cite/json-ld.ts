import { isSigner } from '../facts/credits.ts'
import type { ArticleKind } from '../model/article.ts'
import { citeGbt7714 } from './gbt7714.ts'
import { oneLine, pageNumber } from './facts.ts'
import type { CitationFacts } from './facts.ts'

/** Facts for schema.org beside the citation's own. */
interface NewsFacts {
  /** The headline as the page of the article shows it. */
  headline: string
  /** Kind of the article, and its name where it is not a report. */
  kind: ArticleKind
  genre: string
  language: string
  /** Address of the article for links, public when the site's address is known. */
  url: string
  /** Number of characters as a reader counts them (字数). */
  length: number
  /** Addresses of pictures of the article or its page. */
  images: readonly string[]
}

/** JSON for a `<script>` element: whatever could end the element or the line is written as an escape. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** schema.org's types of kinds; what is no piece of news is an Article with its genre. */
const TYPES: Readonly<Partial<Record<ArticleKind, string>>> = {
  news: 'NewsArticle',
  photo: 'NewsArticle',
  editorial: 'OpinionNewsArticle',
  ad: 'AdvertiserContentArticle',
}

/** An author: a person, or a body that signs. */
function person(name: string): object {
  return { '@type': isSigner(name) ? 'Organization' : 'Person', name: oneLine(name) }
}

function issue({ paper, number }: CitationFacts): object {
  const newspaper = { '@type': 'Newspaper', name: oneLine(paper) }
  return number ? { '@type': 'PublicationIssue', issueNumber: oneLine(number), isPartOf: newspaper } : newspaper
}

function titles({ kicker, subtitle }: CitationFacts, headline: string): object {
  const second = [kicker, subtitle].filter((part) => part !== undefined && part !== '')
  return {
    headline: oneLine(headline),
    ...(second.length > 0 ? { alternativeHeadline: oneLine(second.join('；')) } : {}),
  }
}

/**
 * schema.org's NewsArticle, or what it has for the kind, as JSON for a `<script type="application/ld+json">`. `creditText` is the printed citation, in
 * which an inferred date stands in square brackets; `datePublished` has no way of its own to say so.
 */
export function newsArticleJson(facts: CitationFacts, news: NewsFacts): string {
  const published = facts.date ?? facts.year
  return scriptJson({
    '@context': 'https://schema.org',
    '@type': TYPES[news.kind] ?? 'Article',
    ...(news.kind === 'news' || news.kind === 'photo' ? {} : { genre: news.genre }),
    ...titles(facts, news.headline),
    ...(facts.authors.length > 0 ? { author: facts.authors.map(person) } : {}),
    ...(published ? { datePublished: published } : {}),
    creditText: citeGbt7714(facts),
    isPartOf: issue(facts),
    publisher: { '@type': 'Organization', name: oneLine(facts.paper) },
    ...(facts.pageName ? { articleSection: oneLine(facts.pageName) } : {}),
    pagination: pageNumber(facts),
    inLanguage: news.language,
    wordCount: news.length,
    url: news.url,
    ...(news.images.length > 0 ? { image: news.images } : {}),
  })
}
