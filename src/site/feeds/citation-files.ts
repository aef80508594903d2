import type { ArchiveIssue } from '../../model/archive.ts'
import { groupBy } from '../../archive/order.ts'
import { bibtexOf } from '../../cite/bibtex.ts'
import { cslJson } from '../../cite/csl.ts'
import type { CitationFacts } from '../../cite/facts.ts'
import { risOf } from '../../cite/ris.ts'
import { citationFacts, issueCitationsUrl } from '../citation.ts'
import { fileOf } from '../links.ts'
import type { ViewContext } from '../views/context.ts'

/** Name of the files of issues whose day is unknown. */
const UNDATED = 'undated'

function factsOf(context: ViewContext, issue: ArchiveIssue): CitationFacts[] {
  return issue.pages.flatMap((page) => page.articles.map((entry) => citationFacts(context, entry, { issue, page })))
}

/** A file of citations: its path in the site, with forward slashes, and its whole text. */
export interface CitationFile {
  file: string
  text: string
}

function* yearFiles(context: ViewContext): Generator<CitationFile> {
  const years = groupBy(context.archive.issues, (issue) => issue.date?.slice(0, 4) ?? UNDATED)
  for (const [year, issues] of years) {
    const facts = issues.flatMap((issue) => factsOf(context, issue))
    yield { file: `data/citations/${year}.bib`, text: facts.map(bibtexOf).join('\n') }
    yield { file: `data/citations/${year}.json`, text: cslJson(facts) }
  }
}

/**
 * The citations of all articles as files: RIS, which every reference manager reads, of each issue; BibTeX and CSL-JSON of
 * each year. One file an issue, for hosts count files.
 */
export function* citationFiles(context: ViewContext): Generator<CitationFile> {
  for (const issue of context.archive.issues) {
    const facts = factsOf(context, issue)
    yield { file: fileOf(issueCitationsUrl(issue)), text: facts.map(risOf).join('') }
  }
  yield* yearFiles(context)
}
