import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makersOf } from '../../../src/facts/credits.ts'
import type { Block } from '../../../src/model/block.ts'
import { draftOf } from './draft.ts'

const byline = (text: string): Block => ({
  kind: 'byline',
  text,
  span: { line: 3, from: 0, to: text.length },
  rule: 'vote-byline',
  confidence: 1,
})

test('a body that signs in the place of a person is kept as the source, an agency without its 据', () => {
  const signers: [printed: string, source: string | null][] = [
    ['本报评论员', '本报评论员'],
    ['□本报编辑部', '本报编辑部'],
    ['◎ 柳河日报评论员', '柳河日报评论员'],
    ['据新华社', '新华社'],
    ['记者 方一鸣', null],
    ['本报评论员 方一鸣', null],
  ]
  for (const [printed, source] of signers) {
    const makers = makersOf({ ...draftOf(['河岸步道昨日开放。']), bylines: [byline(printed)] })
    assert.equal(makers.source, source, printed)
    assert.deepEqual(makers.reporters, printed.includes('方一鸣') ? ['方一鸣'] : [], printed)
  }
})
