import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bar } from '../../../src/cli/progress.ts'

test('a bar fills from left to right and always has the same width', () => {
  assert.equal(bar(0, 15), `[${'.'.repeat(30)}] 0/15`)
  assert.equal(bar(5, 15), `[${'#'.repeat(10)}${'.'.repeat(20)}] 5/15`)
  assert.equal(bar(15, 15), `[${'#'.repeat(30)}] 15/15`)
  assert.equal(bar(0, 0), `[${'#'.repeat(30)}] 0/0`)
})
