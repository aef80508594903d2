import type { PrintedNumbers } from '../model/authority.ts'
import type { IssueRegistration } from '../model/registry.ts'
import { keysOf, withKeys } from './issue-keys.ts'
import { lookAt } from './page-look.ts'
import { printedNumbersIn, readProvenanceHead } from './provenance.ts'
import { listRawPages } from './raw-pages.ts'
import { groupBy } from '../model/order.ts'

/**
 * The numbers that the folio lines of raw pages print, by key of issue: as ingest keeps them, or, where it keeps none that
 * hold, from the pages themselves. What is wrong with raw pages is told by ingest and check, not here.
 */
export function readPrintedNumbers(
  contentDir: string,
  renamed: readonly IssueRegistration[],
): Record<string, PrintedNumbers> {
  const issues = groupBy(withKeys(listRawPages(contentDir).value, keysOf(renamed)), ({ issue }) => issue)
  const found = [...issues].map(([issue, pages]): [string, PrintedNumbers] => {
    const head = readProvenanceHead(contentDir, issue, pages[0]?.folder ?? issue)
    return [issue, head?.numbers ?? printedNumbersIn(lookAt(contentDir, pages))]
  })
  return Object.fromEntries(found.filter(([, numbers]) => Object.keys(numbers).length > 0))
}
