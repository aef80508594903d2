import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventDaysOf } from '../../../src/archive/events.ts'

function days(edtf: string): string[] {
  return eventDaysOf(edtf).map(({ monthDay, year = 'XXXX' }) => `${year}-${monthDay}`)
}

test('the days of an event date', () => {
  const cases: [edtf: string, days: string[]][] = [
    ['2021-11-16', ['2021-11-16']],
    ['2021-11-16T11:00', ['2021-11-16']],
    ['2021-02-12~', ['2021-02-12']],
    ['2021-11-19/2021-11-20', ['2021-11-19', '2021-11-20']],
    ['2020-02-28/2020-03-01', ['2020-02-28', '2020-02-29', '2020-03-01']],
    ['2021-12-31/2022-01-01', ['2021-12-31', '2022-01-01']],
    ['XXXX-11-16', ['XXXX-11-16']],
    ['XXXX-12-31/XXXX-01-01', ['XXXX-12-31', 'XXXX-01-01']],
    ['XXXX-02-28/XXXX-03-01', ['XXXX-02-28', 'XXXX-03-01']],
    ['XXXX-02-29/XXXX-03-01', ['XXXX-02-29', 'XXXX-03-01']],
    ['2021-03-01/2021-12-31', ['2021-03-01', '2021-12-31']],
    ['2021-11-20/2021-11-19', []],
    ['2021-02-30', []],
    ['2021-11', []],
    ['2021', []],
    ['2021-11/2021-12', []],
    ['2021-11-18/..', []],
  ]
  for (const [edtf, expected] of cases) assert.deepEqual(days(edtf), expected, edtf)
})

test('a stretch of 31 days is all of its days, one of 32 its ends', () => {
  assert.equal(days('2021-10-01/2021-10-31').length, 31)
  assert.deepEqual(days('2021-10-01/2021-11-01'), ['2021-10-01', '2021-11-01'])
})
