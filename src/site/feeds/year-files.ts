import type { ArchiveIssue } from '../../model/archive.ts'
import { groupBy } from '../../model/order.ts'
import { bibtexOf } from '../../cite/bibtex.ts'
import { cslJson } from '../../cite/csl.ts'
import type { CitationFacts } from '../../cite/facts.ts'
import { risOf } from '../../cite/ris.ts'
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

function factsOf(context: ViewContext, issue: ArchiveIssue): CitationFacts[] {
  return issue.pages.flatMap((page) => page.articles.map((entry) => citationFacts(context, entry, { issue, page })))
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
      ['citations.ris', issues.flatMap((issue) => factsOf(context, issue).map(risOf)).join('')],
      ...texts,
    ]),
  )
}

function filesOfYear(context: ViewContext, year: string, issues: readonly ArchiveIssue[]): TextFile[] {
  const facts = (): CitationFacts[] => issues.flatMap((issue) => factsOf(context, issue))
  const place = `data/citations/${year}`
  return [
    { file: `${place}.bib`, reads: issues, text: () => facts().map(bibtexOf).join('\n') },
    { file: `${place}.json`, reads: issues, text: () => cslJson(facts()) },
    { file: fileOf(yearZipUrl(year)), reads: issues, text: () => yearZip(context, issues) },
  ]
}

/**
 * Files by issue and by year: RIS, which every reference manager reads, of each issue; BibTeX, CSL-JSON and a
 * ZIP file with texts, table and RIS of each year. One file an issue, for hosts count files.
 */
export function* yearFiles(context: ViewContext): Generator<TextFile> {
  const { issues } = context.archive
  for (const issue of issues) {
    const text = (): string => factsOf(context, issue).map(risOf).join('')
    yield { file: fileOf(issueCitationsUrl(issue)), reads: issue, text }
  }
  for (const [year, own] of issuesByYear(issues)) yield* filesOfYear(context, year, own)
}
