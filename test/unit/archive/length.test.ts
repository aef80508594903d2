import assert from 'node:assert/strict'
import fc from 'fast-check'
import { test } from 'node:test'
import { characterCount } from '../../../src/compose/gist.ts'

const lengthOf = (text: string): number => characterCount([{ kind: 'paragraph', text }])

test('a character, a run of digits, a run of letters is one; marks are none', () => {
  assert.equal(lengthOf('11月17日，区委书记到A1区 GDP9.5%调研。'), 17)
  assert.equal(lengthOf('２０２１年㐂𠮷café'), 5)
  assert.equal(lengthOf(''), 0)
})

test('the short way counts as the definition does', () => {
  const unit = /\p{Script=Han}|\p{Nd}+|\p{Script=Latin}+/gu
  const some = fc.string({ unit: fc.constantFrom(...'区年09aZé９，。 %-（\n𠮷') })
  fc.assert(fc.property(some, (text) => lengthOf(text) === (text.match(unit)?.length ?? 0)))
})
