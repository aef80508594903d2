import { PEOPLE_COLUMNS, type YearPeople } from '../format.ts'
import { BitReader, BitWriter } from './bits.ts'

/** Ascending lists as differences, each from 0. */
const gapsOf = (list: readonly number[]): number[] => list.map((value, at) => value - (list[at - 1] ?? 0) - 1)

/** Bits of a number as an exponential Golomb code, whose lowest `k` bits are written plainly. */
const bitsOf = (value: number, k: number): number => 2 * Math.floor(Math.log2(Math.floor(value / 2 ** k) + 1)) + 1 + k

/** The number of plain bits with which all numbers take the fewest. */
function plainBits(numbers: readonly number[]): number {
  const sizes = Array.from({ length: 16 }, (_, k) => numbers.reduce((sum, value) => sum + bitsOf(value, k), 0))
  return sizes.indexOf(Math.min(...sizes))
}

/** Writes lists of different whole numbers from 1, each as a set: how many lists, then of each its length and its differences. */
function writeLists(writer: BitWriter, lists: readonly (readonly number[])[]): void {
  const gaps = lists.map((list) => gapsOf([...list].sort((a, b) => a - b)))
  const k = plainBits(gaps.flat())
  writer.gamma(lists.length + 1)
  writer.gamma(k + 1)
  for (const each of gaps) {
    writer.rice(each.length, 0)
    for (const gap of each) {
      writer.gamma(Math.floor(gap / 2 ** k) + 1)
      writer.bits(gap & (2 ** k - 1), k)
    }
  }
}

function readLists(reader: BitReader): number[][] {
  const [length, k] = [reader.gamma() - 1, reader.gamma() - 1]
  return Array.from({ length }, () => {
    let value = 0
    return Array.from({ length: reader.rice(0) }, () => (value += (reader.gamma() - 1) * 2 ** k + reader.bits(k) + 1))
  })
}

/** The people of a year's articles as bytes. */
export function packPeople(people: YearPeople): Uint8Array {
  const writer = new BitWriter()
  for (const name of PEOPLE_COLUMNS) writeLists(writer, people[name])
  return writer.finish()
}

/** The people that {@link packPeople} packed, each article's in ascending order. */
export function unpackPeople(bytes: Uint8Array): YearPeople {
  const reader = new BitReader(bytes)
  return { leader: readLists(reader), reporter: readLists(reader) }
}
