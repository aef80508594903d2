import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lastDayNumber, sortKey, yearAndMonth } from '../../../src/archive/event-dates.ts'

test('months stand after their days, years after their months, open years last', () => {
  const ordered = [
    '1949-10-01',
    '2021-11-16',
    '2021-11-16T09:00',
    '2021-11-16T11:00',
    '2021-11-16/2021-11-18',
    '2021-11-30',
    '2021-11',
    '2021-12-01',
    '2021',
    '2022-01-01',
    'XXXX-01-01',
  ]
  const shuffled = [...ordered].reverse()
  assert.deepEqual(
    shuffled.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)),
    ordered,
  )
})

test('the last day that a date can mean', () => {
  const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000
  assert.equal(lastDayNumber('2021'), day('2021-12-31'))
  assert.equal(lastDayNumber('2020-02'), day('2020-02-29'))
  assert.equal(lastDayNumber('2021-11-19/2021-11-20'), day('2021-11-20'))
  assert.equal(lastDayNumber('2021-11-16T11:00'), day('2021-11-16'))
  assert.equal(lastDayNumber('XXXX-11-16'), undefined)
})

test('a stretch belongs to the month of its first end', () => {
  assert.deepEqual(yearAndMonth('2021-11-30/2021-12-02'), { year: '2021', month: '11' })
  assert.deepEqual(yearAndMonth('2021'), { year: '2021' })
  assert.deepEqual(yearAndMonth('XXXX-11-16'), { year: 'XXXX', month: '11' })
})
