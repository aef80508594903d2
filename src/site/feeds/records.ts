import type { ArchiveArticle } from '../../model/archive.ts'
import type { Links } from '../links.ts'
import type { ViewContext } from '../views/context.ts'

/** URL of the file of all articles as data. */
export const RECORDS_URL = '/data/articles.jsonl'

function record(entry: ArchiveArticle, links: Links): Record<string, unknown> {
  const { article } = entry
  return {
    id: article.id,
    url: links.best(entry.url),
    title: article.title,
    displayTitle: article.displayTitle,
    kicker: article.kicker,
    date: article.date,
    dateStatus: article.dateStatus,
    dateEdtf: article.dateEdtf,
    page: article.page,
    reporters: article.reporters,
    photographers: article.photographers,
    leaders: article.leaders,
    people: article.people,
    events: article.events,
    text: article.body.map(({ text }) => text),
  }
}

/** All articles as JSON lines, oldest first; fields that an article has not are absent, `title` is null when none is printed. */
export function articleRecords({ archive, links }: ViewContext): string {
  return archive.articles.map((entry) => `${JSON.stringify(record(entry, links))}\n`).join('')
}
