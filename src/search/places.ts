import { unitsOf } from './fold.ts'
import { segmentsOf, type SearchDocument } from './format.ts'

/**
 * Places at which units stand one after the other in articles: by entry (twice the row, one more for the headline) the positions of
 * their beginnings, in units from the entry's beginning, texts one after the other with a gap of one between them.
 */
export type Places = Map<number, readonly number[]>

/** All beginnings of the units in one row of units. */
function startsIn(row: readonly string[], units: readonly string[]): number[] {
  return row.flatMap((_, at) => (units.every((unit, index) => row[at + index] === unit) ? [at] : []))
}

function startsInTexts(texts: readonly string[], units: readonly string[]): number[] {
  let from = 0
  return texts.flatMap((text) => {
    const row = unitsOf(text)
    const starts = startsIn(row, units).map((at) => from + at)
    from += row.length + 1
    return starts
  })
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
    found.set(2 * row, startsInTexts(rest, units))
    found.set(2 * row + 1, startsInTexts([title], units))
  }
  await Promise.all([...rows].map(read))
  return new Map([...found].filter(([, starts]) => starts.length > 0).sort(([a], [b]) => a - b))
}
