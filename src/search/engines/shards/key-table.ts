import { BitReader, BitWriter } from './bits.ts'
import { CODE_BITS, type Own } from './key.ts'
import { riceFor } from './postings.ts'

/** Bits of the length of a key's text that a Rice code writes plainly. */
const LENGTH_BITS = 3

/** Rice parameter of the differences of as many numbers that tell keys apart. */
const riceOf = (keys: number, files: number): number => riceFor(keys, 2 ** CODE_BITS / files)

/** A key in a table: its mark among the others of its file, and the key itself, as the writer of its content knows it. */
interface Row {
  own: Own
  key: number
}

/** A file of keys, one of `files`: those with numbers in order of these, as differences, then those with texts; behind each what `write` writes of it. */
export function packTable(
  rows: readonly Row[],
  files: number,
  write: (writer: BitWriter, key: number) => void,
): Uint8Array {
  const writer = new BitWriter()
  const numbered = rows.flatMap(({ own, key }) => (typeof own === 'number' ? [{ own, key }] : []))
  const [k, others] = [riceOf(numbered.length, files), rows.filter(({ own }) => typeof own === 'string')]
  writer.gamma(numbered.length + 1)
  writer.gamma(others.length + 1)
  let before = -1
  for (const { own, key } of numbered.sort((a, b) => a.own - b.own)) {
    writer.rice(own - before - 1, k)
    write(writer, key)
    before = own
  }
  for (const { own, key } of others) {
    const text = new TextEncoder().encode(String(own))
    writer.rice(text.length, LENGTH_BITS)
    for (const byte of text) writer.bits(byte, 8)
    write(writer, key)
  }
  return writer.finish()
}

/** Result of `read` for each key of a file that {@link packTable} packed. */
export function unpackTable<T>(bytes: Uint8Array, files: number, read: (reader: BitReader) => T): Map<Own, T> {
  const reader = new BitReader(bytes)
  const [numbered, others] = [reader.gamma() - 1, reader.gamma() - 1]
  const table = new Map<Own, T>()
  const k = riceOf(numbered, files)
  for (let [at, own] = [0, -1]; at < numbered; at++) {
    own += reader.rice(k) + 1
    table.set(own, read(reader))
  }
  for (let at = 0; at < others; at++) {
    const text = Uint8Array.from({ length: reader.rice(LENGTH_BITS) }, () => reader.bits(8))
    table.set(new TextDecoder().decode(text), read(reader))
  }
  return table
}
