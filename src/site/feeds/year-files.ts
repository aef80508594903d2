import type { ArchiveIssue } from '../../model/archive.ts'
import { groupBy } from '../../model/order.ts'
import type { RecordFormat } from '../../cite/record.ts'
import { RECORDS } from '../../cite/records.ts'
import { RIS } from '../../cite/ris.ts'
import { citationFacts, issueCitationsUrl } from '../citation.ts'
import { fileOf } from '../links.ts'
import type { TextFile } from '../text-file.ts'
import type { ViewContext } from '../views/context.ts'
import { zipped } from '../zipped.ts'
import { tableOf } from './table.ts'
import { plainArticle, plainLines } from './plain-article.ts'

/** Name of the files of issues whose day is unknown. */
const UNDATED = 'undated'

/** URL of the texts, the table and the citations of a year in one ZIP file. */
export const yearZipUrl = (year: string): string => `/data/${year}.zip`

/** Issues by the year of their day, in order; those without a day under `undated`. */
export const issuesByYear = (issues: readonly ArchiveIssue[]): Map<string, ArchiveIssue[]> =>
  groupBy(issues, ({ date }) => date?.slice(0, 4) ?? UNDATED)

/** The records of all articles of `issues` in one file. */
function recordsOf(context: ViewContext, issues: readonly ArchiveIssue[], format: RecordFormat): string {
  const facts = issues.flatMap((issue) =>
    issue.pages.flatMap((page) => page.articles.map((entry) => citationFacts(context, entry, { issue, page }))),
  )
  return format.joined(facts.map(format.text))
}

/** `articles.csv`, `citations.ris`, and each article as `texts/<id>.txt`. */
function yearZip(context: ViewContext, issues: readonly ArchiveIssue[]): Uint8Array {
  const entries = issues.flatMap(({ pages }) => pages.flatMap(({ articles }) => articles))
  const texts = entries.map((entry): [string, string] => {
    const { paper = context.archive.site.paper, url, article } = entry
    const source = [`《${paper}》`, article.date ?? article.dateEdtf ?? '', context.links.best(url)].join(' ')
    return [`texts/${article.id}.txt`, `\uFEFF${[...plainLines(plainArticle(entry)), '', source].join('\n')}\n`]
  })
  return zipped(
    new Map([
      ['articles.csv', tableOf(entries, context.links)],
      ['citations.ris', recordsOf(context, issues, RIS)],
      ...texts,
    ]),
  )
}

function filesOfYear(context: ViewContext, year: string, issues: readonly ArchiveIssue[]): TextFile[] {
  const records = RECORDS.filter((format) => format !== RIS).map((format) => ({
    file: `data/citations/${year}.${format.ending}`,
    reads: issues,
    text: () => recordsOf(context, issues, format),
  }))
  return [...records, { file: fileOf(yearZipUrl(year)), reads: issues, text: () => yearZip(context, issues) }]
}

/**
 * Files by issue and by year: RIS of each issue; all other formats of records and a ZIP file with texts, table
 * and RIS of each year. One file an issue, for hosts count files.
 */
export function* yearFiles(context: ViewContext): Generator<TextFile> {
  const { issues } = context.archive
  for (const issue of issues) {
    yield { file: fileOf(issueCitationsUrl(issue)), reads: issue, text: () => recordsOf(context, [issue], RIS) }
  }
  for (const [year, own] of issuesByYear(issues)) yield* filesOfYear(context, year, own)
}
