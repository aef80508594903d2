import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monthRanges, olderOf, rangeOf, yearRanges } from '../../../../src/search/store/ranges.ts'

const months: [string, number][] = [
  ['2021-11', 2],
  ['2021-12', 3],
  ['2022-01', 1],
]

test('rows go by months and by years, and each is in one of them', () => {
  const years = yearRanges({ months })
  assert.deepEqual(years, [
    { key: '2021', from: 0, to: 5 },
    { key: '2022', from: 5, to: 6 },
  ])
  assert.deepEqual(
    monthRanges({ months }).map(({ from, to }) => [from, to]),
    [
      [0, 2],
      [2, 5],
      [5, 6],
    ],
  )
  assert.deepEqual(
    [0, 1, 2, 4, 5].map((row) => rangeOf(monthRanges({ months }), row)?.key),
    ['2021-11', '2021-11', '2021-12', '2021-12', '2022-01'],
  )
  assert.equal(rangeOf([], 0), undefined)
})

test('the last articles stand apart, as many as are more than a multiple; of few none does', () => {
  assert.deepEqual([0, 1, 512, 513, 1024, 1025].map(olderOf), [0, 1, 512, 512, 512, 1024])
  assert.equal(olderOf(100_000), 98_304)
})
