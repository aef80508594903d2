import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blockOf, doubtFrom, doubtSpots, movedCaret, nearDoubt, caretPlace } from '../../../src/review/client/cursor.ts'
import type { BlockView, ReviewIssue, ReviewPage } from '../../../src/review/protocol.ts'

function block(line: number, text: string, more: Partial<BlockView> = {}): BlockView {
  const plain = { kind: 'paragraph', rule: 'r', confidence: 1, doubt: null, opens: false, continues: false } as const
  return { ...plain, text, line, from: 0, to: text.length, article: 0, boxes: [], ...more }
}

function issue(...pages: BlockView[][]): ReviewIssue {
  const views = pages.map((blocks, at): ReviewPage => ({ page: `0${at + 1}`, blocks, articles: [] }))
  const counts = { doubts: 0, articles: 0, reviewed: 0 }
  return { key: '2021-11-22', title: '', pages: views, counts, worth: [], messages: [] }
}

const ISSUE = issue(
  [block(1, '甲'), block(3, '乙', { doubt: 0 }), block(5, '丙', { doubt: 0 }), block(7, '丁', { doubt: 1 })],
  [block(1, '戊', { doubt: 0 }), block(2, '己')],
)

test('a doubt begins once for its stretch, on each page', () => {
  assert.deepEqual(doubtSpots(ISSUE), [
    { page: 0, block: 1 },
    { page: 0, block: 3 },
    { page: 1, block: 0 },
  ])
})

test('the next and the last doubt go around the ends of the issue', () => {
  assert.deepEqual(nearDoubt(ISSUE, { page: 0, block: 1 }, 1), { page: 0, block: 3 })
  assert.deepEqual(nearDoubt(ISSUE, { page: 0, block: 3 }, 1), { page: 1, block: 0 })
  assert.deepEqual(nearDoubt(ISSUE, { page: 1, block: 1 }, 1), { page: 0, block: 1 })
  assert.deepEqual(nearDoubt(ISSUE, { page: 0, block: 1 }, -1), { page: 1, block: 0 })
  assert.deepEqual(nearDoubt(ISSUE, { page: 0, block: 2 }, -1), { page: 0, block: 1 })
  assert.deepEqual(doubtFrom(ISSUE, { page: 0, block: 3 }), { page: 0, block: 3 })
  assert.equal(nearDoubt(issue([block(1, '甲')]), { page: 0, block: 0 }, 1), null)
})

test('the cursor finds its words again in whatever block they are by now', () => {
  const cut = [block(1, '甲乙', { to: 2 }), block(1, '丙丁', { from: 2, to: 4 }), block(4, '戊')]
  const page: ReviewPage = { page: '01', blocks: cut, articles: [] }
  assert.equal(blockOf(page, { line: 1, offset: 0 }), 0)
  assert.equal(blockOf(page, { line: 1, offset: 3 }), 1)
  assert.equal(blockOf(page, { line: 2, offset: 0 }), 2)
  assert.equal(blockOf(page, { line: 9, offset: 0 }), 2)
})

test('the caret moves by whole characters and is gone at the ends of its block', () => {
  const here = block(1, '甲𠮷乙', { from: 5, to: 9 })
  const one = movedCaret(here, null, { by: 1, grow: false })
  assert.deepEqual(one, { from: 6, to: 6 })
  const two = movedCaret(here, one, { by: 1, grow: false })
  assert.deepEqual(two, { from: 8, to: 8 })
  assert.deepEqual(movedCaret(here, two, { by: -1, grow: false }), { from: 6, to: 6 })
  assert.equal(movedCaret(here, two, { by: 1, grow: false }), null)
  assert.equal(movedCaret(here, one, { by: -1, grow: false }), null)
})

test('what is marked, else what follows the caret, else the block is what an act is about', () => {
  const here = block(3, '甲乙丙丁')
  assert.deepEqual(caretPlace(here, null), { line: 3, from: 0, to: 4 })
  assert.deepEqual(caretPlace(here, { from: 2, to: 2 }), { line: 3, from: 2, to: 4 })
  const marked = movedCaret(here, { from: 1, to: 1 }, { by: 1, grow: true })
  assert.deepEqual(caretPlace(here, marked), { line: 3, from: 1, to: 2 })
})
