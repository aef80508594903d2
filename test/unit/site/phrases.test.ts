import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { makePhrases } from '../../../src/site/phrases.ts'

const phrases = makePhrases(['林晓川', '何静'])

test('names stay whole, and words do', () => {
  const cut = phrases('林晓川调研河道治理工作')
  assert.ok(!cut.includes('林') && cut.some((phrase) => phrase.startsWith('林晓川')))
  assert.ok(cut.some((phrase) => phrase.includes('河道')))
})

test('marks keep to their words: no line begins with a closing mark or ends with an opening one', () => {
  for (const phrase of phrases('“一张图”管到底、管到家，《河长》巡河11月16日启动！')) {
    assert.doesNotMatch(phrase, /^[”、，》！]/u)
    assert.doesNotMatch(phrase, /[“《]$/u)
    assert.doesNotMatch(phrase, /.[“《]/u, 'a line may begin with an opening mark')
  }
})

test('a number stays with its unit', () => {
  assert.ok(phrases('建成8个社区食堂').some((phrase) => phrase.includes('8个')))
})

test('put together, phrases are the text, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.equal(phrases(text).join(''), text)
    }),
  )
})
