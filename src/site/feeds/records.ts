import type { ArchiveArticle } from '../../model/archive.ts'
import { fileOf } from '../links.ts'
import type { Links } from '../links.ts'
import type { TextFile } from '../text-file.ts'
import type { ViewContext } from '../views/context.ts'
import { DATA_FIELDS } from './fields.ts'
import { issuesByYear } from './year-files.ts'

/** URL of the file of all articles as data. */
export const RECORDS_URL = '/data/articles.jsonl'

function record(entry: ArchiveArticle, links: Links): Record<string, unknown> {
  return Object.fromEntries(DATA_FIELDS.map(({ name, value }) => [name, value(entry, links)]))
}

/** URL of the articles of a year as data. */
const yearRecordsUrl = (year: string): string => `/data/articles/${year}.jsonl`

/** Articles as JSON lines, in their order; fields that an article has not are absent, `title` is null when none is printed. */
const recordsOf = (entries: readonly ArchiveArticle[], links: Links): Buffer =>
  Buffer.from(entries.map((entry) => `${JSON.stringify(record(entry, links))}\n`).join(''))

/** The articles of each year as data, oldest first: one after the other they are the file of all articles. */
export function* yearRecords({
  archive,
  links,
}: ViewContext): Generator<Omit<TextFile, 'text'> & { text: () => Buffer }> {
  for (const [year, issues] of issuesByYear(archive.issues)) {
    const text = (): Buffer =>
      recordsOf(
        issues.flatMap(({ articles }) => articles),
        links,
      )
    yield { file: fileOf(yearRecordsUrl(year)), reads: issues, text }
  }
}
