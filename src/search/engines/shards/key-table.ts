import { BitReader, BitWriter } from './bits.ts'
import { CODE_BITS } from './key.ts'
import { readPostings, riceFor, writePostings, type Postings } from './postings.ts'

/** One key of a file of keys, by what tells it from the others, and its postings or, of very frequent keys, the files they are in. */
export interface KeyEntry {
  own: number | string
  /** False for a single unit, of which no positions are kept. */
  isPlaced: boolean
  /** Entries of each piece of the postings, oldest first. */
  counts: number[]
  /** Number of the first further file, -1 when the postings stand here. */
  more: number
  postings: Postings
}

/** What must be known to read a file of keys: in how many files the keys are, and a number above all entries. */
interface TableShape {
  files: number
  end: number
}

/** Bits of the length of a key's text that a Rice code writes plainly. */
const LENGTH_BITS = 3

function writeEntry(writer: BitWriter, { isPlaced, counts, more, postings }: KeyEntry, end: number): void {
  writer.bits(isPlaced ? 1 : 0, 1)
  writer.bits(more === -1 ? 0 : 1, 1)
  if (more !== -1) writer.gamma(counts.length)
  for (const count of counts) writer.gamma(count)
  if (more === -1) writePostings(writer, postings, end)
  else writer.gamma(more + 1)
}

function readEntry(reader: BitReader, own: number | string, end: number): KeyEntry {
  const isPlaced = reader.bits(1) === 1
  const isApart = reader.bits(1) === 1
  const counts = Array.from({ length: isApart ? reader.gamma() : 1 }, () => reader.gamma())
  if (isApart) return { own, isPlaced, counts, more: reader.gamma() - 1, postings: { entries: [], positions: [] } }
  return { own, isPlaced, counts, more: -1, postings: readPostings(reader, { count: counts[0] ?? 0, end, isPlaced }) }
}

/** Rice parameter of the differences of as many numbers that tell keys apart. */
const riceOf = (keys: number, files: number): number => riceFor(keys, 2 ** CODE_BITS / files)

/** A file of keys: those with numbers in order of these, as differences, then those with texts; behind each its postings. */
export function packKeys(entries: readonly KeyEntry[], { files, end }: TableShape): Uint8Array {
  const writer = new BitWriter()
  const numbered = entries.flatMap((entry) => (typeof entry.own === 'number' ? [{ entry, own: entry.own }] : []))
  const [k, others] = [riceOf(numbered.length, files), entries.filter(({ own }) => typeof own === 'string')]
  writer.gamma(numbered.length + 1)
  writer.gamma(others.length + 1)
  let before = -1
  for (const { entry, own } of numbered.sort((a, b) => a.own - b.own)) {
    writer.rice(own - before - 1, k)
    writeEntry(writer, entry, end)
    before = own
  }
  for (const entry of others) {
    const text = new TextEncoder().encode(String(entry.own))
    writer.rice(text.length, LENGTH_BITS)
    for (const byte of text) writer.bits(byte, 8)
    writeEntry(writer, entry, end)
  }
  return writer.finish()
}

/** The keys of a file that {@link packKeys} packed. */
export function unpackKeys(bytes: Uint8Array, { files, end }: TableShape): Map<number | string, KeyEntry> {
  const reader = new BitReader(bytes)
  const [numbered, others] = [reader.gamma() - 1, reader.gamma() - 1]
  const table = new Map<number | string, KeyEntry>()
  const k = riceOf(numbered, files)
  for (let [at, own] = [0, -1]; at < numbered; at++) {
    own += reader.rice(k) + 1
    table.set(own, readEntry(reader, own, end))
  }
  for (let at = 0; at < others; at++) {
    const text = Uint8Array.from({ length: reader.rice(LENGTH_BITS) }, () => reader.bits(8))
    const own = new TextDecoder().decode(text)
    table.set(own, readEntry(reader, own, end))
  }
  return table
}
