import { error, info, warning } from '../messages/message.ts'
import { RULES, type RuleId } from '../messages/rules.ts'
import type { Line } from '../model/line.ts'
import type { Message, Result } from '../model/message.ts'
import { doubtfulCharacters, hasDoubtful, needsRepair, repairCharacters } from './characters.ts'
import { findDamage } from './damage.ts'
import type { DamagedByte } from './damaged.ts'
import { decodeText, type Refused } from './decode.ts'
import { formatOfBytes, formatOfText, type Format } from './formats.ts'
import { formRepairs, pageForms, type PageForm } from './page-form.ts'
import { MAX_LINE_LENGTH, MAX_LINES, MAX_PAGE_BYTES } from './limits.ts'

const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/

interface RawLine {
  text: string
  pageStart: boolean
}

/** A form feed inside a line ends it; those at either end leave the line numbers as an editor shows them. */
function splitAtFeeds(line: string): string[] {
  const parts = line.split(/(?<=\f)(?=[^\f])/)
  const [first = '', second, ...rest] = parts
  return second !== undefined && /^\f+$/.test(first) ? [first + second, ...rest] : parts
}

/** Splits off the parts after form feeds, and tells on which line with text a new page begins. */
function splitFeeds(lines: readonly string[]): RawLine[] {
  const parts = lines.flatMap(splitAtFeeds)
  let pending = false
  return parts.map((text) => {
    const blank = text.trim() === ''
    const begins = pending || text.slice(0, text.length - text.trimStart().length).includes('\f')
    pending = (begins && blank) || text.slice(text.trimEnd().length).includes('\f')
    return { text, pageStart: begins && !blank }
  })
}

function plainLine(raw: RawLine, number: number): Line {
  const line = { number, text: raw.text, repairs: [] }
  return raw.pageStart ? { ...line, pageStart: true } : line
}

/** A line with every repair made in it: of single characters, and of what is odd about its page. */
function repairedLine(raw: RawLine, number: number, forms: readonly PageForm[]): Line {
  const { repairs } = repairCharacters(raw.text)
  const all = [...repairs, ...formRepairs(raw.text, forms)].sort((a, b) => a.column - b.column)
  let [text, from] = ['', 0]
  for (const { column, before, after } of all) {
    text += raw.text.slice(from, column) + after
    from = column + before.length
  }
  return { ...plainLine(raw, number), text: text + raw.text.slice(from), repairs: all }
}

/** One message for each oddity of the page, at the first line where it was put right. */
function formsTold(lines: readonly Line[], file: string, forms: readonly PageForm[]): Message[] {
  return forms.flatMap(({ rule }) => {
    const line = lines.find(({ repairs }) => repairs.some((repair) => repair.rule === rule))
    return line ? [info({ file, line: line.number, what: RULES[rule], todo: '对照版面抽看几行', rule })] : []
  })
}

const DOUBTS = {
  'char-private-use': ['有私用区字符，不同字体显示不同', '对照版面图改成正确的字'],
  'char-replacement': ['有替代字符 U+FFFD，原字已丢失', '对照版面图改成正确的字'],
  'char-surrogate': ['有不成对的代理码元，原字已丢失，已去掉', '对照版面图补上丢失的字'],
} as const

/** Doubtful characters of a line, for a person to look at: those that stay, and lone surrogates, which were removed. */
const doubtfulIn = (line: Line): ReturnType<typeof doubtfulCharacters> => [
  ...doubtfulCharacters(line.text),
  ...line.repairs.flatMap(({ column, before, rule }) =>
    rule === 'char-surrogate' ? [{ offset: column, character: before, rule } as const] : [],
  ),
]

/** Characters of a line that are lost or show differently: a warning for each kind, at the first, with their number. */
function lineDoubts(line: Line, file: string): Message[] {
  const found = doubtfulIn(line)
  return (Object.keys(DOUBTS) as (keyof typeof DOUBTS)[]).flatMap((rule) => {
    const own = found.filter((each) => each.rule === rule)
    if (own[0] === undefined) return []
    const [what, todo] = DOUBTS[rule]
    const codes = new Set(own.map(({ character }) => codeOf(character)))
    const told = rule === 'char-private-use' ? `${what}（${[...codes].join(' ')}）` : what
    return [
      warning({ file, line: line.number, column: own[0].offset + 1, what: `${told}，${own.length} 个`, todo, rule }),
    ]
  })
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const refuse = (file: string, parts: { what: string; todo: string; rule: RuleId; line?: number }): Result<Line[]> => ({
  value: [],
  messages: [error({ file, ...parts })],
})

function tooLong(lines: readonly RawLine[], file: string): Result<Line[]> | null {
  const todo = '检查是不是放错了文件；每版一个文件'
  const what = `有 ${lines.length} 行，超过上限 ${MAX_LINES} 行`
  if (lines.length > MAX_LINES) return refuse(file, { what, todo, rule: 'file-lines' })
  const index = lines.findIndex(({ text }) => text.length > MAX_LINE_LENGTH)
  if (index === -1) return null
  return refuse(file, { what: `一行超过 ${MAX_LINE_LENGTH} 字`, todo, rule: 'file-lines', line: index + 1 })
}

function rawLines(text: string): RawLine[] {
  const lines = text.split(LINE_END)
  if (lines.at(-1) === '') lines.pop()
  return text.includes('\f') ? splitFeeds(lines) : lines.map((line) => ({ text: line, pageStart: false }))
}

/**
 * The lines of a decoded text, numbered from 1, every character repair in its line; warnings for private-use characters,
 * U+FFFD and lone surrogates with line, column and number, and for text that was damaged before it came, whose lines are
 * marked. A file beyond the limits of `limits.ts`, or without any visible text, is an error message and no lines. `file` is
 * the path told in messages.
 */
export function textLines(text: string, file: string): Result<Line[]> {
  const raw = rawLines(text)
  const refused = tooLong(raw, file)
  if (refused !== null) return refused
  const forms = pageForms(
    text,
    raw.map((line) => line.text),
  )
  const make = needsRepair(text) || forms.length > 0 ? repairedLine : plainLine
  const lines = raw.map((line, index) => make(line, index + 1, forms))
  if (lines.every((line) => line.text.trim() === '')) {
    return refuse(file, { what: '文件没有文字', todo: '放入这一版的文字，或删去这个文件', rule: 'file-empty' })
  }
  const damage = findDamage(
    raw.map((line) => line.text),
    file,
  )
  const doubts = hasDoubtful(text) ? lines.flatMap((line) => lineDoubts(line, file)) : []
  const marked = new Set([...damage.lines, ...doubts.map(({ line = 0 }) => line - 1)])
  return {
    value: marked.size === 0 ? lines : lines.map((line, at) => (marked.has(at) ? { ...line, damaged: true } : line)),
    messages: [...formsTold(lines, file, forms), ...damage.messages, ...doubts],
  }
}

/** The message for bytes that {@link decodeText} refused. */
export function undecodable(file: string, { at, reason }: Refused['refused']): Message {
  const what = `无法识别文件的编码：${reason}（第 ${at.byte} 字节起不对）`
  const todo = '用文字编辑器打开，确认文字正确后另存为 UTF-8'
  return error({ file, line: at.line, column: at.column, what, todo, rule: 'file-decode' })
}

/** The message for a file of another format than plain text; one that the program reads under its own ending gets that back. */
export function foreignFormat(file: string, { name, remedy, ending }: Format): Message {
  const isMisnamed = ending !== undefined && !file.toLowerCase().endsWith(ending)
  const todo = isMisnamed ? `扩展名改成 ${ending}，程序就会读；还是不行，${remedy}` : remedy
  return error({ file, what: `这是 ${name}，不是纯文本，没有收入`, todo, rule: 'file-format' })
}

/** The message for a file of more than {@link MAX_PAGE_BYTES} bytes. */
export function tooLarge(file: string, bytes: number): Message {
  const what = `文件有 ${bytes} 字节，超过上限 ${MAX_PAGE_BYTES} 字节`
  return error({ file, what, todo: '检查是不是放错了文件；每版一个文件', rule: 'file-size' })
}

/** A byte that could not be read: the rest of the page is. */
function damagedByte(file: string, { byte, line, column }: DamagedByte): Message {
  const what = `第 ${byte} 字节坏了，这里有一个字读不出来，标作 U+FFFD；别的字照常收入`
  return warning({ file, line, column, what, todo: '对照版面图补上这个字', rule: 'file-damaged' })
}

/**
 * The bytes of a page file as lines: decoded strictly ({@link decodeText}), split at CR, LF, CRLF, U+0085, U+2028, U+2029,
 * repaired. Errors (another format, too large, not decodable, empty, too many or too long lines) leave no lines and never
 * throw.
 */
export function readLines(bytes: Uint8Array, file: string): Result<Line[]> {
  const format = formatOfBytes(bytes)
  if (format) return { value: [], messages: [foreignFormat(file, format)] }
  if (bytes.length > MAX_PAGE_BYTES) return { value: [], messages: [tooLarge(file, bytes.length)] }
  const decoded = decodeText(bytes)
  if ('refused' in decoded) return { value: [], messages: [undecodable(file, decoded.refused)] }
  const form = formatOfText(decoded.text)
  if (form) return { value: [], messages: [foreignFormat(file, form)] }
  const { value, messages } = textLines(decoded.text, file)
  const { damaged = [] } = decoded
  const told = new Set(damaged.map(({ line }) => line))
  const others = messages.filter(({ rule, line = 0 }) => rule !== 'char-replacement' || !told.has(line))
  return { value, messages: [...damaged.map((at) => damagedByte(file, at)), ...others] }
}
