import { isCaption, isCircled } from '../marks.ts'
import type { UnitView, VoteRule } from '../rule.ts'

/** So many lines up and down the credit of numbered pictures is looked for. */
const REACH = 8

function showsPictures(view: UnitView, step: 'previous' | 'next'): boolean {
  let at = view[step]
  for (let steps = 0; at && steps < REACH; steps++, at = at[step]) {
    if (at.credits?.some(({ roles }) => roles.includes('photographer'))) return true
  }
  return false
}

/** ①…, ②… in a row, with a photographer named above or below. */
function isNumberedCaption(view: UnitView): boolean {
  const { core, previous, next } = view
  if (!isCircled(core) || !(isCircled(previous?.core ?? '') || isCircled(next?.core ?? ''))) return false
  return showsPictures(view, 'previous') || showsPictures(view, 'next')
}

/** 剪纸《五谷丰登》 王秀英 作, 《溪山春晓》 国画 作者 沈石田: a work with its kind or its title, and who made it. */
const WORK =
  /^(?=.*[》]|.*(?:书|作|绘|画|刻)$)(?:书法|国画|油画|版画|剪纸|篆刻|摄影|漫画|水彩|素描|年画|农民画|行书|楷书|隶书|草书)?(?:《[^》]{1,20}》)?\s*(?:[(][^()]{2,8}[)]|书法|国画|油画|版画|剪纸|篆刻|摄影|漫画|水彩|素描)?\s+(?:作者[\s:]*)?(?:\p{Script=Han}{2,4}|\p{Script=Han} +\p{Script=Han})\s*(?:书|作|绘|画|刻)?$/u

/** The title of a work, and who took it cut off behind it: 《初荷》 韩梅 摄. */
const isTakenWork = ({ core, edges }: UnitView): boolean =>
  /^《[^》]{1,20}》\s*(?:[(][^()]{1,8}[)])?$/u.test(core) && edges.some(({ kind }) => kind === 'credit')

/** One of several items behind the same mark, with no photographer near: ▲何军遗失身份证,声明作废。 */
function isItem(view: UnitView): boolean {
  const mark = view.core.charAt(0)
  const isRow = [view.previous, view.next].some((each) => each?.core.startsWith(mark) === true)
  return (
    /^[▲△▼▽]\s?(?!图)/u.test(view.core) && isRow && !showsPictures(view, 'previous') && !showsPictures(view, 'next')
  )
}

/** Words that the printed page has under a picture of an article, behind its text. */
const isUnderPicture = ({ unit: { place } }: UnitView): boolean => place?.role === 'caption' && place.hasTextBefore

/** 图为…, 图①:…, 上图:…: a picture's words, no paragraph of the text. */
export const captionForm: VoteRule = {
  id: 'vote-caption',
  about: 'caption',
  vote: (view, { caption: w }) =>
    (isCaption(view.core) && !isItem(view)) ||
    WORK.test(view.core) ||
    isTakenWork(view) ||
    isNumberedCaption(view) ||
    isUnderPicture(view)
      ? w.says
      : { caption: w.none },
  examples: {
    good: [
      '剪纸《五谷丰登》 王秀英 作',
      '《溪山春晓》 国画 作者 沈石田',
      '《溪山春晓》 李明 摄',
      '图①:修缮后的南立面。',
      '图为活动现场。',
      '上图:选手们做准备活动。',
      '▲图为颁奖现场',
    ],
    bad: [
      '《溪山春晓》亮相文化馆',
      '▲何军遗失身份证,声明作废。\n▲刘敏遗失残疾证,声明作废。',
      '图书馆开门迎客',
      '上图东馆今日开放',
      '图片展在文化馆举行。',
    ],
  },
}
