import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shareText } from '../../../../src/site/views/stats-figure.ts'

test('a share is whole: nothing is 0%, all is 100%, neither for what is more than nothing or less than all', () => {
  assert.deepEqual([shareText(0, 0), shareText(0, 9), shareText(9, 9), shareText(1, 3)], ['0%', '0%', '100%', '33%'])
  assert.deepEqual([shareText(1, 9999), shareText(9998, 9999)], ['1%', '99%'])
})
