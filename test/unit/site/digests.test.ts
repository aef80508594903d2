import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Digests } from '../../../src/site/digests.ts'

const entry = (text: string): object => ({ headline: '河道', article: { dateEvidence: [], body: [{ text }] } })
const digest = (value: unknown): string => new Digests().of(value).digest

test('what differs anywhere has another digest, however deep; what is equal has the same', () => {
  const long = '步道'.repeat(80)
  const values = ['甲', '', null, undefined, true, 1, '1', [], {}, [[]], [{}], { a: 1 }, { a: '1' }, { b: 1 }, [1, 2]]
  const deep = [entry('甲'), entry('乙'), { issue: entry(long) }, { issue: entry(`${long}乙`) }, [entry(long)]]
  const all = [...values, ...deep].map(digest)
  assert.equal(new Set(all).size, all.length)
  assert.equal(digest([entry(long), { a: [1] }]), digest([entry(long), { a: [1] }]))
})

test('a part that was looked at before counts the same as one looked at first', () => {
  const [digests, part] = [new Digests(), entry('步道'.repeat(80))]
  digests.of(part)
  assert.equal(digests.of({ part, n: 1 }).digest, digest({ part: entry('步道'.repeat(80)), n: 1 }))
})

test('a watched word is found in strings, in articles, and in parts that were looked at before', () => {
  const digests = new Digests(['林晓川', 'a"b.*'])
  const told = entry(`副区长林晓川${'步道'.repeat(80)}`)
  const touched = (value: unknown): boolean => digests.of(value).isTouched
  assert.deepEqual([told, told, [1, told], 'a"b.*'].map(touched), [true, true, true, true])
  assert.deepEqual([entry('林小川'), 'a"bx', [told].slice(1), {}].map(touched), [false, false, false, false])
  assert.equal(new Digests().of(told).isTouched, false)
})
