import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joinedText } from '../../../src/articles/joins.ts'
import type { Block } from '../../../src/model/block.ts'

const block = (text: string, continues?: true): Block => ({
  kind: 'headline',
  text,
  span: { line: 1, from: 0, to: text.length },
  rule: 'test',
  confidence: 1,
  ...(continues && { continues }),
})

test('lines of a title have a space between them, unless one goes on from the line above; other lines what stands between them', () => {
  assert.equal(joinedText([block(' 社区食堂 '), block('开张')], ' '), '社区食堂 开张')
  assert.equal(joinedText([block('社区食'), block('堂开张', true)], ' '), '社区食堂开张')
  assert.equal(joinedText([block('一行'), block('二行', true)], '\n'), '一行\n二行')
  assert.equal(joinedText([], ' '), '')
})
