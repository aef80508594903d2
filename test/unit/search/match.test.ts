import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fold, unitsOf } from '../../../src/search/fold.ts'
import { stretchesOf } from '../../../src/search/match.ts'

function found(text: string, query: string): string[] {
  return stretchesOf(fold(text), unitsOf(query)).map(({ from, to }) => text.slice(from, to))
}

describe('stretchesOf', () => {
  it('finds every place', () => assert.deepEqual(found('河道，河道、河', '河道'), ['河道', '河道']))
  it('crosses punctuation', () => assert.deepEqual(found('治理“一张图”。', '理一张'), ['理“一张']))
  it('does not overlap', () => assert.deepEqual(found('人人人', '人人'), ['人人']))
  it('takes numbers whole', () => assert.deepEqual(found('16日，6日', '6日'), ['6日']))
  it('takes foreign words whole', () => assert.deepEqual(found('land and And', 'and'), ['and', 'And']))
  it('finds an end and a beginning', () =>
    assert.deepEqual(found('甲乙丙', '乙丙').concat(found('甲乙丙', '甲')), ['乙丙', '甲']))
  it('finds nothing for no units', () => assert.deepEqual(found('甲乙', '，'), []))
  it('finds nothing longer than the text', () => assert.deepEqual(found('甲', '甲乙'), []))
})
