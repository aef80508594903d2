import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rhythmOf } from '../../../src/facts/rhythm-words.ts'

const KNOWN: Record<string, unknown> = {
  日报: { every: 'day' },
  每天: { every: 'day' },
  周报: { every: 'week' },
  每周一: { every: 'week', weekday: 1 },
  星期日: { every: 'week', weekday: 7 },
  每周天: { every: 'week', weekday: 7 },
  每周一四: { every: 'week', weekday: [1, 4] },
  '周四、周一': { every: 'week', weekday: [1, 4] },
  '每周 1,3 5': { every: 'week', weekday: [1, 3, 5] },
  每周五出版: { every: 'week', weekday: 5 },
  '双周 2021-11-22': { every: 'fortnight', since: '2021-11-22' },
  两周一次2021年3月8日: { every: 'fortnight', since: '2021-03-08' },
  '每月1、15日': { every: 'month', days: [1, 15] },
  每月十五号: { every: 'month', days: [15] },
  每月１日: { every: 'month', days: [1] },
}

test('rhythms in the words of people', () => {
  for (const [words, rhythm] of Object.entries(KNOWN)) assert.deepEqual(rhythmOf(words), rhythm, words)
})

test('what says no rhythm is none', () => {
  for (const words of ['', '有时', '每周八', '每周一八', '双周', '双周 2021-02-30', '每月', '每月32日', '季刊'])
    assert.equal(rhythmOf(words), null, words)
})
