import { BitReader, BitWriter } from '../../store/bits.ts'
import { CODE_BITS, type Own } from './key.ts'
import { riceFor } from './postings.ts'

/** Bits of the length of a key's text that a Rice code writes plainly. */
const LENGTH_BITS = 3

/** Rice parameter of the differences of as many numbers that tell keys apart. */
const riceOf = (keys: number, files: number): number => riceFor(keys, 2 ** CODE_BITS / files)

/** Stands among the marks of keys for one that is a text. */
export const TEXT = 2 ** 32 - 1

/** Keys of a file, one of `files`, by the numbers their writer knows them by: what tells them apart there, and what is written of each. */
interface TableKeys {
  files: number
  /** Mark of each, or {@link TEXT}. */
  marks: Uint32Array
  textOf(key: number): string
  write(writer: BitWriter, key: number): void
}

/** A file of keys: those with numbers in order of these, as differences, then those with texts; behind each what is written of it. */
export function packTable(keys: Uint32Array, { files, marks, textOf, write }: TableKeys): Uint8Array {
  const writer = new BitWriter()
  const others = keys.filter((key) => marks[key] === TEXT)
  // Marks with the places of their keys behind them: numbers are sorted without a function that compares.
  const sorted = Float64Array.from(keys, (key, at) => (marks[key] ?? 0) * keys.length + at).sort()
  const numbered = sorted.subarray(0, keys.length - others.length).map((marked) => keys[marked % keys.length] ?? 0)
  const k = riceOf(numbered.length, files)
  writer.gamma(numbered.length + 1)
  writer.gamma(others.length + 1)
  let before = -1
  for (const key of numbered) {
    const mark = marks[key] ?? 0
    writer.rice(mark - before - 1, k)
    write(writer, key)
    before = mark
  }
  for (const key of others) {
    const text = new TextEncoder().encode(textOf(key))
    writer.rice(text.length, LENGTH_BITS)
    for (const byte of text) writer.bits(byte, 8)
    write(writer, key)
  }
  return writer.finish()
}

/** Places, in a file that {@link packTable} packed, of what is written of each key; `skip` passes over it. */
export function unpackTable(bytes: Uint8Array, files: number, skip: (reader: BitReader) => unknown): Map<Own, number> {
  const [reader, table] = [new BitReader(bytes), new Map<Own, number>()]
  const [numbered, others] = [reader.gamma() - 1, reader.gamma() - 1]
  const k = riceOf(numbered, files)
  let own = -1
  const add = (key: Own): void => {
    table.set(key, reader.at)
    skip(reader)
  }
  for (let at = 0; at < numbered; at++) add((own += reader.rice(k) + 1))
  for (let at = 0; at < others; at++) {
    const text = Uint8Array.from({ length: reader.rice(LENGTH_BITS) }, () => reader.bits(8))
    add(new TextDecoder().decode(text))
  }
  return table
}
