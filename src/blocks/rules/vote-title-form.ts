import { countOf, endsOpen, openMarks, readingLength, startsClosed } from '../marks.ts'
import type { VoteRule } from '../rule.ts'
import { TITLE_STATES, votesFor } from '../states.ts'

/** Title lines of district papers seldom pass 36 characters; beyond 50 none was seen. */
const USUAL_LENGTH = 32
const LONGEST = 50

function weigh(core: string): number {
  const length = readingLength(core)
  const stops = countOf(core.replace(/[。!?]$/u, ''), '。') + (core.endsWith('。') ? 1 : 0)
  const long = length > LONGEST ? -12 : length > USUAL_LENGTH ? -(length - USUAL_LENGTH) / 3 : 0
  const commas = countOf(core, ',')
  return (
    long -
    8 * stops -
    (commas > 0 ? 1 + 1.5 * commas : 0) -
    3 * countOf(core, ';') -
    (endsOpen(core) || core.endsWith(':') ? 6 : 0) -
    (startsClosed(core) ? 10 : 0) -
    (openMarks(core) === 0 ? 0 : 4) -
    (/\d日(?:上午|下午|晚|凌晨)|今[天日晚]\(\d/u.test(core) ? 5 : 0) -
    (/[的与和在将把对从为]$/u.test(core) ? 3 : 0)
  )
}

/** A title line is short, holds no full stop, few commas, and closes what it opens. */
export const titleForm: VoteRule = {
  id: 'vote-title-form',
  vote: ({ core }) => votesFor(TITLE_STATES, weigh(core)),
  examples: {
    good: ['社区食堂开进家门口', '老街换新颜 居民笑开颜'],
    bad: ['会议指出,要坚持以人', '兴的历史进程中更好发挥作用。', '广法〉等3部法律', '活动以“共建共享'],
  },
}
