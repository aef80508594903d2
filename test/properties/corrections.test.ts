import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { applyCorrections, liftCorrections, refusedEdits } from '../../src/compose/corrections.ts'
import type { Article, BodyBlock } from '../../src/model/article.ts'
import { anyIdentity, articleOf } from './articles.ts'
import { storableBody } from './texts.ts'

const DATE = '2024-01-02'
const pair = anyIdentity.chain((identity) => fc.tuple(articleOf(identity), articleOf(identity)))

/** Few different blocks, so that most of them repeat. */
const repetitive = fc
  .array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 9 })
  .map((texts) => texts.map((text): BodyBlock => ({ kind: 'paragraph', text })))

function check(generated: Article, edited: Article): void {
  const lifted = liftCorrections(generated, edited, DATE)
  const { value, messages } = applyCorrections(generated, lifted)
  assert.deepEqual(messages, [])
  assert.deepEqual(value, edited)
  const again = applyCorrections(edited, lifted)
  assert.deepEqual(again.value.title, edited.title)
}

test('an edit of anything is lifted and comes back whole', () => {
  fc.assert(
    fc.property(pair, ([generated, edited]) => check(generated, edited)),
    { numRuns: 300, seed: 1 },
  )
})

test('an edit of the body alone comes back, blocks repeating or not', () => {
  fc.assert(
    fc.property(
      pair,
      fc.oneof(repetitive, storableBody),
      fc.oneof(repetitive, storableBody),
      ([article], before, after) => check({ ...article, body: before }, { ...article, body: after }),
    ),
    { numRuns: 1000, seed: 2 },
  )
})

test('edit after edit: all corrections together give the last state', () => {
  fc.assert(
    fc.property(pair, fc.tuple(repetitive, repetitive, repetitive), ([first, second], [a, b, c]) => {
      const generated = { ...first, body: a }
      const once = { ...second, body: b }
      const twice = { ...first, body: c }
      const all = [...liftCorrections(generated, once, DATE), ...liftCorrections(once, twice, DATE)]
      assert.deepEqual(applyCorrections(generated, all), { value: twice, messages: [] })
    }),
    { numRuns: 500, seed: 3 },
  )
})

test('nothing edited, nothing lifted', () => {
  fc.assert(
    fc.property(pair, ([article]) => {
      assert.deepEqual(liftCorrections(article, structuredClone(article), DATE), [])
      assert.deepEqual(refusedEdits(article, structuredClone(article), 'a.md'), [])
    }),
    { numRuns: 300, seed: 4 },
  )
})
