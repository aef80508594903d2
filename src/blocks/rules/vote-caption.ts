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

/** 图为…, 图①:…, 上图:…: a picture's words, no paragraph of the text. */
export const captionForm: VoteRule = {
  id: 'vote-caption',
  about: 'caption',
  vote: (view, { caption: w }) => (isCaption(view.core) || isNumberedCaption(view) ? w.says : { caption: w.none }),
  examples: {
    good: ['图①:修缮后的南立面。', '图为活动现场。', '上图:选手们做准备活动。', '▲图为颁奖现场'],
    bad: ['图书馆开门迎客', '上图东馆今日开放', '图片展在文化馆举行。'],
  },
}
