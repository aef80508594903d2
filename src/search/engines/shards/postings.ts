import { BitReader, BitWriter } from './bits.ts'

/**
 * Where a key stands: entries in ascending order (twice the number of the article, one more for its headline), each with
 * the ascending positions of the key in it; of single units no positions are kept.
 */
export interface Postings {
  entries: number[]
  positions: number[][]
}

/** Bits of a position that a Rice code writes plainly: articles have some hundreds of units. */
const POSITION_BITS = 8

/** Rice parameter for ascending numbers of which there are `count` below `end`. */
export function riceFor(count: number, end: number): number {
  return Math.max(0, Math.floor(Math.log2(Math.max(1, (end / Math.max(1, count)) * 0.69))))
}

function writePositions(writer: BitWriter, positions: readonly number[]): void {
  let before = -1
  positions.forEach((position, at) => {
    writer.rice(position - before - 1, POSITION_BITS)
    writer.bits(at + 1 < positions.length ? 1 : 0, 1)
    before = position
  })
}

/** Packs postings; `end` is a number above all entries, the same for packing and unpacking. */
export function packPostings({ entries, positions }: Postings, end: number): Uint8Array {
  const writer = new BitWriter()
  const k = riceFor(entries.length, end)
  let before = -1
  entries.forEach((entry, at) => {
    writer.rice(entry - before - 1, k)
    writePositions(writer, positions[at] ?? [])
    before = entry
  })
  return writer.finish()
}

function readPositions(reader: BitReader): number[] {
  const positions: number[] = []
  let before = -1
  do {
    before += reader.rice(POSITION_BITS) + 1
    positions.push(before)
  } while (reader.bits(1) === 1)
  return positions
}

/** The postings that were packed: `count` entries below `end`, with positions or without. */
export function unpackPostings(
  bytes: Uint8Array,
  { count, end, isPlaced }: { count: number; end: number; isPlaced: boolean },
): Postings {
  const reader = new BitReader(bytes)
  const k = riceFor(count, end)
  const found: Postings = { entries: [], positions: [] }
  let before = -1
  for (let at = 0; at < count; at++) {
    before += reader.rice(k) + 1
    found.entries.push(before)
    found.positions.push(isPlaced ? readPositions(reader) : [])
  }
  return found
}
