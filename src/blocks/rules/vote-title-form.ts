import { countOf } from '../marks.ts'
import type { Form } from '../form.ts'
import type { VoteRule } from '../rule.ts'
import { TITLE_STATES, votesFor } from '../states.ts'

/** Title lines of district papers seldom pass 32 characters; beyond 50 none was seen. */
const USUAL_LENGTH = 32
const LONGEST = 50
/** The weight of a line that is too long for a title. */
const TOO_LONG = -20
/** A day told to the half, as in the first words of a report: 25日下午, 今天(12月16日). */
const LEAD_DAY = /\d日(?:上午|下午|晚|凌晨|[在致起电称]|$)|今[天日晚]\(\d/u
/** Any day of a month: report's words more often than a title's. */
const DAY = /\d日/u
/** Words after which more must come. */
const OPEN_WORD = /[的与和在将把对从为]$/u

function weigh(core: string, form: Form): number {
  if (form.length > LONGEST) return TOO_LONG
  const long = form.length > USUAL_LENGTH ? (form.length - USUAL_LENGTH) / 3 : 0
  return (
    -long -
    8 * form.stops -
    (form.commas > 0 ? 1 + 1.5 * form.commas : 0) -
    3 * countOf(core, ';') -
    (form.endsOpen || core.endsWith(':') ? 6 : 0) -
    (form.startsClosed ? 10 : 0) -
    (form.openMarks === 0 ? 0 : 4) -
    (LEAD_DAY.test(core) ? 6 : DAY.test(core) ? 2.5 : 0) -
    (OPEN_WORD.test(core) ? 3 : 0)
  )
}

/** A title line is short, holds no full stop, few commas, and closes what it opens. */
export const titleForm: VoteRule = {
  id: 'vote-title-form',
  about: 'headline',
  vote: ({ core, form }) => votesFor(TITLE_STATES, weigh(core, form)),
  examples: {
    good: ['社区食堂开进家门口', '老街换新颜 居民笑开颜'],
    bad: ['会议指出,要坚持以人', '兴的历史进程中更好发挥作用。', '广法〉等3部法律', '活动以“共建共享'],
  },
}
