import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fill } from '../../../src/words/index.ts'

test('places are filled, each as often as it stands, numbers as they are', () => {
  assert.equal(fill('共{n}期、{m}篇，{n}期', { n: 3, m: '1,024' }), '共3期、1,024篇，3期')
  assert.equal(fill('没有要填的', {}), '没有要填的')
})

test('what is filled in is not filled again, nor taken for a pattern', () => {
  assert.equal(fill('“{text}”：{n}篇', { text: '{n}$&', n: 0 }), '“{n}$&”：0篇')
})

test('a place without a value is an error that names both', () => {
  assert.throws(() => fill('共{n}篇', {}), /no value for \{n\} in “共\{n\}篇”/)
  assert.throws(() => fill('共{n}篇', { m: 1 }), /\{n\}/)
})
