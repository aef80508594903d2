import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foundSome, nothingFound } from '../../../../src/search/page/words.ts'

test('a query is said as it was typed', () => {
  assert.equal(foundSome(' 党史 研究室 ', 3, 2), '“党史 研究室”：找到3篇，列出前2篇。')
  assert.equal(foundSome('', 3, 3), '所选范围：找到3篇。')
})

test('nothing found is told of the words, or of the range without any; a narrowed one may be widened', () => {
  const [range, asked] = ['', '河道'].map((text) => nothingFound(text, 6, false))
  assert.match(range ?? '', /^所选范围里没有/)
  assert.match(asked ?? '', /^[^。]*“河道”/)
  assert.notEqual(nothingFound('河道', 6, true), asked)
})

test('what would turn the line around or flood the page is not said again', () => {
  assert.equal(foundSome('甲\u202e乙\u0000\u200b丙', 1, 1), '“甲乙丙”：找到1篇。')
  assert.ok(nothingFound('长'.repeat(5000), 6, false).length < 700)
})
