import assert from 'node:assert/strict'
import { test } from 'node:test'
import { doubtfulCharacters, hasDoubtful, needsRepair, repairCharacters } from '../../../src/read/characters.ts'
import { ideographOf, RADICAL_COUNT } from '../../../src/read/radicals.ts'

test('an ordinary line is left alone', () => {
  const line = '　　区委书记（右二）听取汇报，ＡＢＣ　123\t𠮷 e\u0301 豈'
  assert.equal(needsRepair(line), false)
  assert.deepEqual(repairCharacters(line), { text: line, repairs: [] })
})

test('what nobody sees is removed, each with its place and rule', () => {
  const { text, repairs } = repairCharacters('甲\u0007乙\u200b丙\u202e丁\u00ad戊\ud83d己\ufeff\u0085')
  assert.equal(text, '甲乙丙丁戊己')
  assert.deepEqual(
    repairs.map(({ column, rule }) => `${column} ${rule}`),
    [
      '1 char-control',
      '3 char-zero-width',
      '5 char-bidi',
      '7 char-soft-hyphen',
      '9 char-surrogate',
      '11 char-zero-width',
      '12 char-control',
    ],
  )
})

test('columns are those of the raw line, in UTF-16 units', () => {
  const { text, repairs } = repairCharacters('𠮷⼈\u200b⺠')
  assert.equal(text, '𠮷人民')
  assert.deepEqual(
    repairs.map(({ column, before, after }) => [column, before, after]),
    [
      [2, '⼈', '人'],
      [3, '\u200b', ''],
      [4, '⺠', '民'],
    ],
  )
})

/** The three ideographs of Unicode's table that print of the mainland does not use, and those it does. */
const MAINLAND = new Map([
  ['戶', '户'],
  ['靑', '青'],
  ['黃', '黄'],
])

test('the radical table is whole and agrees with the compatibility forms of Unicode, save three that the mainland writes otherwise', () => {
  assert.equal(RADICAL_COUNT, 348)
  for (let code = 0x2f00; code <= 0x2fd5; code += 1) {
    const radical = String.fromCodePoint(code)
    const form = radical.normalize('NFKC')
    assert.equal(ideographOf(radical), MAINLAND.get(form) ?? form, code.toString(16))
  }
  assert.equal(ideographOf('⻅'), '见')
  assert.equal(ideographOf('⻳'), '龟')
  assert.equal(ideographOf('㇏'), '乀')
  assert.equal(ideographOf('人'), undefined)
})

test('radicals without an ideograph, and compatibility ideographs, stay', () => {
  assert.deepEqual(repairCharacters('⺀㇀豈金'), { text: '⺀㇀豈金', repairs: [] })
})

test('private-use characters and U+FFFD stay and are told', () => {
  assert.deepEqual(doubtfulCharacters('甲\ue000乙\ufffd\u{f0000}'), [
    { offset: 1, character: '\ue000', rule: 'char-private-use' },
    { offset: 3, character: '\ufffd', rule: 'char-replacement' },
    { offset: 4, character: '\u{f0000}', rule: 'char-private-use' },
  ])
  assert.equal(needsRepair('\ue000\ufffd'), false)
})

test('code points that are no characters are removed and told', () => {
  const { text, repairs } = repairCharacters('通\ufffe车\uffff了\u{1fffe}')
  assert.equal(text, '通车了')
  assert.deepEqual(
    repairs.map(({ rule, column }) => [rule, column]),
    [
      ['char-control', 1],
      ['char-control', 3],
      ['char-control', 5],
    ],
  )
})

test('a text has something to tell of only where a private-use glyph, U+FFFD or half a pair stands in it', () => {
  for (const text of ['', '甲乙', '𠮷 ABC']) assert.equal(hasDoubtful(text), false, text)
  for (const text of ['\ue000甲', '甲\ufffd', '甲\ud83d']) assert.equal(hasDoubtful(text), true)
})
