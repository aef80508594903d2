import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folioParts } from '../../../src/blocks/folio-parts.ts'

const FOLIO = '徐汇报 2021年11月22日 第03版'

test('a line of the paper’s name, a day and a page is taken apart', () => {
  assert.deepEqual(folioParts(FOLIO, '徐汇报', false), { day: '2021年11月22日', page: '第03版' })
})

test('a line with marks of a sentence, or too long for a folio, is none', () => {
  assert.equal(folioParts(`${FOLIO}。`, '徐汇报', false), null)
  assert.equal(folioParts(FOLIO.replace(' ', ' '.repeat(80)), '徐汇报', false), null)
})
