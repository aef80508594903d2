import type { Archive, ArchiveArticle, ArchiveIssue, ArchiveMonth, ArchiveYear } from '../model/archive.ts'
import { groupBy } from '../model/order.ts'
import { monthUrl, yearUrl } from './urls.ts'

function makeMonth(year: string, month: string, issues: ArchiveIssue[]): ArchiveMonth {
  return { year, month, url: monthUrl(year, month), issues }
}

/** Splits articles by the year of their issue; '' where its day is not known. */
export type ByYear = (entries: Iterable<ArchiveArticle>) => ReadonlyMap<string, ArchiveArticle[]>

/** Makes {@link ByYear} for an archive. */
export function byYearOf({ years }: Pick<Archive, 'years'>): ByYear {
  const all = years.flatMap(({ year, months }) =>
    months.flatMap(({ issues }) => issues.flatMap(({ articles }) => articles.map((entry) => [entry, year] as const))),
  )
  const yearOf = new Map(all)
  return (entries) => groupBy(entries, (entry) => yearOf.get(entry) ?? '')
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
