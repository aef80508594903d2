import { COMMON_SURNAMES, COMPOUND_SURNAMES, RARE_SURNAMES, SURNAMES, TRANSLITERATED } from '../model/surnames.ts'
import { isUsualCharacter } from '../read/gb18030.ts'
import { headsAnItem } from './marks.ts'

const HAN_NAME = /^\p{Script=Han}{2,4}$/u
const FOREIGN_NAME = /^\p{Script=Han}{1,8}(?:[·•・‧.]\p{Script=Han}{1,8})+$/u

/** Length of the surname of `name`: 2 for a compound one, 1, or 0 when it begins with none. */
export function surnameLength(name: string): 0 | 1 | 2 {
  if (name.length > 2 && COMPOUND_SURNAMES.has(name.slice(0, 2))) return 2
  return SURNAMES.has(name.charAt(0)) ? 1 : 0
}

/** True for a name of a usual Chinese form: a known surname and one or two characters more. */
export function isChineseName(text: string): boolean {
  if (!HAN_NAME.test(text)) return false
  const surname = surnameLength(text)
  const given = [...text].length - surname
  return surname > 0 && given >= 1 && given <= 2
}

/** True for 2 to 6 Han characters with which names of other peoples are written: 扎西次仁, 布仁巴雅尔. */
export function isTransliterated(text: string): boolean {
  return (
    text.length >= 2 && text.length <= 6 && [...text.replace(/江村$/u, '江')].every((each) => TRANSLITERATED.has(each))
  )
}

/**
 * True for the form of a name of any kind: a surname, rare ones too, with one or two characters more; parts joined by a dot; a
 * transliterated name. Words can have it (文化), so it is enough only where the words around say that a name stands here.
 */
export function hasNameForm(text: string): boolean {
  if (isChineseName(text) || FOREIGN_NAME.test(text) || isTransliterated(text)) return true
  return HAN_NAME.test(text) && text.length < 4 && RARE_SURNAMES.has(text.charAt(0))
}

const PART =
  /^(?:序[言曲幕]?|尾声|引[言子]|前言|后记|附[记录言]|背景|起因|缘起|结语|结束语|开场白|编者按|编后|题记|按语|导语|提要|正文|摘要|简讯|短[评讯波]|时评|快讯|消息|通讯|评论|社论|随笔|散文|诗歌|小说|杂文|故事|漫画|图片|公告|启事|通知|来信|回音|回复|答复|声明|更正|讣告|其[一二三四五]|之.|[上中下]篇?|第?[一二三四五六七八九十]+[章节篇部]?)$|(?:名片|简介|档案|链接|提示)$|[区县市镇乡村站厂局院校馆会]$/u
/** True for words over a text that name a part of it, a column or a place, and nobody: 公告, 编者按, 乔庄镇. */
export function namesAPart(text: string): boolean {
  return PART.test(text) || headsAnItem(text)
}

/**
 * True for a name of a usual form whose surname many people bear, or is no usual character, so that what stands alone is a
 * name rather than words (红先胜).
 */
export function isLikelyName(text: string): boolean {
  const first = text.charAt(0)
  return isChineseName(text) && (surnameLength(text) === 2 || COMMON_SURNAMES.has(first) || !isUsualCharacter(first))
}

/** A cutting into names: of two, that with fewer parts is better, then that with more likely names. */
interface Cutting {
  names: readonly string[]
  likely: number
}

const isBetter = (one: Cutting, other: Cutting | undefined): boolean =>
  !other ||
  one.names.length < other.names.length ||
  (one.names.length === other.names.length && one.likely > other.likely)

/**
 * Names that run together (通讯员××××××), cut where each part begins with a surname: the reading with the most
 * three-character names wins, and among those the one with the most likely names. Returns the text alone when no cut
 * makes names of all of it.
 */
export function splitRunTogether(text: string): string[] {
  if (text.length < 4 || (text.length === 4 && surnameLength(text) === 2)) return [text]
  const best = new Map<number, Cutting>([[0, { names: [], likely: 0 }]])
  for (let at = 0; at < text.length; at++) {
    const before = best.get(at)
    if (!before) continue
    for (const size of [2, 3, 4]) {
      const name = text.slice(at, at + size)
      if (name.length < size || !isChineseName(name) || (size === 4 && surnameLength(name) < 2)) continue
      const found = { names: [...before.names, name], likely: before.likely + (isLikelyName(name) ? 1 : 0) }
      if (isBetter(found, best.get(at + size))) best.set(at + size, found)
    }
  }
  return [...(best.get(text.length)?.names ?? [text])]
}
