import type { Coverage } from '../engine.ts'

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
