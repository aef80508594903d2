import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isWritten, yearScale } from '../../../src/charts/scale.ts'

test('days lie on whole years, ends after their last day', () => {
  const scale = yearScale(['2021-11-22', '2020-02-01'])!
  assert.deepEqual(scale.years, [2020, 2021])
  assert.deepEqual(
    [scale.at('2020-01-01'), scale.endOf('2021-12-31'), scale.endOf('2021'), scale.endOf('2021-12')],
    [0, 1, 1, 1],
  )
  assert.equal(scale.at('2021-01-01'), 366 / 731)
  assert.equal(scale.endOf('2020-02'), scale.at('2020-03-01'))
})

test('days outside lie at the ends; without a day there is no scale', () => {
  const scale = yearScale(['2020-05-05'])!
  assert.deepEqual([scale.at('2019-12-31'), scale.at('2025-01-01')], [0, 1])
  assert.equal(yearScale([]), null)
})

test('at most seven years are written out', () => {
  const written = (count: number): number =>
    Array.from({ length: count }, (_, at) => isWritten(at, count)).filter(Boolean).length
  for (let count = 1; count <= 80; count += 1) assert.ok(written(count) <= 7 && written(count) >= 1, String(count))
  assert.equal(written(7), 7)
})
