import type { Line } from '../model/line.ts'
import { endsSentence, readingLength } from './marks.ts'
import { widthKey } from '../read/width.ts'
import { furnitureRule } from './furniture.ts'
import { seriesOf } from './series.ts'
import { readCredits } from './credits.ts'

/** A column's name is at most this long; longer lines that recur are sentences. */
const LONGEST_COLUMN = 24

function mayBeColumn(key: string): boolean {
  const length = readingLength(key)
  return (
    length >= 3 &&
    length <= LONGEST_COLUMN &&
    !endsSentence(key) &&
    furnitureRule(key, { atEdge: true }) === null &&
    readCredits(key)?.some((credit) => credit.roles.length > 0) !== true
  )
}

/**
 * Lines that recur over the raw pages of an archive: names of columns (栏目), as proposals that `columns.yaml` confirms or
 * rejects. A line counts once a page and must stand on at least two; white space does not count.
 */
export function recurringColumns(pages: Iterable<readonly Line[]>): Set<string> {
  const seen = new Map<string, number>()
  for (const lines of pages) {
    const keys = new Set(
      lines
        .map((line) => widthKey(line.text).trim())
        .filter((key) => key !== '' && key.length <= 40 && mayBeColumn(key)),
    )
    for (const key of keys) {
      const name = key.replace(/\s/g, '')
      for (const part of [name, seriesOf(name)]) if (part !== null) seen.set(part, (seen.get(part) ?? 0) + 1)
    }
  }
  return new Set([...seen].filter(([, pages]) => pages >= 2).map(([name]) => name))
}
