import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EDGE_BOTTOM, isOfText } from '../../../src/blocks/of-text.ts'

const told = ([rule, key]: readonly [string, string], left: number, more = {}): boolean =>
  isOfText({ rule, key, isBelowText: false, isAmongFurniture: false, ...more }, left)

test('a number away from the edge of a page, and a number of a part, belong to the text', () => {
  const [far, near] = [EDGE_BOTTOM + 1, EDGE_BOTTOM]
  assert.deepEqual(
    [
      told(['furniture-number', '12'], far),
      told(['furniture-number', '12'], near),
      told(['furniture-number', '一'], far),
    ],
    [true, false, false],
  )
  assert.deepEqual(
    [
      told(['furniture-folio', '01 一块旧砖'], 2),
      told(['furniture-folio', '01 一块旧砖'], 1),
      told(['furniture-folio', '01版'], 2),
    ],
    [true, false, false],
  )
  assert.equal(told(['furniture-day', '2021'], far), false)
})

test('the telephone of a notice belongs to its text, that of the paper never', () => {
  const contact = (key: string, left: number, more = {}): boolean => told(['furniture-contact', key], left, more)
  assert.equal(contact('电话:12345', 1), true)
  assert.equal(contact('电话:12345', 1, { isAmongFurniture: true }), false)
  assert.equal(contact('电话:12345', 1, { isAmongFurniture: true, isBelowText: true }), true)
  assert.equal(contact('电话:12345', EDGE_BOTTOM + 1, { isAmongFurniture: true }), true)
  assert.equal(contact('投稿邮箱:a', 1), false)
  assert.equal(contact('编辑部电话:12345', EDGE_BOTTOM + 1, { isBelowText: true }), false)
})
