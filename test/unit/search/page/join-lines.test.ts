import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joinLines } from '../../../../src/search/page/join-lines.ts'

test('lines are read on as printed ones are, foreign words kept apart', () => {
  assert.equal(joinLines('区委党校集中\r\n  传达学习\n精神\n'), '区委党校集中传达学习精神')
  assert.equal(joinLines('11月\n16日'), '11月16日')
  assert.equal(joinLines('new\nyork'), 'new york')
  assert.equal(joinLines(' 林晓川 河道 '), ' 林晓川 河道 ')
})
