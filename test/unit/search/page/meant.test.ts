import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isMeant } from '../../../../src/search/page/meant.ts'

test('a page is meant by its number in any writing, a value by its key or by words of its name', () => {
  const page = { key: '01', name: '第01版　要闻' }
  for (const text of ['1', '01', '０１', '１', '第1版', '1版', '要闻']) assert.ok(isMeant(page, text), text)
  for (const text of ['2', '11', '要', '新闻']) assert.equal(isMeant(page, text), text === '要')
  assert.ok(isMeant({ key: 'lin-xiaochuan', name: '林晓川' }, 'lin-xiaochuan'))
  assert.equal(isMeant({ key: 'lin-xiaochuan', name: '林晓川' }, '晓林'), false)
})
