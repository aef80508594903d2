import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArchiveArticle } from '../../../src/model/archive.ts'
import { changedWords, correctionViews, repairCounts } from '../../../src/site/views/corrections.ts'

test('long texts are cut to where they differ', () => {
  const [head, tail] = ['前'.repeat(40), '后'.repeat(40)]
  const [before, after] = changedWords(`${head}甲${tail}`, `${head}乙${tail}`)
  assert.equal(before, `…${'前'.repeat(12)}甲${'后'.repeat(12)}…`)
  assert.equal(after, `…${'前'.repeat(12)}乙${'后'.repeat(12)}…`)
  assert.deepEqual(changedWords('甲', '乙'), ['甲', '乙'])
})

test('what was added or taken away is seen', () => {
  assert.deepEqual(changedWords('河边', '河边步道'), ['河边', '河边步道'])
  assert.deepEqual(changedWords('aa', 'aaa')[1], 'aaa')
})

test('fields and values are in words', () => {
  const corrections = [
    { id: 'x', field: 'review', before: 'machine', after: 'reviewed', date: '2024-01-02' },
    { id: 'x', field: 'reporters', before: [], after: ['方一鸣', '周小满'], date: '2024-01-02', why: '署名漏读' },
  ]
  const [review, reporters] = correctionViews({ corrections } as unknown as ArchiveArticle)
  assert.deepEqual(review, { what: '校阅', before: '未校阅', after: '已校阅', day: '2024年1月2日', why: '' })
  assert.deepEqual(
    [reporters?.what, reporters?.before, reporters?.after, reporters?.why],
    ['记者', '（无）', '方一鸣、周小满', '署名漏读'],
  )
})

test('repairs are counted by sort over title and body; none is nothing', () => {
  const repair = { kind: 'width' as const, at: 0, before: ',', after: '，' }
  const text = { text: '，，', line: 1, repairs: [repair, { ...repair, at: 1 }] }
  assert.deepEqual(
    repairCounts({ headline: text, body: [null, text], lines: [] }).map((count) => count.text),
    ['半角标点改全角 4 处'],
  )
  assert.deepEqual(repairCounts({ body: [{ text: 'x', line: 1, repairs: [] }], lines: [] }), [])
})
