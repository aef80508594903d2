import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { personId, pinyinOf } from '../../../src/people/pinyin.ts'

const NAMES: [string, string, string][] = [
  ['林晓川', 'lin xiaochuan', 'lin-xiaochuan'],
  ['欧阳静', 'ouyang jing', 'ouyang-jing'],
  ['欧阳静怡', 'ouyang jingyi', 'ouyang-jingyi'],
  ['曾雨', 'zeng yu', 'zeng-yu'],
  ['仇远', 'qiu yuan', 'qiu-yuan'],
  ['单明', 'shan ming', 'shan-ming'],
  ['吕绿', 'lyu lyu', 'lyu-lyu'],
  ['东方', 'dongfang', 'dongfang'],
  ['阿依古丽·买买提', 'ayiguli maimaiti', 'ayiguli-maimaiti'],
  ['John Smith', 'john smith', 'john-smith'],
  ['José Núñez', 'josé núñez', 'jose-nunez'],
]

for (const [name, sound, id] of NAMES) {
  test(`${name} reads ${sound}`, () => {
    assert.equal(pinyinOf(name), sound)
    assert.equal(personId(name), id)
  })
}

test('a character without a reading becomes its code point', () => {
  assert.equal(personId('𪚥明'), 'u2a6a5-ming')
})

test('an id is short lower-case ASCII and never empty, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      assert.match(personId(name), /^[a-z0-9]+(-[a-z0-9]+)*$/)
      assert.ok(personId(name).length <= 100)
    }),
  )
})
