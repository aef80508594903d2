import type { VoteRule } from '../rule.ts'
import { CONTINUING_STATES, TITLE_STATES, votesFor } from '../states.ts'

const OPENER =
  /^(?:今年|今天|今日|昨天|昨日|昨晚|今晚|明天|近日|日前|近期|目前|眼下|当前|当天|当地时间|连日来|近年来|去年|上周|本周|(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}日|据|记者|截至|随着|为了?|在|自|同时|此外|另外|与此同时|其中|会议|会上|活动|下一步|这[些个]|为期|接下来|首先|随后|最后)/u

/** Openers that a headline does not share with a paragraph. */
const NOT_A_TITLE =
  /^(?:记者从|据|截至|随着|其中|会议[强指]|与此同时|此外|另外|同时|连日来|近日|日前|当地时间|随后|这[些个]|为期)/u

/** Words with which paragraphs begin: a time, a source, a turn of the report. The second half of a cut sentence seldom does. */
export const opener: VoteRule = {
  id: 'vote-opener',
  about: 'paragraph',
  vote: ({ core }) => {
    if (!OPENER.test(core)) return null
    return {
      ...votesFor(CONTINUING_STATES, -2),
      ...(NOT_A_TITLE.test(core) ? votesFor(TITLE_STATES, -3) : {}),
      paragraph: 0.5,
      lead: 0.5,
    }
  },
  examples: {
    good: ['今天上午,活动举行。', '11月16日,区委召开会议。', '据介绍,'],
    bad: ['的重要着力点和突破口。', '究室研究一处处长'],
  },
}
