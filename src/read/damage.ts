import { warning } from '../messages/message.ts'
import type { Message } from '../model/message.ts'
import { looksForeign } from './gb18030.ts'
import { findMojibake } from './mojibake.ts'
import { lostBoxes, lostQuestions } from './stand-ins.ts'

/** Damage of one kind on a page: on which lines (from 0), how many characters, what is wrong and what to do. */
interface Damage {
  lines: number[]
  count: number
  what: string
  todo: string
}

/** The lines that are damaged (from 0), and a message for each kind of damage, at its first line. */
interface FoundDamage {
  lines: ReadonlySet<number>
  messages: Message[]
}

const CID = /\(cid:\d+\)/giu
/** Damage by its number in each line. */
function byCount(counts: readonly number[], words: [string, string]): Damage[] {
  const marked = [...counts.keys()].filter((at) => (counts[at] ?? 0) > 0)
  const sum = counts.reduce((all, one) => all + one, 0)
  return sum === 0 ? [] : [{ lines: marked, count: sum, what: words[0], todo: words[1] }]
}

const AGAIN =
  '从原来的文件重新导出这一版，另存为 UTF-8，在 npm run review 里放入，换掉这个文件；没有原来的文件，对照版面图重录'

/** A page that hardly has a common character, where no known way of damage tells why. */
function foreign(lines: readonly string[]): Damage[] {
  if (!looksForeign(lines.join('\n'))) return []
  const marked = [...lines.keys()].filter((at) => /[^\u0000-\u007f\s]/u.test(lines[at] ?? ''))
  const count = lines.join('').match(/[^\u0000-\u007f\s]/gu)?.length ?? 0
  return [{ lines: marked, count, what: '几乎没有常用的汉字：编码弄错过，或不是中文', todo: AGAIN }]
}

function kindsOf(lines: readonly string[]): Damage[] {
  const known = knownKinds(lines)
  return known.length > 0 ? known : foreign(lines)
}

function knownKinds(lines: readonly string[]): Damage[] {
  const cid = ['PDF 里没有字码对照的字（cid:…）', '换一种软件从 PDF 取文字，或识别（OCR）版面图'] as const
  const question = ['原字已经成了问号', AGAIN] as const
  const box = ['原字已经成了方框', AGAIN] as const
  return [
    ...findMojibake(lines).map(({ why, lines: at, count }): Damage => {
      return { lines: at, count, what: `乱码：${why}`, todo: AGAIN }
    }),
    ...byCount(
      lines.map((line) => line.match(CID)?.length ?? 0),
      [...cid],
    ),
    ...byCount(lostQuestions(lines), [...question]),
    ...byCount(lines.map(lostBoxes), [...box]),
  ]
}

/** Text that was damaged before it came, by its form and statistics: `text-damaged`, a warning with line and count for each kind. */
export function findDamage(lines: readonly string[], file: string): FoundDamage {
  const kinds = kindsOf(lines)
  return {
    lines: new Set(kinds.flatMap((kind) => kind.lines)),
    messages: kinds.map(({ lines: at, count, what, todo }) => {
      const line = (at[0] ?? 0) + 1
      return warning({ file, line, what: `${what}，共 ${at.length} 行 ${count} 字`, todo, rule: 'text-damaged' })
    }),
  }
}
