import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { soundOf } from '../../../../src/search/page/sound.ts'
import type { NameEntry } from '../../../../src/search/format.ts'

const LIN: NameEntry = ['林晓川', 'person', 'linxiaochuan', 'lxc', 3]
const LYU: NameEntry = ['吕岚', 'person', 'lyulan', 'll', 1]
const PLACE: NameEntry = ['林下街', 'place', 'linxiajie', 'lxj', 3]

const fits = (typed: string, entry: NameEntry): boolean => soundOf(typed)?.fits(entry) ?? false

describe('names by their sound', () => {
  for (const typed of [
    'linxiaochuan',
    'LinXiaochuan',
    'ｌｉｎ ｘｉａｏ ｃｈｕａｎ',
    'lin xiao chuan',
    'lín xiǎo chuān',
    'lin2 xiao3 chuan1',
    "lin xiao'chuan。",
    'lxc',
    'L.X.C.',
    '林 xiaochuan',
    '林xiao chuan',
    '林xc',
    '林晓chuan',
    '林晓c',
    'lin晓川',
    'linxiao川',
    'lx川',
    '林 晓川',
    '林 晓 川',
  ])
    it(typed, () => assert.ok(fits(typed, LIN)))

  for (const typed of [
    'linxiao',
    '林',
    'l',
    '林 chuan',
    '林ao',
    '晓chuan',
    'lin川',
    'linxiaochuan6',
    '6日',
    '林lin川',
    '',
  ])
    it(`not ${typed}`, () => assert.equal(fits(typed, LIN), false))

  it('takes ü in all its spellings', () => {
    for (const typed of ['lü lan', 'lǚ lán', 'lv lan', 'lyulan']) assert.ok(fits(typed, LYU), typed)
  })
  it('looks names up under their first character or letter, people only', () => {
    assert.deepEqual(
      ['lxc', 'Lín', '林xc'].map((typed) => soundOf(typed)?.lead),
      ['l', 'l', '林'],
    )
    assert.equal(fits('linxiajie', PLACE), false)
  })
})
