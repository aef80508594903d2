import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bar, stateOf } from '../../../src/cli/progress.ts'

test('a bar fills from left to right and always has the same width', () => {
  assert.equal(bar(0, 15), `[${'.'.repeat(30)}] 0/15`)
  assert.equal(bar(5, 15), `[${'#'.repeat(10)}${'.'.repeat(20)}] 5/15`)
  assert.equal(bar(15, 15), `[${'#'.repeat(30)}] 15/15`)
  assert.equal(bar(0, 0), `[${'#'.repeat(30)}] 0/0`)
})

test('a phase tells how far it is, how fast, and the time left where it is known of about how many', () => {
  assert.equal(stateOf({ done: 50, all: 200, spent: 1000 }), `${bar(50, 200)}，50/秒，还要约 3 秒`)
  assert.equal(stateOf({ done: 50, all: 0, spent: 1000 }), '50，50/秒')
  assert.equal(stateOf({ done: 60, all: 50, spent: 2000 }), '60，30/秒')
})
