import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { fold, unitsOf } from '../../../src/search/fold.ts'
import { loadTraditional } from '../../../src/search/traditional.ts'

before(loadTraditional)

/** Each text with its units, separated by bars. */
const CASES: readonly (readonly [why: string, text: string, units: string])[] = [
  ['a Han character is a unit', '柳河区', '柳|河|区'],
  ['a run of digits is one unit', '16日', '16|日'],
  ['numbers keep their zeros', '034个1034个', '034|个|1034|个'],
  ['a run of Latin letters is one unit', 'and then', 'and|then'],
  ['digits and letters part', 'COVID19和5G', 'covid|19|和|5|g'],
  ['full-width letters and digits become half-width', 'ＡＩ２０２３', 'ai|2023'],
  ['case is folded', 'Wi-Fi WIFI', 'wi|fi|wifi'],
  ['punctuation and space are folded away', '“一张图”，　《河》—— 治理！', '一|张|图|河|治|理'],
  ['punctuation parts digits', '3.5% 1,034', '3|5|1|034'],
  ['〇 is a unit', '二〇二三', '二|〇|二|三'],
  ['々 is a unit', '人々', '人|々'],
  ['rare characters outside the basic plane are one unit', '𠮷野𪚥', '𠮷|野|𪚥'],
  ['compatibility ideographs are the ordinary ones', '豈金', '岂|金'],
  ['Kangxi radicals are the ordinary characters', '⼈⺟', '人|母'],
  ['radicals that NFKC leaves alone are too', '⻓⺠⻔', '长|民|门'],
  ['variation selectors vanish', '葛\u{e0100}城\ufe00', '葛|城'],
  ['invisible characters do not cut a run', 'co\u00adop 10\u200b34', 'coop|1034'],
  ['square metres', '100㎡', '100|m|2'],
  ['circled numbers', '①②', '12'],
  ['bracketed ideographs', '㈠㊣', '一|正'],
  ['ligatures and Roman numerals', 'ﬁre Ⅳ', 'fire|iv'],
  ['accents are kept', 'café cafe', 'café|cafe'],
  ['a composed and a decomposed accent are the same', 'cafe\u0301', 'café'],
  ['kana are a run, voiced however written', 'ガギ ｶﾞｷﾞ', 'ガギ|ガギ'],
  ['Latin letters and kana part', 'Tシャツ', 't|シャツ'],
  ['Greek and Cyrillic are runs', 'αΒ Москва', 'αβ|москва'],
  ['conjoining Hangul is composed', '\u1112\u1161\u11ab국', '한국'],
  ['marks without a letter are nothing', '\u0301 \u20e3', ''],
  ['lone surrogates are nothing', 'a\ud800b\udc00', 'a|b'],
  ['symbols and emoji are nothing', '★→😀№', 'no'],
  ['nothing is nothing', '', ''],
]

describe('fold', () => {
  for (const [why, text, units] of CASES) it(why, () => assert.equal(unitsOf(text).join('|'), units))

  const places = (text: string): string[] => {
    const { units, from, to } = fold(text)
    return units.map((_, at) => text.slice(from[at], to[at]))
  }

  it('says where each unit stands', () => {
    assert.deepEqual(places('　11月“ＡＢ”𠮷。'), ['11', '月', 'ＡＢ', '𠮷'])
  })
  it('gives every unit of one glyph the place of the glyph', () => {
    assert.deepEqual(places('5㎡'), ['5', '㎡', '㎡'])
  })
  it('takes marks and selectors with their character', () => {
    assert.deepEqual(places('葛\u{e0100}e\u0301d ｶﾞ'), ['葛\u{e0100}', 'e\u0301d', 'ｶﾞ'])
  })
})
