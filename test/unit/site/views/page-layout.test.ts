import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { layOut, TRACKS } from '../../../../src/site/views/page-layout.ts'
import type { ArticleWeight } from '../../../../src/site/views/page-layout.ts'

const plain = (...lengths: number[]): ArticleWeight[] => lengths.map((length) => ({ length, main: false }))
const shape = (articles: readonly ArticleWeight[]): string => {
  const rows: number[][] = []
  for (const { row, columns } of layOut(articles)) (rows[row] ??= []).push(columns)
  return rows.map((row) => row.join('+')).join(' ')
}

test('a long article takes a row, short ones of about one length share one', () => {
  assert.equal(shape(plain(2400)), '3')
  assert.equal(shape(plain(2400, 300, 320, 280)), '3 1+1+1')
  assert.equal(shape(plain(800, 400)), '2+1')
  assert.equal(shape(plain(400, 800)), '1+2')
})

test('the main article is never squeezed into one column', () => {
  assert.equal(shape(plain(300, 300, 300)), '1+1+1')
  const [first, ...others] = plain(300, 300, 300)
  assert.equal(layOut([{ ...first!, main: true }, ...others])[0]!.columns >= 2, true)
})

test('a text too short for its columns is set in fewer', () => {
  assert.deepEqual(layOut(plain(100)), [{ columns: 3, text: 1, row: 0, first: true }])
  assert.deepEqual(layOut(plain(400)), [{ columns: 3, text: 2, row: 0, first: true }])
  assert.deepEqual(layOut([]), [])
})

test('every row is full, every article has a place, rows follow the order', () => {
  const weights = fc.array(fc.record({ length: fc.nat(5000), main: fc.boolean() }), { maxLength: 30 })
  fc.assert(
    fc.property(weights, (articles) => {
      const boxes = layOut(articles)
      assert.equal(boxes.length, articles.length)
      const rows = new Map<number, number>()
      boxes.forEach(({ row, columns, text, first }, at) => {
        assert.equal(first, boxes[at - 1]?.row !== row)
        assert.ok(row >= (boxes[at - 1]?.row ?? 0) && text >= 1 && text <= columns)
        rows.set(row, (rows.get(row) ?? 0) + columns)
      })
      for (const width of rows.values()) assert.equal(width, TRACKS)
    }),
  )
})
