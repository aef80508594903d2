import type { PrintedNumbers } from '../model/authority.ts'
import type { IssueRegistration } from '../model/registry.ts'
import { keysOf, withKeys } from './issue-keys.ts'
import { lookAt } from './page-look.ts'
import { printedNumbersIn, readProvenanceHead } from './provenance.ts'
import { listRawPages, type RawPage } from './raw-pages.ts'

/**
 * The numbers that the folio lines of raw pages print, by key of issue: as ingest keeps them, or, where it keeps none that
 * hold, from the pages themselves. What is wrong with raw pages is told by ingest and check, not here.
 */
export function readPrintedNumbers(
  contentDir: string,
  renamed: readonly IssueRegistration[],
): Record<string, PrintedNumbers> {
  const issues = new Map<string, RawPage[]>()
  for (const page of withKeys(listRawPages(contentDir).value, keysOf(renamed))) {
    const known = issues.get(page.issue)
    if (known) known.push(page)
    else issues.set(page.issue, [page])
  }
  const found = [...issues].map(([issue, pages]): [string, PrintedNumbers] => {
    const head = readProvenanceHead(contentDir, issue, pages[0]?.folder ?? issue)
    return [issue, head?.numbers ?? printedNumbersIn(lookAt(contentDir, pages))]
  })
  return Object.fromEntries(found.filter(([, numbers]) => Object.keys(numbers).length > 0))
}
