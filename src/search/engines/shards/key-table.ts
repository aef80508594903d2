import { BitReader, BitWriter } from './bits.ts'
import { CODE_BITS, type Own } from './key.ts'
import { riceFor } from './postings.ts'

/** Bits of the length of a key's text that a Rice code writes plainly. */
const LENGTH_BITS = 3

/** Rice parameter of the differences of as many numbers that tell keys apart. */
const riceOf = (keys: number, files: number): number => riceFor(keys, 2 ** CODE_BITS / files)

/** Keys of a file, one of `files`, by the numbers their writer knows them by: what tells them apart there, and what is written of each. */
export interface TableKeys {
  files: number
  ownOf(key: number): Own
  write(writer: BitWriter, key: number): void
}

/** A file of keys: those with numbers in order of these, as differences, then those with texts; behind each what is written of it. */
export function packTable(keys: readonly number[], { files, ownOf, write }: TableKeys): Uint8Array {
  const writer = new BitWriter()
  const others = keys.filter((key) => typeof ownOf(key) === 'string')
  const numbered = Float64Array.from(keys.filter((key) => typeof ownOf(key) === 'number'))
  const k = riceOf(numbered.length, files)
  writer.gamma(numbered.length + 1)
  writer.gamma(others.length + 1)
  let before = -1
  for (const key of numbered.sort((a, b) => Number(ownOf(a)) - Number(ownOf(b)))) {
    writer.rice(Number(ownOf(key)) - before - 1, k)
    write(writer, key)
    before = Number(ownOf(key))
  }
  for (const key of others) {
    const text = new TextEncoder().encode(String(ownOf(key)))
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
