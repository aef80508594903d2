import type { ArchiveArticle } from '../model/archive.ts'

/** A month (`YYYY-MM`) with how many articles print somebody's name, and how many of these have an inferred day. */
export interface MonthCount {
  month: string
  count: number
  inferred: number
}

/** Articles by month of their issue; `undated` counts those whose day is not known. */
export interface Mentions {
  /** Every month of the years from the first to the last with an article, empty ones too. */
  months: MonthCount[]
  undated: number
}

const TWELVE = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))

/** Counts articles by the month of their issue, over whole years. */
export function mentionsByMonth(entries: readonly ArchiveArticle[]): Mentions {
  const counts = new Map<string, MonthCount>()
  let undated = 0
  for (const { article } of entries) {
    const month = article.date?.slice(0, 7)
    if (month === undefined) undated += 1
    else {
      const known = counts.get(month) ?? { month, count: 0, inferred: 0 }
      const inferred = known.inferred + (article.dateStatus === 'inferred' ? 1 : 0)
      counts.set(month, { month, count: known.count + 1, inferred })
    }
  }
  const years = [...counts.keys()].map((month) => Number(month.slice(0, 4)))
  if (years.length === 0) return { months: [], undated }
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const all = Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(4, '0'))
  const months = all.flatMap((year) => TWELVE.map((month) => `${year}-${month}`))
  return { months: months.map((month) => counts.get(month) ?? { month, count: 0, inferred: 0 }), undated }
}
