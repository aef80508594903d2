import { isBrief } from '../neighbourhood.ts'
import type { VoteRule } from '../rule.ts'

/** Items of a column of short news are articles without headlines. */
export const briefItem: VoteRule = {
  id: 'vote-brief',
  about: 'lead',
  vote: (view, { brief: w }) => (isBrief(view) ? w : null),
  examples: {
    good: ['简讯\n■近日,区科协组织专家走进小学。'],
    bad: ['本周要做三件事\n■近日,区科协组织专家走进小学。', '简讯\n区科协近日组织专家走进小学。'],
  },
}
