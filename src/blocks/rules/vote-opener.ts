import { opensSentence } from '../seam.ts'
import type { VoteRule } from '../rule.ts'

/** Openers that a headline does not share with a paragraph. */
const NOT_A_TITLE =
  /^(?:记者从|据|截至|随着|其中|会议[强指]|与此同时|此外|另外|同时|连日来|近日|日前|当地时间|随后|这[些个]|为期)/u

/** Words with which paragraphs begin: a time, a source, a turn of the report. The second half of a cut sentence seldom does. */
export const opener: VoteRule = {
  id: 'vote-opener',
  about: 'paragraph',
  vote: ({ core }, { opener: w }) =>
    opensSentence(core) ? { ...w.says, ...(NOT_A_TITLE.test(core) ? w.noTitle : {}) } : null,
  examples: {
    good: ['今天上午,活动举行。', '11月16日,区委召开会议。', '据介绍,'],
    bad: ['的重要着力点和突破口。', '究室研究一处处长'],
  },
}
