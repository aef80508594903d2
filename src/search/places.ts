import { unitsOf } from './fold.ts'
import { segmentsOf, type SearchDocument } from './format.ts'

/**
 * Places at which units stand one after the other in articles: by entry (twice the row, one more for the headline) the positions of
 * their beginnings, in units from the entry's beginning, texts one after the other with a gap of one between them.
 */
export type Places = Map<number, readonly number[]>

/** All beginnings of the units in texts; between these stands what is no unit. */
function startsIn(texts: readonly string[], units: readonly string[]): number[] {
  const row = texts.flatMap((text) => [...unitsOf(text), ''])
  return row.flatMap((_, at) => (units.every((unit, index) => row[at + index] === unit) ? [at] : []))
}

/** The places of units in articles, from their texts: for what an index has no places of. Refused when a text cannot be had. */
export async function placesInTexts(
  document: (row: number) => Promise<SearchDocument>,
  units: readonly string[],
  rows: Iterable<number>,
): Promise<Places> {
  const found: Places = new Map()
  const read = async (row: number): Promise<void> => {
    const [title = '', ...rest] = segmentsOf(await document(row))
    for (const [at, texts] of [rest, [title]].entries()) {
      const starts = startsIn(texts, units)
      if (starts.length > 0) found.set(2 * row + at, starts)
    }
  }
  await Promise.all(Array.from(rows, read))
  return found
}
