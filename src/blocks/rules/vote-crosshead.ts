import type { VoteRule } from '../rule.ts'

const NUMBERED = /^(?:[一二三四五六七八九十]{1,2}、|[(][一二三四五六七八九十\d]{1,2}[)]|0?\d{1,2}[.、]|[★●■◆▲])/u

/** Longer lines are no title of any kind. */
const LONGEST_TITLE = 50

/** A cross-head is shorter than a headline: up to six characters it is hardly ever one, beyond twelve hardly ever not. */
export const crossheadForm: VoteRule = {
  id: 'vote-crosshead',
  vote: ({ core, form: { length } }) => {
    if (length > LONGEST_TITLE) return null
    const numbered = NUMBERED.test(core) ? 4 : 0
    const short = length <= 6 ? 3 : length <= 8 ? 1 : length <= 12 ? -1.5 : -3
    return {
      crosshead: short + numbered,
      headline: (length <= 4 ? -4 : length <= 6 ? -2 : length < 8 ? -1 : 0) - numbered,
    }
  },
  examples: { good: ['强化担当', '一、提升服务能级'], bad: ['我区召开高质量发展推进大会部署重点工作'] },
}
