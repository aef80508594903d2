import assert from 'node:assert/strict'
import { test } from 'node:test'
import { xmlText } from '../../../../src/site/feeds/entries.ts'
import { urnOf } from '../../../../src/site/feeds/uuid.ts'

test('a name always gives the same id, of version 5, another name another', () => {
  assert.match(urnOf('柳河报/a'), /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.equal(urnOf('柳河报/a'), urnOf('柳河报/a'))
  assert.notEqual(urnOf('柳河报/a'), urnOf('柳河报/b'))
})

test('what XML cannot hold is left out', () => {
  assert.equal(xmlText('a\u0000b\u001bc\ud800d\uffffe𠮷\n'), 'abcde𠮷\n')
})
