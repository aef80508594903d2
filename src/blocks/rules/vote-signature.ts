import type { VoteRule } from '../rule.ts'
import { TITLE_STATES, votesFor } from '../states.ts'

const SIGNATURE = /^(?:一[位名]|您的|你的)\S{2,6}$|^(?:此致|敬礼!?)$|^\S{0,8}(?:读者|敬上|谨上|亲笔)$/u

/** A letter closes with who wrote it: 一位老读者. Such a line is text, no title. */
export const letterEnd: VoteRule = {
  id: 'vote-letter-end',
  about: 'paragraph',
  vote: ({ core, form }) =>
    form.length <= 12 && SIGNATURE.test(core)
      ? { ...votesFor(TITLE_STATES, -6), paragraph: 6, continuation: -4 }
      : null,
  examples: { good: ['一位老读者', '此致'], bad: ['一位社区医生的二十年坚守', '我区表彰优秀读者代表'] },
}
