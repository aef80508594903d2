import { isLikelyName } from '../name-shape.ts'
import type { VoteRule } from '../rule.ts'

const SIGNATURE =
  /^[(](?:未完|待续|续完|全文完|完|下期|下周)[^()]{0,16}[)]$|^(?:一[位名]|您的|你的)\S{2,6}$|^(?:此致|敬礼!?)$|^\S{0,8}(?:读者|敬上|谨上|亲笔)$/u

/** Who wrote it, by what they are and their name: 读者 李明. */
const WRITER = /^\S{0,6}(?:读者|居民|市民|村民|家长|学生|用户)[\s:]+(\p{Script=Han}{2,4})$/u

/** True for a line that closes a letter. */
function closes(core: string): boolean {
  const writer = WRITER.exec(core)?.[1]
  return SIGNATURE.test(core) || (writer !== undefined && isLikelyName(writer))
}

/** A letter closes with who wrote it, a serial with what is to come: 一位老读者, (未完待续). Such a line is text, no title. */
export const letterEnd: VoteRule = {
  id: 'vote-letter-end',
  about: 'paragraph',
  vote: ({ core, form }, { letterEnd: w }) => (form.length <= 20 && closes(core) ? w : null),
  examples: {
    good: ['一位老读者', '读者 李明', '此致', '(未完待续)', '(下期刊登《渡口的灯》)'],
    bad: ['市民 乐了', '一位社区医生的二十年坚守', '我区表彰优秀读者代表'],
  },
}
