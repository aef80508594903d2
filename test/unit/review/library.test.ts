import assert from 'node:assert/strict'
import { test } from 'node:test'
import { share } from '../../../src/review/client/issues-view.ts'
import { byDoubt, issueTitle, totalOf } from '../../../src/review/library.ts'

const line = (key: string, [doubts, articles, reviewed]: [number, number, number]) => ({
  key,
  title: key,
  doubts,
  articles,
  reviewed,
})

test('issues stand in the order in which they want a look', () => {
  const lines = [
    line('2021-11-15', [0, 6, 6]),
    line('2021-11-22', [2, 6, 6]),
    line('2021-11-29', [0, 6, 1]),
    line('2021-12-06', [3, 1, 0]),
    line('2021-12-13', [0, 6, 6]),
  ]
  const order = byDoubt(lines).map(({ key }) => key)
  assert.deepEqual(order, ['2021-12-06', '2021-11-22', '2021-11-29', '2021-12-13', '2021-11-15'])
  assert.deepEqual(totalOf(lines), { doubts: 5, articles: 25, reviewed: 19 })
})

test('issues are named by their day, or that it is unknown', () => {
  assert.equal(issueTitle('2021-11-22'), '2021年11月22日')
  assert.equal(issueTitle('undated-xuhui'), '日期不详 · xuhui')
})

test('the share reviewed is never whole while an article is left', () => {
  assert.equal(share({ articles: 0, reviewed: 0 }), 0)
  assert.equal(share({ articles: 300, reviewed: 299 }), 99)
  assert.equal(share({ articles: 3, reviewed: 3 }), 100)
})
