import { BitReader, BitWriter } from './bits.ts'

/**
 * Where a key stands: entries (twice the number of the article, one more for its headline), those of texts and those of
 * headlines each in ascending order, and the ascending positions of the key in each; of single units no positions are kept.
 */
export interface Postings {
  entries: number[]
  positions: number[][]
}

/** What must be known to read postings: number of entries, a number above all of them, and whether there are positions. */
interface PostingsShape {
  count: number
  end: number
  isPlaced: boolean
}

/** Bits of a position that a Rice code writes plainly: articles have some hundreds of units, headlines a few. */
const POSITION_BITS = { text: 8, headline: 4 }

/** Share of the mean whose power of two is the best Rice parameter of numbers that fall off geometrically (Kiely 2004, section III). */
const RICE = 0.96

/** Rice parameter for ascending numbers of which there are `count` below `end`. */
export function riceFor(count: number, end: number): number {
  return Math.max(0, Math.floor(Math.log2(Math.max(1, (end / Math.max(1, count)) * RICE))))
}

/** Entries of texts alone or of headlines alone: what of an entry tells them apart, how many there are, and how they are coded. */
interface Part {
  odd: 0 | 1
  count: number
  articleBits: number
  positionBits: number
  /** True when each entry has one position at most, so that nothing has to be said of further ones. */
  isSingle: boolean
}

function partOf(odd: Part['odd'], count: number, { end, isSingle }: { end: number; isSingle: boolean }): Part {
  const positionBits = odd === 1 ? POSITION_BITS.headline : POSITION_BITS.text
  return { odd, count, articleBits: riceFor(count, end / 2), positionBits, isSingle }
}

function writePositions(writer: BitWriter, positions: readonly number[], { positionBits, isSingle }: Part): void {
  let before = -1
  positions.forEach((position, at) => {
    writer.rice(position - before - 1, positionBits)
    if (!isSingle) writer.bits(at + 1 < positions.length ? 1 : 0, 1)
    before = position
  })
}

function writePart(writer: BitWriter, { entries, positions }: Postings, part: Part): void {
  let before = -1
  entries.forEach((entry, at) => {
    if (entry % 2 !== part.odd) return
    writer.rice((entry >> 1) - before - 1, part.articleBits)
    writePositions(writer, positions[at] ?? [], part)
    before = entry >> 1
  })
}

/** Writes postings, those of texts before those of headlines; `end` is a number above all entries, the same for writing and reading. */
export function writePostings(writer: BitWriter, postings: Postings, end: number): void {
  const headlines = postings.entries.filter((entry) => entry % 2 === 1).length
  const isSingle = postings.positions.every(({ length }) => length < 2)
  writer.gamma(headlines + 1)
  writer.bits(isSingle ? 1 : 0, 1)
  writePart(writer, postings, partOf(0, postings.entries.length - headlines, { end, isSingle }))
  writePart(writer, postings, partOf(1, headlines, { end, isSingle }))
}

function readPositions(reader: BitReader, { positionBits, isSingle }: Part): number[] {
  const positions: number[] = []
  let before = -1
  do {
    before += reader.rice(positionBits) + 1
    positions.push(before)
  } while (!isSingle && reader.bits(1) === 1)
  return positions
}

function readPart(reader: BitReader, found: Postings, { part, isPlaced }: { part: Part; isPlaced: boolean }): void {
  let before = -1
  for (let at = 0; at < part.count; at++) {
    before += reader.rice(part.articleBits) + 1
    found.entries.push(2 * before + part.odd)
    found.positions.push(isPlaced ? readPositions(reader, part) : [])
  }
}

/** The postings that were written, in the same order. */
export function readPostings(reader: BitReader, { count, end, isPlaced }: PostingsShape): Postings {
  const headlines = reader.gamma() - 1
  const isSingle = reader.bits(1) === 1
  const found: Postings = { entries: [], positions: [] }
  readPart(reader, found, { part: partOf(0, count - headlines, { end, isSingle }), isPlaced })
  readPart(reader, found, { part: partOf(1, headlines, { end, isSingle }), isPlaced })
  return found
}

/** Postings as bytes of their own. */
export function packPostings(postings: Postings, end: number): Uint8Array {
  const writer = new BitWriter()
  writePostings(writer, postings, end)
  return writer.finish()
}

/** The postings of bytes that {@link packPostings} made. */
export function unpackPostings(bytes: Uint8Array, shape: PostingsShape): Postings {
  return readPostings(new BitReader(bytes), shape)
}
