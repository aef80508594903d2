import type { PrintedNumbers } from '../model/authority.ts'
import type { IssueRegistration } from '../model/registry.ts'
import { keysOf, withKeys } from './issue-keys.ts'
import { lookAt } from './page-look.ts'
import { listRawPages } from './raw-pages.ts'

/**
 * The numbers that the folio lines of raw pages print, by key of issue: 第45期 and 总第1832期 told apart, of each the first
 * that is printed. What is wrong with raw pages is told by ingest and check, not here.
 */
export function readPrintedNumbers(
  contentDir: string,
  renamed: readonly IssueRegistration[],
): Record<string, PrintedNumbers> {
  const pages = withKeys(listRawPages(contentDir).value, keysOf(renamed))
  const looks = lookAt(contentDir, pages)
  const found = new Map<string, PrintedNumbers>()
  for (const [at, { folio }] of looks.entries()) {
    const key = pages[at]?.issue ?? ''
    const { plainNumber, serialNumber } = folio
    const here = { ...(plainNumber ? { number: plainNumber } : {}), ...(serialNumber ? { total: serialNumber } : {}) }
    const numbers = { ...here, ...found.get(key) }
    if (Object.keys(numbers).length > 0) found.set(key, numbers)
  }
  return Object.fromEntries(found)
}
