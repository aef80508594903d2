import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { find, parseQuery, ranked } from '../../../../src/search/client/query.ts'
import type { SearchEngine } from '../../../../src/search/engine.ts'

describe('parseQuery', () => {
  it('takes all words as one phrase', () => {
    assert.deepEqual(parseQuery(' 河道　“治理” 3.5'), { kind: 'phrase', units: ['河', '道', '治', '理', '3', '5'] })
  })
  it('tells an empty box from punctuation', () => {
    assert.deepEqual([parseQuery(' 　'), parseQuery('，——😀')], [{ kind: 'nothing' }, { kind: 'marks' }])
  })
})

describe('find and ranked', () => {
  const hit = (row: number, inTitle: boolean) => ({ key: `k${row}`, row, inTitle })
  const engine: SearchEngine = {
    coverage: { articles: 3 },
    prepare: () => undefined,
    search: async (units) => (units.join('') === '河道' ? [hit(0, false), hit(1, true), hit(2, true)] : []),
    document: async () => assert.fail('not asked for'),
  }
  it('puts headline hits first, each newest first', async () => {
    const hits = ranked(await find(parseQuery('河 道'), engine))
    assert.deepEqual(
      hits.map(({ row }) => row),
      [1, 2, 0],
    )
  })
  it('asks nothing when there is nothing to ask', async () => {
    assert.deepEqual(await find(parseQuery('，'), engine), [])
  })
})
