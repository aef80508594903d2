import type { Coverage } from '../engine.ts'

/** The last articles stand apart in an index: as many as are more than a multiple of this, or of a power of two that is about this share of all. */
const TAIL = { least: 512, share: 1 / 32 }

/** Number of the older ones of so many articles: what an index makes of these stays as it is while issues are added behind them. All, of few. */
export function olderOf(articles: number): number {
  const tail = Math.max(TAIL.least, 2 ** Math.floor(Math.log2(articles * TAIL.share)))
  return Math.max(0, Math.floor((articles - 1) / tail) * tail) || articles
}

/** A stretch of rows that belong to one month or one year. */
export interface RowRange {
  key: string
  from: number
  to: number
}

/** Rows of each month, in order of row. */
export function monthRanges({ months }: Pick<Coverage, 'months'>): RowRange[] {
  let at = 0
  return months.map(([key, articles]) => ({ key, from: at, to: (at += articles) }))
}

/** Rows of each year, in order of row. */
export function yearRanges(coverage: Pick<Coverage, 'months'>): RowRange[] {
  const years: RowRange[] = []
  for (const { key, from, to } of monthRanges(coverage)) {
    const year = key.slice(0, 4)
    const last = years[years.length - 1]
    if (last?.key === year) last.to = to
    else years.push({ key: year, from, to })
  }
  return years
}

/** The range that holds a row. */
export function rangeOf(ranges: readonly RowRange[], row: number): RowRange | undefined {
  let [low, high] = [0, ranges.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle] as RowRange).to <= row) low = middle + 1
    else high = middle
  }
  return ranges[low]
}
