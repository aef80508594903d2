import type { ArchiveIssue, ArchiveMonth, ArchiveYear } from '../model/archive.ts'
import { groupBy } from '../model/order.ts'
import { monthUrl, yearUrl } from './urls.ts'

function makeMonth(year: string, month: string, issues: ArchiveIssue[]): ArchiveMonth {
  return { year, month, url: monthUrl(year, month), issues }
}

/** Years and months that hold an issue with a known day, oldest first; `issues` is in that order already. */
export function makeYears(issues: readonly ArchiveIssue[]): ArchiveYear[] {
  const dated = issues.filter((issue) => issue.date !== undefined)
  return [...groupBy(dated, (issue) => issue.date?.slice(0, 4) ?? '')].map(([year, ofYear]) => ({
    year,
    url: yearUrl(year),
    months: [...groupBy(ofYear, (issue) => issue.date?.slice(5, 7) ?? '')].map(([month, ofMonth]) =>
      makeMonth(year, month, ofMonth),
    ),
  }))
}
