import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordsTable } from '../../../../src/intake/table/records.ts'

const ARTICLES = [{ 标题: '一篇报道', 正文: '本报讯。', 日期: '2023-05-08' }]

/** The data inside so many objects. */
const wrapped = (data: unknown, levels: number): unknown =>
  Array.from({ length: levels }).reduce((inner) => ({ data: inner }), data)

test('articles are found in a list, and in objects around it', () => {
  for (const data of [ARTICLES, ARTICLES[0], wrapped(ARTICLES, 3)]) assert.ok(recordsTable(data) !== null)
})

test('data that holds no articles, or too deep, is no table', () => {
  for (const data of ['标题', 5, null, {}, wrapped('标题', 3), wrapped(ARTICLES, 60)])
    assert.equal(recordsTable(data), null, JSON.stringify(data).slice(0, 40))
})
