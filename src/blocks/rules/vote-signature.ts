import type { VoteRule } from '../rule.ts'
import { TITLE_STATES, votesFor } from '../states.ts'

const SIGNATURE =
  /^[(](?:未完|待续|续完|全文完|完|下期|下周)[^()]{0,16}[)]$|^(?:一[位名]|您的|你的)\S{2,6}$|^(?:此致|敬礼!?)$|^\S{0,8}(?:读者|敬上|谨上|亲笔)$/u

/** A letter closes with who wrote it, a serial with what is to come: 一位老读者, (未完待续). Such a line is text, no title. */
export const letterEnd: VoteRule = {
  id: 'vote-letter-end',
  about: 'paragraph',
  vote: ({ core, form }) =>
    form.length <= 20 && SIGNATURE.test(core)
      ? { ...votesFor(TITLE_STATES, -6), paragraph: 6, continuation: -4 }
      : null,
  examples: {
    good: ['一位老读者', '此致', '(未完待续)', '(下期刊登《渡口的灯》)'],
    bad: ['一位社区医生的二十年坚守', '我区表彰优秀读者代表'],
  },
}
