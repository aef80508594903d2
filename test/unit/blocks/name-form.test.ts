import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCredits } from '../../../src/blocks/credits.ts'
import { hasNameForm, isTransliterated } from '../../../src/blocks/name-shape.ts'
import { COMPOUND_SURNAMES, RARE_SURNAMES, SURNAMES } from '../../../src/model/surnames.ts'

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
