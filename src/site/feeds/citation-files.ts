import type { ArchiveIssue } from '../../model/archive.ts'
import { groupBy } from '../../archive/order.ts'
import { bibtexOf } from '../../cite/bibtex.ts'
import { cslJson } from '../../cite/csl.ts'
import type { CitationFacts } from '../../cite/facts.ts'
import { risOf } from '../../cite/ris.ts'
import { citationFacts, issueCitationsUrl } from '../citation.ts'
import { fileOf } from '../links.ts'
import type { TextFile } from '../text-file.ts'
import type { ViewContext } from '../views/context.ts'

/** Name of the files of issues whose day is unknown. */
const UNDATED = 'undated'

function factsOf(context: ViewContext, issue: ArchiveIssue): CitationFacts[] {
  return issue.pages.flatMap((page) => page.articles.map((entry) => citationFacts(context, entry, { issue, page })))
}

/** A year with its issues. */
type YearOfIssues = readonly [year: string, issues: readonly ArchiveIssue[]]

function yearFiles(context: ViewContext, [year, issues]: YearOfIssues): TextFile[] {
  const facts = (): CitationFacts[] => issues.flatMap((issue) => factsOf(context, issue))
  const place = `data/citations/${year}`
  return [
    { file: `${place}.bib`, reads: issues, text: () => facts().map(bibtexOf).join('\n') },
    { file: `${place}.json`, reads: issues, text: () => cslJson(facts()) },
  ]
}

/**
 * The citations of all articles as files: RIS, which every reference manager reads, of each issue; BibTeX and CSL-JSON of
 * each year. One file an issue, for hosts count files.
 */
export function* citationFiles(context: ViewContext): Generator<TextFile> {
  const { issues } = context.archive
  for (const issue of issues) {
    const text = (): string => factsOf(context, issue).map(risOf).join('')
    yield { file: fileOf(issueCitationsUrl(issue)), reads: issue, text }
  }
  for (const year of groupBy(issues, ({ date }) => date?.slice(0, 4) ?? UNDATED)) yield* yearFiles(context, year)
}
