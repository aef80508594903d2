import { COMMON_WORDS } from '../common-words.ts'
import { isChineseName } from '../name-shape.ts'
import type { VoteRule } from '../rule.ts'

/** Two to four characters, perhaps with a space between the two of a name set apart. */
const NAME = /^\p{Script=Han}{2,4}$|^\p{Script=Han} {1,3}\p{Script=Han}$/u
/** Such words over a text that name a part of it, a column or a place, and nobody. */
const NO_NAME =
  /^(?:序[言曲幕]?|尾声|引[言子]|前言|后记|附[记录言]|背景|起因|缘起|结语|结束语|开场白|编者按|编后|题记|按语|导语|提要|正文|摘要|简讯|短[评讯波]|时评|快讯|消息|通讯|评论|社论|随笔|散文|诗歌|小说|杂文|故事|漫画|图片|公告|启事|通知|声明|更正|讣告|其[一二三四五]|之.|[上中下]篇?|第?[一二三四五六七八九十]+[章节篇部]?)$|(?:声明|启事|公告|通告|公示|通知|讣告|简讯|快讯)$|[区县市镇乡村站厂局院校馆会]$/u
/** As many characters right under a headline are a name; longer words there are mostly the end of a headline on two lines. */
const SHORT_NAME = 3
/** A headline is longer than a pen name, and what stands under it is text. */
const HEADLINE = { least: 4, most: 40 }
const LEAST_TEXT = 30

/** A line of two to four characters alone between a headline and its text is who wrote it, by a pen name: 小雨. */
export const penName: VoteRule = {
  id: 'vote-pen-name',
  about: 'byline',
  vote: ({ core, form, run, credits, previous, next, edges, unit }, { penName: w }) => {
    const isNamed = credits?.some(({ name, roles }) => roles.length > 0 || isChineseName(name)) === true
    if (!NAME.test(core) || isNamed || run || edges.length > 0) return null
    if (COMMON_WORDS.has(core) || NO_NAME.test(core)) return null
    if (unit.gap === 0 && (core.length > SHORT_NAME || next?.core.includes(core))) return null
    const above = previous?.form
    const isOverVerse = next !== null && next.run !== null && next.unit.gap > unit.gap
    const isUnderTitle =
      above !== undefined &&
      above.length >= (isOverVerse ? 2 : HEADLINE.least) &&
      above.length <= HEADLINE.most &&
      !above.endsSentence
    const isOverText = next !== null && next.form.length >= LEAST_TEXT && next.form.stops + next.form.commas > 0
    if (!isUnderTitle || !(isOverText || isOverVerse) || previous?.credits) return null
    if (!isOverVerse && form.length >= (above?.length ?? 0)) return null
    const isFirst =
      previous?.previous === null || (previous?.unit.gap ?? 0) > 0 || previous?.previous?.form.endsSentence === true
    return isFirst ? w : null
  },
  examples: {
    good: ['老街的最后一场雨\n小雨\n那年春天的雨下了整整一夜,第二天早上,老街的青石板上全是落花,卖豆花的人照样出摊。'],
    bad: [
      '全区上半年经济工作实现\n稳中向好\n近日召开的会议指出,上半年全区主要指标平稳增长,重点项目有序推进,民生实事按期完成。',
      '老街的最后一场雨\n编者按\n那年春天的雨下了整整一夜,第二天早上,老街的青石板上全是落花,卖豆花的人照样出摊。',
    ],
  },
}
