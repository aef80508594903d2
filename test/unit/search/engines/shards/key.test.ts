import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { BitReader, BitWriter } from '../../../../../src/search/store/bits.ts'
import { CODE_BITS, placeOf } from '../../../../../src/search/engines/shards/key.ts'
import { packTable, TEXT, unpackTable } from '../../../../../src/search/engines/shards/key-table.ts'
import {
  readEntries,
  readPositions,
  writeEntries,
  writePositions,
} from '../../../../../src/search/engines/shards/postings.ts'

describe('the place of a key', () => {
  const units = [
    '一',
    '丁',
    '七',
    '龥',
    '鿿',
    '中',
    '长',
    'a',
    '0',
    '012',
    '12',
    '1234',
    '9999',
    '12345',
    '𠀀',
    '々',
    'é',
  ]
  const keys = units.flatMap((first): [string, string?][] => [
    [first],
    ...units.map((second): [string, string] => [first, second]),
  ])

  for (const files of [1, 8, 2048]) {
    it(`is another one for every key, among ${files} files`, () => {
      const places = new Set(keys.map((key) => JSON.stringify(placeOf(key, files))))
      assert.equal(places.size, keys.length)
      for (const key of keys) {
        const { file, own } = placeOf(key, files)
        assert.ok(file >= 0 && file < files)
        if (typeof own === 'number') assert.ok(own >= 0 && own < 2 ** CODE_BITS / files)
      }
    })
  }

  it('is one number for one pair of common characters alone, and spreads them over the files', () => {
    const counts = new Array<number>(16).fill(0)
    const seen = new Set<string>()
    for (let first = 0; first < 200; first++) {
      for (let second = 0; second < 200; second++) {
        const { file, own } = placeOf(
          [String.fromCharCode(0x4e00 + 7 * first), String.fromCharCode(0x4e00 + 7 * second)],
          16,
        )
        seen.add(`${file} ${own}`)
        counts[file] = (counts[file] ?? 0) + 1
      }
    }
    assert.equal(seen.size, 40_000)
    for (const count of counts) assert.ok(count > 2000 && count < 3000, `${count}`)
  })
})

describe('numbers as bits', () => {
  it('come back as they were written', () => {
    const numbers = [1, 2, 3, 7, 8, 255, 256, 4095, 65_536, 2 ** 31, 2 ** 32 - 1]
    const writer = new BitWriter()
    for (const value of numbers) {
      writer.gamma(value)
      writer.rice(value, 5)
      writer.bits(value, 32)
    }
    const reader = new BitReader(writer.finish())
    for (const value of numbers)
      assert.deepEqual([reader.gamma(), reader.rice(5), reader.bits(32)], [value, value, value])
  })

  it('throw when they are cut off', () => {
    assert.throws(() => new BitReader(new Uint8Array()).gamma(), /cut off/)
  })
})

describe('postings', () => {
  it('come back, entries by themselves and positions with their entries', () => {
    for (const [entries, positions] of [
      [
        [0, 4, 38, 1, 39],
        [[3], [700, 9000], [0, 1], [2], [2, 3]],
      ],
      [[2], [[0]]],
      [[7], [[12]]],
    ] as const) {
      const [lists, places] = [new BitWriter(), new BitWriter()]
      assert.equal(writeEntries(lists, { entries, length: entries.length }, 20), entries.length)
      const each = entries.flatMap((entry, at) => (positions[at] ?? []).map(() => entry))
      writePositions(places, { entries: each, positions: positions.flat(), length: each.length })
      for (const from of [0, 300]) {
        const counted = entries.map((entry) => entry + 2 * from)
        assert.deepEqual(readEntries(new BitReader(lists.finish()), { from, articles: 20 }), counted)
      }
      const whole = new BitWriter()
      whole.bits(5, 3)
      whole.copy(places.finish(), 0, places.at)
      const reader = new BitReader(whole.finish(), 3)
      assert.deepEqual(
        [...entries].map((entry) => readPositions(reader, entry)),
        positions,
      )
      const rest = new BitWriter()
      rest.copy(whole.finish(), 3, whole.at)
      assert.deepEqual(rest.finish(), places.finish())
    }
  })
})

describe('a table of keys', () => {
  it('gives back of each key what was written, numbers and texts', () => {
    const owns = [70_000, 'a\u0000中', 3, 'é']
    const write = (to: BitWriter, key: number): void => to.gamma(key + 1)
    const marks = Uint32Array.from(owns, (own) => (typeof own === 'number' ? own : TEXT))
    const made = (keys: readonly number[]): Uint8Array =>
      packTable(Uint32Array.from(keys), { files: 16, marks, textOf: (key) => String(owns[key]), write })
    const bytes = made([0, 1, 2, 3])
    const table = [...unpackTable(bytes, 16, (reader) => reader.gamma())]
    const written = table.map(([own, at]) => [own, new BitReader(bytes, at).gamma()])
    assert.deepEqual(written.sort(), owns.map((own, key) => [own, key + 1]).sort())
    assert.deepEqual([...unpackTable(made([]), 16, () => 0)], [])
  })
})
