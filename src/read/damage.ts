import { warning } from '../messages/message.ts'
import type { Message } from '../model/message.ts'
import { looksForeign } from './gb18030.ts'
import { findMojibake } from './mojibake.ts'

/** Question marks in the place of characters: a run that no sentence ends in (four at the start are a lost indentation). */
const QUESTION_RUN = /(?<!^)(?<!\?)\?{4,}|^\?{5,}/gu
/** Question marks that may stand in a word, or end a question. */
const QUESTIONS = /(?<![?？！!])\?{1,3}(?![?？！!])/gu
/** No sentence begins or goes on so: a question mark behind a comma or an opening bracket, or before a comma. */
const NO_QUESTION = /[\p{Script=Han}）》”]\?+[，、；：。,;:]|[，、；：（《“〈,;:(]\?+\p{Script=Han}/u
/** Words by which a sentence asks: particles, pronouns, one thing or the other. */
const ASKS =
  /[吗呢么吧啊呀嘛谁哪何怎几啥咋岂吗哈哟]|多(?:少|久|大|高|远|长|强|快|深)|是否|能否|可否|有无|还是|难道|莫非|(.)[不没]\1|为什|(?:没有|[不没否])$/u
/** A sentence of no more characters before the mark is a surname, where the page writes question marks so. */
const SURNAME = 1
/** Characters of a question that stand before its mark at the most. */
const LONGEST_QUESTION = 80

/** Boxes and signs in the place of characters: several, or one within words; one alone is an ornament or a box to tick. */
const BOX_RUN = /[□▯〓]{2,}/gu
const BOX_WITHIN =
  /(?<=[\p{Script=Han}，、；：])[□▯〓■](?=[\p{Script=Han}，。、；：）》”])|(?<=[（《“])[□▯〓■](?=\p{Script=Han})/gu
/** A line of boxes alone is a rule between articles; choices, each with its box, are a form to fill in. */
const RULE = /^[\s□▯〓■]+$/u
const CHOICES = /(?:[□■][^□■]{1,6}){2,}$|(?:[^□■]{1,6}[□■]){2,}\s*$/u

const lengthOf = (found: readonly string[] | null): number => (found ?? []).join('').length

/** Number of boxes that stand for lost characters in a line (`王□明`, `□□□通车`); ornaments, rules and boxes to tick are none. */
function lostBoxes(line: string): number {
  if (!/[□▯〓■]/u.test(line) || RULE.test(line)) return 0
  const within = CHOICES.test(line) ? 0 : (line.match(BOX_WITHIN)?.length ?? 0)
  return lengthOf(line.match(BOX_RUN)) + within
}

/** The sentence that a mark would end, back over the lines of its paragraph. */
function sentenceBefore(lines: readonly string[], at: number, column: number): string {
  let text = (lines[at] ?? '').slice(0, column)
  for (let before = at - 1; before >= 0 && text.length < LONGEST_QUESTION; before -= 1) {
    const line = lines[before] ?? ''
    if (line.trim() === '' || /^\s/.test(lines[before + 1] ?? '')) break
    text = line.trimEnd() + text
  }
  return text.split(/[。！？!?]/u).at(-1) ?? ''
}

const clauseOf = (sentence: string): string => sentence.split(/[\s，、,（(《“]/u).at(-1) ?? ''

/** True when a page has half-width marks between Han characters, so that its question marks may be, too. */
const writesHalfWidth = (lines: readonly string[]): boolean =>
  lines.some((line) => /\p{Script=Han}[,;!]\p{Script=Han}/u.test(line)) && !lines.some((line) => line.includes('？'))

/**
 * Number of question marks in each line that stand for lost characters: long runs, and marks that end no question, because
 * of what stands beside them or because nothing asks in the sentence before. Where a page writes half-width marks, only
 * those that cannot end a question, and those behind a surname.
 */
function lostQuestions(lines: readonly string[]): number[] {
  if (!lines.some((line) => line.includes('?'))) return lines.map(() => 0)
  const isHalfWidth = writesHalfWidth(lines)
  return lines.map((line, at) => {
    const alone = [...line.matchAll(QUESTIONS)].filter(({ index, 0: marks }) => {
      const around = line.slice(Math.max(0, index - 1), index + marks.length + 1)
      if (NO_QUESTION.test(around)) return true
      if (!/^\p{Script=Han}\?+\p{Script=Han}$/u.test(around)) return false
      const sentence = sentenceBefore(lines, at, index)
      return !ASKS.test(sentence) && (!isHalfWidth || clauseOf(sentence).length <= SURNAME)
    })
    return lengthOf(line.match(QUESTION_RUN)) + lengthOf(alone.map(([marks]) => marks))
  })
}

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
