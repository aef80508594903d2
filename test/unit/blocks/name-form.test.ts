import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCredits } from '../../../src/blocks/credits.ts'
import { hasNameForm, isLikelyName, isTransliterated, splitRunTogether } from '../../../src/blocks/name-shape.ts'
import { COMMON_SURNAMES, COMPOUND_SURNAMES, RARE_SURNAMES, SURNAMES } from '../../../src/model/surnames.ts'

test('at least 900 surnames are known, none in two lists', () => {
  assert.ok(SURNAMES.size + RARE_SURNAMES.size + COMPOUND_SURNAMES.size >= 900)
  assert.deepEqual(
    [...RARE_SURNAMES].filter((each) => SURNAMES.has(each)),
    [],
  )
})

test('names of every kind have the form of one, words have not', () => {
  for (const name of ['周远山', '漆雕平', '么大路', '母建设', '吐尔逊·买买提', '央金卓嘎', '朝鲁'])
    assert.ok(hasNameForm(name), name)
  for (const word of ['视频', '值班编委', '发自南京', '会上', '我们', '这里']) assert.ok(!hasNameForm(word), word)
  assert.ok(isTransliterated('乌力吉') && !isTransliterated('建设者'))
})

test('words beside role words are nobody', () => {
  for (const credit of ['(撰稿:周远山 视频:连载)', '记者 会上', '文化 时评', '记者 值班编委', '作者 文化'])
    assert.deepEqual(readCredits(credit)?.map(({ name }) => name) ?? [], [], credit)
})

test('names that run together are cut where more of the surnames are common, in traditional characters too', () => {
  const names = (credit: string): string[] => readCredits(credit)?.map(({ name }) => name) ?? []
  assert.deepEqual(names('記者 葉知秋張偉'), ['葉知秋', '張偉'])
  assert.deepEqual(names('记者 叶知秋张伟林小华'), ['叶知秋', '张伟', '林小华'])
  assert.deepEqual(names('通訊員 歐陽靜劉玉霞'), ['歐陽靜', '劉玉霞'])
  assert.deepEqual(splitRunTogether('周远山安静如常'), ['周远山安静如常'])
  assert.deepEqual(
    [...COMMON_SURNAMES].filter((each) => !SURNAMES.has(each)),
    [],
  )
  assert.deepEqual(['周远山', '欧阳静', '逯明', '红先胜', '开放中'].map(isLikelyName), [true, true, true, false, false])
})
