import type { VoteRule } from '../rule.ts'
import { CONTINUING_STATES, PARAGRAPH_STATES, TITLE_STATES, votesFor } from '../states.ts'

const CAPTION =
  /^(?:[▲△▼▽◀▶↑↓←→]\s*)?(?:图[①-⑳一二三四五六七八九十\d]{1,2}\s*[::、为]?|[上下左右]图\s*[::为]?|图片说明\s*[::]?|图为|图\s*[::])\s*\S/u

/** 图为…, 图①:…, 上图:…: a picture's words, no paragraph of the text. */
export const captionForm: VoteRule = {
  id: 'vote-caption',
  vote: ({ core }) =>
    CAPTION.test(core)
      ? { ...votesFor([...TITLE_STATES, ...PARAGRAPH_STATES, ...CONTINUING_STATES], -3), caption: 8, lead: 0 }
      : { caption: -20 },
  examples: {
    good: ['图①:修缮后的南立面。', '图为活动现场。', '上图:选手们做准备活动。', '▲图为颁奖现场'],
    bad: ['图书馆开门迎客', '上图东馆今日开放', '图片展在文化馆举行。'],
  },
}
