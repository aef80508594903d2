import { COMMON_WORDS } from '../common-words.ts'
import type { Credit } from '../credits.ts'
import { isIndent } from '../layout.ts'
import { withoutOrnament } from '../marks.ts'
import { isChineseName, namesAPart } from '../name-shape.ts'
import { headsPart } from '../neighbourhood.ts'
import type { VoteRule } from '../rule.ts'

/** Two to four characters, perhaps with a space between the two of a name set apart. */
const NAME = /^\p{Script=Han}{2,4}$|^\p{Script=Han} {1,3}\p{Script=Han}$/u
/** As many characters right under a headline are a name; longer words there are mostly the end of a headline on two lines. */
const SHORT_NAME = 3
/** A headline is longer than a pen name, and what stands under it is text. */
const HEADLINE = { least: 4, most: 40 }
const LEAST_TEXT = 20

/** True for names with a role word or of a usual form; the name of a tune has the form of a foreign one (渔家傲·秋收). */
const isNamed = (credits: readonly Credit[] | null): boolean =>
  credits?.some(({ name, roles }) => roles.length > 0 || isChineseName(name)) === true

/** A line of two to four characters alone between a headline and its text is who wrote it, by a pen name: 小雨. */
export const penName: VoteRule = {
  id: 'vote-pen-name',
  about: 'byline',
  vote: (view, { penName: w }) => {
    const { core: words, form, run, credits, previous, next, edges, unit } = view
    const core = withoutOrnament(words)
    if (!NAME.test(core) || isNamed(credits) || run || edges.length > 0) return null
    if (COMMON_WORDS.has(core) || namesAPart(core.replace(/ /g, ''))) return null
    const isOverVerse =
      next !== null && next.run !== null && (next.unit.gap > unit.gap || unit.indent > next.unit.indent)
    if (!isOverVerse && unit.gap === 0 && (core.length > SHORT_NAME || next?.core.includes(core))) return null
    const above = previous?.form
    const isUnderTitle =
      above !== undefined &&
      above.length >= (isOverVerse ? 2 : HEADLINE.least) &&
      above.length <= HEADLINE.most &&
      !above.endsSentence
    const isLong =
      next !== null &&
      (next.form.length >= LEAST_TEXT || (isIndent(next.unit.indent) && next.unit.indent > unit.indent))
    const isOverText = isLong && next.form.stops + next.form.commas > 0
    if (headsPart(view)) return null
    if (!isUnderTitle || !(isOverText || isOverVerse) || isNamed(previous?.credits ?? null) || previous?.run)
      return null
    const length = above?.length ?? 0
    if (!isOverVerse && (form.length >= length || (form.length > SHORT_NAME && length < 2 * SHORT_NAME))) return null
    const isFirst =
      isOverVerse ||
      previous?.previous === null ||
      (previous?.unit.gap ?? 0) > 0 ||
      previous?.previous?.form.endsSentence === true
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
