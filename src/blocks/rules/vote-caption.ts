import { isCaption } from '../marks.ts'
import type { VoteRule } from '../rule.ts'
import { CONTINUING_STATES, PARAGRAPH_STATES, TITLE_STATES, votesFor } from '../states.ts'

/** 图为…, 图①:…, 上图:…: a picture's words, no paragraph of the text. */
export const captionForm: VoteRule = {
  id: 'vote-caption',
  about: 'caption',
  vote: ({ core }) =>
    isCaption(core)
      ? { ...votesFor([...TITLE_STATES, ...PARAGRAPH_STATES, ...CONTINUING_STATES], -3), caption: 8, lead: 0 }
      : { caption: -20 },
  examples: {
    good: ['图①:修缮后的南立面。', '图为活动现场。', '上图:选手们做准备活动。', '▲图为颁奖现场'],
    bad: ['图书馆开门迎客', '上图东馆今日开放', '图片展在文化馆举行。'],
  },
}
