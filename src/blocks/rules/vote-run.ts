import type { VoteRule } from '../rule.ts'

/** Verse and tables of names keep their lines; the lines of a list are paragraphs. None of them is a title or half a sentence. */
export const shortRun: VoteRule = {
  id: 'vote-run',
  about: 'kept',
  vote: ({ run }, { run: w }) => (run === null ? w.none : { ...w.any, ...(run === 'list' ? w.list : w.verse) }),
  examples: { good: [], bad: ['社区食堂开进家门口'] },
}
