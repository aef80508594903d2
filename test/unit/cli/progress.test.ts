import assert from 'node:assert/strict'
import { test } from 'node:test'
import { progressBar, progressText } from '../../../src/cli/progress.ts'

test('a bar fills from left to right and always has the same width', () => {
  assert.equal(progressBar(0, 15), `[${'.'.repeat(30)}] 0/15`)
  assert.equal(progressBar(5, 15), `[${'#'.repeat(10)}${'.'.repeat(20)}] 5/15`)
  assert.equal(progressBar(15, 15), `[${'#'.repeat(30)}] 15/15`)
  assert.equal(progressBar(0, 0), `[${'#'.repeat(30)}] 0/0`)
})

test('a phase tells how far it is, how fast, and the time left where it is known of about how many', () => {
  assert.equal(progressText({ done: 50, all: 200, spent: 1000 }), `${progressBar(50, 200)}，50/秒，还要约 3 秒`)
  assert.equal(progressText({ done: 50, all: 0, spent: 1000 }), '50，50/秒')
  assert.equal(progressText({ done: 60, all: 50, spent: 2000 }), '60，30/秒')
})
