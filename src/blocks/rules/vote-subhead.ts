import type { VoteRule } from '../rule.ts'

/** A line that begins with a dash explains the headline above it. */
export const subheadDash: VoteRule = {
  id: 'vote-subhead-dash',
  about: 'subhead',
  vote: ({ core }, { subhead: w }) => (/^[—–-]{1,2}\s*\S/u.test(core) ? w : null),
  examples: { good: ['——区文明实践中心见闻', '—记一名社区医生'], bad: ['社区食堂开进家门口'] },
}
