import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ACCESSED, citeGbt7714, gbt7714Head, gbt7714IssueHead } from '../../../src/cite/gbt7714.ts'
import { PLAIN, sample } from './samples.ts'

test('the head is what stands before the day of reading', () => {
  const online = citeGbt7714(PLAIN, { url: 'https://example.org/', accessed: ACCESSED }, '2015')
  assert.equal(online, `${gbt7714Head(PLAIN, 'N/OL', '2015')}[引用日期].https://example.org/.`)
})

test('the edition of 2025 has full-width marks, a space after the full stop and no day of reading', () => {
  const online = citeGbt7714(PLAIN, { url: 'https://example.org/', accessed: ACCESSED })
  assert.equal(online, '方一鸣. 柳河两岸新貌[N/OL]. 柳河报，2023-05-08（1）. https://example.org/.')
})

test('a kicker is no part of the title, a subhead is', () => {
  const facts = sample({ kicker: '打造“水清岸绿的城区”', subtitle: '四个街道先行试点' })
  assert.equal(citeGbt7714(facts), '方一鸣. 柳河两岸新貌：四个街道先行试点[N]. 柳河报，2023-05-08（1）.')
})

test('from four authors on the first three are named', () => {
  const named = (count: number) =>
    gbt7714Head(sample({ authors: [...'甲乙丙丁戊'].slice(0, count) }), 'N', '2015').split('.')[0]
  assert.deepEqual([1, 2, 3, 4, 5].map(named), ['甲', '甲,乙', '甲,乙,丙', '甲,乙,丙,等', '甲,乙,丙,等'])
})

test('an issue is cited as a serial, its inferred day in brackets', () => {
  const issue = { paper: '柳河报', date: '2023-05-08', dateInferred: false, number: '1205' }
  assert.equal(gbt7714IssueHead(issue, 'N'), '柳河报[N]. 2023-05-08（1205）')
  assert.equal(gbt7714IssueHead({ ...issue, dateInferred: true }, 'N/OL', '2015'), '柳河报[N/OL].[2023-05-08](1205)')
  assert.equal(gbt7714IssueHead({ paper: '柳河报', dateInferred: false }, 'N'), '柳河报[N]. [出版日期不详]')
})
