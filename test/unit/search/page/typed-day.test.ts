import assert from 'node:assert/strict'
import { test } from 'node:test'
import { typedDay } from '../../../../src/search/page/asked-day.ts'

test('a day is read in every form in which it is typed', () => {
  for (const text of ['2021-11-02', '2021/11/2', '20211102', '2021年11月2日', '二〇二一年十一月二日', '2021.11.2'])
    assert.equal(typedDay(text), '2021-11-02', text)
})

test('of a month or a year the first or the last day is taken, and nothing of what is no day', () => {
  assert.deepEqual([typedDay('2024年2月'), typedDay('2024年2月', 'last')], ['2024-02-01', '2024-02-29'])
  assert.deepEqual([typedDay('2021年'), typedDay('2021年', 'last')], ['2021-01-01', '2021-12-31'])
  for (const text of ['', '昨天', '11月2日', '2021-13-01', '第3期']) assert.equal(typedDay(text), '', text)
})
