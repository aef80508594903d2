import assert from 'node:assert/strict'
import { test } from 'node:test'
import { engineFor } from '../../../../src/search/engines/engines.ts'

test('the engine is the one that is named, else chosen by the number of articles', () => {
  assert.equal(engineFor('shards', 3), 'shards')
  assert.equal(engineFor('pagefind', 90_000), 'pagefind')
  for (const asked of ['auto', undefined] as const) {
    assert.deepEqual([engineFor(asked, 5000), engineFor(asked, 5001)], ['pagefind', 'shards'])
  }
})
