import type { VoteRule } from '../rule.ts'
import { CONTINUING_STATES, TITLE_STATES, votesFor } from '../states.ts'

/** Verse and tables of names keep their lines; the lines of a list are paragraphs. None of them is a title or half a sentence. */
export const shortRun: VoteRule = {
  id: 'vote-run',
  about: 'kept',
  vote: ({ run }) => {
    if (run === null) return { kept: -20 }
    const text = run === 'list' ? { paragraph: 5, kept: -4 } : { kept: 8, byline: -8, credit: -8 }
    return { ...votesFor(TITLE_STATES, -4), ...votesFor(CONTINUING_STATES, -6), ...text }
  },
  examples: { good: [], bad: ['社区食堂开进家门口'] },
}
