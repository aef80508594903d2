import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysOfEvent, isApproximate, precisionOf } from '../../../src/model/edtf.ts'

test('precision and days of every form of event date', () => {
  const rows: readonly (readonly [string, string, string | null])[] = [
    ['2021', 'year', null],
    ['2015/2020', 'interval', null],
    ['2021-11', 'month', null],
    ['2021-11-16', 'day', '2021-11-16 2021-11-16'],
    ['XXXX-11-16', 'day', 'XXXX-11-16 XXXX-11-16'],
    ['2021-02-12~', 'day', '2021-02-12 2021-02-12'],
    ['2021-11-16T11:00', 'hour', '2021-11-16 2021-11-16'],
    ['2021-11-19/2021-11-20', 'interval', '2021-11-19 2021-11-20'],
    ['XXXX-11-30/XXXX-12-02', 'interval', 'XXXX-11-30 XXXX-12-02'],
  ]
  for (const [edtf, precision, days] of rows) {
    assert.equal(precisionOf(edtf), precision, edtf)
    const found = daysOfEvent(edtf)
    assert.equal(found && `${found.first} ${found.last}`, days, edtf)
  }
  assert.deepEqual(['2021-02-12~', '2021-02-12'].map(isApproximate), [true, false])
})
