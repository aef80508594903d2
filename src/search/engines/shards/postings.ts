import type { BitReader, BitWriter } from '../../store/bits.ts'
import type { Segment } from './format.ts'

/** Places of a key: of so many its entry (twice the number of the article, one more for its headline), those of texts before those of headlines, each in ascending order; and its position there, ascending too. */
export interface Postings {
  entries: ArrayLike<number>
  positions: ArrayLike<number>
  length: number
}

/** Bits of a position that a Rice code writes plainly: articles have some hundreds of units, headlines a few. */
const POSITION_BITS = [8, 4] as const

/** Share of the mean whose power of two is the best Rice parameter of numbers that fall off geometrically (Kiely 2004, section III). */
const RICE = 0.96

/** Rice parameter for ascending numbers of which there are `count` below `end`. */
export function riceFor(count: number, end: number): number {
  return Math.max(0, Math.floor(Math.log2(Math.max(1, (end / Math.max(1, count)) * RICE))))
}

/** Writes the entries of a key, one at least, of a segment of so many articles; gives their number. */
export function writeEntries(
  writer: BitWriter,
  { entries, length }: Omit<Postings, 'positions'>,
  articles: number,
): number {
  let [count, headlines, before] = [0, 0, -1]
  for (let at = 0; at < length; at++) {
    const entry = entries[at] ?? 0
    if (entry === before) continue
    count++
    headlines += entry & 1
    before = entry
  }
  writer.gamma(count)
  writer.gamma(headlines + 1)
  const [texts, titles] = [riceFor(count - headlines, articles), riceFor(headlines, articles)]
  before = -2
  for (let at = 0; at < length; at++) {
    const entry = entries[at] ?? 0
    if (entry === before) continue
    if ((entry & 1) !== (before & 1)) before = -1
    writer.rice(((entry - before) >> 1) - 1, (entry & 1) === 0 ? texts : titles)
    before = entry
  }
  return count
}

/** The entries that {@link writeEntries} wrote of a segment, counted from the index's first article. */
export function readEntries(reader: BitReader, { from, articles }: Pick<Segment, 'from' | 'articles'>): number[] {
  const entries: number[] = []
  const count = reader.gamma()
  const headlines = reader.gamma() - 1
  for (const [odd, length] of [count - headlines, headlines].entries()) {
    const k = riceFor(length, articles)
    for (let [at, row] = [0, from - 1]; at < length; at++) {
      row += reader.rice(k) + 1
      entries.push(2 * row + odd)
    }
  }
  return entries
}

const bitsOf = (entry: number): number => POSITION_BITS[(entry & 1) as 0 | 1]

/** Writes the positions of a key's places, one at least. */
export function writePositions(writer: BitWriter, { entries, positions, length }: Postings): void {
  for (let [at, before] = [0, -1]; at < length; at++) {
    const [entry, position] = [entries[at] ?? 0, positions[at] ?? 0]
    const isSame = at > 0 && entry === entries[at - 1]
    if (at > 0) writer.bits(isSame ? 1 : 0, 1)
    writer.rice(position - (isSame ? before : -1) - 1, bitsOf(entry))
    before = position
  }
  writer.bits(0, 1)
}

/** The positions in the next of the entries for which {@link writePositions} wrote them. */
export function readPositions(reader: BitReader, entry: number): number[] {
  const positions: number[] = []
  let before = -1
  do {
    before += reader.rice(bitsOf(entry)) + 1
    positions.push(before)
  } while (reader.bits(1) === 1)
  return positions
}
