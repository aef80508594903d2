import type { ArchiveArticle } from '../../model/archive.ts'
import type { Links } from '../links.ts'
import type { ViewContext } from '../views/context.ts'
import { DATA_FIELDS } from './fields.ts'

/** URL of the file of all articles as data. */
export const RECORDS_URL = '/data/articles.jsonl'

function record(entry: ArchiveArticle, links: Links): Record<string, unknown> {
  return Object.fromEntries(DATA_FIELDS.map(({ name, value }) => [name, value(entry, links)]))
}

/** All articles as JSON lines, oldest first; fields that an article has not are absent, `title` is null when none is printed. */
export function articleRecords({ archive, links }: ViewContext): string {
  return archive.articles.map((entry) => `${JSON.stringify(record(entry, links))}\n`).join('')
}
