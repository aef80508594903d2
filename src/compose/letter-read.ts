// Reads what `letter-form.ts` makes, and what becomes of it on its way through people and mail programs.
import { numberOf } from '../facts/numerals.ts'
import { error } from '../messages/message.ts'
import type { Message, Result } from '../model/message.ts'
import { cleanLetter, type LetterLine } from './letter-clean.ts'
import type { LetterField } from './letter-form.ts'

/** What messages about a pasted letter call it, where others have the path of a file. */
export const LETTER = '来信'
/** Most characters of a pasted letter. */
export const MAX_LETTER = 100_000
/** Most proposals that are read of one letter. */
const MAX_PARTS = 100

/** One proposal of a letter, as written; what is absent was not written. `line` is where it begins in the pasted text. */
export interface LetterPart {
  line: number
  /** Id of an article, by its form alone. */
  id?: string
  /** Path of the address given, beginning and ending in a slash. */
  path?: string
  where?: number | 'title'
  quote?: string
  should?: string
  why?: string
}

/** What people write for the labels of the form, the form's own first. */
const LABELS: Readonly<Record<LetterField, readonly string[]>> = {
  id: ['编号', '文章编号', '文章', 'ID'],
  url: ['网址', '链接', '地址', 'URL'],
  title: ['标题', '题目', '篇名'],
  where: ['段落', '第几段', '位置'],
  quote: ['原文', '原句', '原话', '错处', '误'],
  should: ['应为', '应改为', '改为', '更正为', '正'],
  why: ['理由', '依据', '原因'],
}
const NAMES = Object.values(LABELS)
  .flat()
  .sort((a, b) => b.length - a.length)
  .join('|')
const BULLET = '(?:[-*+•·]\\s+|\\d{1,2}[.、．)）]\\s*)?'
const COLON = '[：:﹕︰∶]'
const PLAIN = new RegExp(`^${BULLET}(${NAMES})\\s*${COLON}\\s*(.*)$`, 'i')
const MARKED = new RegExp(
  `^${BULLET}(?:\\*\\*|__|【|\\[|〔)\\s*(${NAMES})\\s*${COLON}?\\s*(?:\\*\\*|__|】|\\]|〕)\\s*${COLON}?\\s*(.*)$`,
  'i',
)
/** Before a label in the middle of a line, where mail lost its line ends. */
const INLINE = new RegExp(`(?<=[\\s；;，,。|])(?=(?:${NAMES})\\s*${COLON})`, 'i')
/** Lines of mail programs and the form's own instruction: they end what stands before them. */
const STOPS: readonly RegExp[] = [
  /^--$/,
  /^-{2,}.{0,40}(?:邮件|Message|message|转发).{0,20}-{2,}$/,
  /^(?:发件人|收件人|抄送|主题|日期|时间|发送时间|回复|From|To|Cc|Subject|Date|Sent|Reply-To|Content-[\w-]+|MIME-Version|Received|Message-ID)\s*[：:]/i,
  /^(?:在|于).{0,120}写道[：:]$/,
  /^On .{0,200}wrote:$/,
  /^(?:发自|来自)我的|^Sent from my/,
  /^（请在“应为”后面写/,
]

interface Label {
  field: LetterField
  value: string
}

function labelOf({ text }: LetterLine): Label | null {
  const found = PLAIN.exec(text) ?? MARKED.exec(text)
  const name = found?.[1]?.toUpperCase()
  const field = (Object.keys(LABELS) as LetterField[]).find((key) => LABELS[key].includes(name ?? ''))
  return field === undefined ? null : { field, value: found?.[2]?.trim() ?? '' }
}

const isStop = ({ text }: LetterLine): boolean => STOPS.some((stop) => stop.test(text))

/** Two pieces of a line that a mail program cut: a blank between them only where words have blanks between them. */
const joined = (a: string, b: string): string =>
  /[\x21-\x7e]$/.test(a) && /^[\x21-\x7e]/.test(b) ? `${a} ${b}` : a + b

type Raw = { line: number } & Partial<Record<LetterField, string>>

/** What says which article; another one begins another proposal. */
const ARTICLE: readonly LetterField[] = ['id', 'url', 'title']

/** Gathers fields into proposals, line by line. */
class Gatherer {
  readonly parts: Raw[] = []
  private open: LetterField | null = null
  /** Paragraphs after an empty line, which belong to the correction only if its reason follows. */
  private rest: string[] | null = null

  read(line: LetterLine): void {
    const label = labelOf(line)
    if (label !== null) return this.label(line.number, label)
    if (isStop(line)) return this.end()
    if (line.text === '') return this.blank()
    if (this.rest !== null) this.rest.push(line.text)
    else this.more(line.text)
  }

  private end(): void {
    this.open = null
    this.rest = null
  }

  /** The proposal that a field belongs to: a new one when the last has that field already; it is about the same article. */
  private part(line: number, field: LetterField): Raw {
    const last = this.parts.at(-1)
    if (last !== undefined && last[field] === undefined) return last
    const { id = '', url = '' } = ARTICLE.includes(field) ? {} : (last ?? {})
    const made: Raw = { line, ...(id === '' ? {} : { id }), ...(url === '' ? {} : { url }) }
    this.parts.push(made)
    return made
  }

  private label(line: number, { field, value }: Label): void {
    const last = this.parts.at(-1)
    if (field === 'why' && this.open === 'should' && last !== undefined && this.rest !== null)
      last.should = [last.should ?? '', ...this.rest].join('\n')
    this.end()
    this.part(line, field)[field] = value
    this.open = field
  }

  private blank(): void {
    const last = this.parts.at(-1)
    if (this.open === null || last === undefined) return
    const isEmpty = last[this.open] === ''
    if (isEmpty && (this.open === 'should' || this.open === 'quote')) return
    if (this.open === 'should') this.rest ??= []
    else this.end()
  }

  private more(text: string): void {
    const last = this.parts.at(-1)
    if (this.open === null || last === undefined) return
    last[this.open] = joined(last[this.open] ?? '', text)
  }
}

const DASHES = /[‐-―−﹣﹘]/g
const ID = /(?<![a-z0-9-])[a-z0-9][a-z0-9-]{0,90}-\d{2,3}-\d{2,4}(?![a-z0-9-])/
const ADDRESS = /https?:\/\/[^/\s]{1,200}(\/[^\s?#<>"'）)，。]{0,500})/i

const plain = (text: string): string => text.slice(0, 1000).normalize('NFKC').replace(DASHES, '-')

function idIn(text: string): string | undefined {
  const words = plain(text)
    .toLowerCase()
    .replace(/https?:\/\/\S+/g, ' ')
  return ID.exec(words.replace(/\s*-\s*/g, '-'))?.[0]
}

function pathIn(text: string): string | undefined {
  const path = ADDRESS.exec(plain(text))?.[1]
  return path === undefined ? undefined : path.replace(/\/*$/, '/')
}

function whereIn(text: string): LetterPart['where'] {
  const words = plain(text)
  if (/标题|题目/.test(words)) return 'title'
  const number = numberOf(/第?\s*(\d{1,3}|[一二三四五六七八九十]{1,3})(?!\d)/.exec(words)?.[1] ?? '')
  return number > 0 ? number : undefined
}

const valueOf = (text: string | undefined): string =>
  (text ?? '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')

/** Without what is absent: an empty value says nothing. */
function compact<T extends object>(all: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== '')) as never
}

function partOf({ line, id = '', url = '', where = '', ...texts }: Raw): LetterPart {
  const said = {
    id: idIn(id) ?? idIn(url),
    path: pathIn(url) ?? pathIn(id),
    where: whereIn(where),
    quote: valueOf(texts.quote),
    should: valueOf(texts.should),
    why: valueOf(texts.why),
  }
  return { line, ...compact(said) }
}

/** Says the same of the same place: what a reply quotes, with or without what was filled in later. */
function isCovered(part: LetterPart, by: LetterPart): boolean {
  const keys = ['id', 'path', 'where', 'quote', 'should', 'why'] as const
  return keys.every((key) => part[key] === undefined || part[key] === by[key])
}

const saysSomething = (part: LetterPart): boolean => Object.keys(part).length > 1

/** Each proposal once, without empty forms that a filled one stands beside. */
function once(parts: readonly LetterPart[]): LetterPart[] {
  return parts.filter((part, at) => {
    const others = parts.filter((_, index) => index !== at)
    return !others.some((other) => isCovered(part, other) && (!isCovered(other, part) || parts.indexOf(other) < at))
  })
}

function gather(lines: readonly LetterLine[]): Raw[] {
  const gatherer = new Gatherer()
  for (const line of lines) gatherer.read(line)
  return gatherer.parts.filter((raw) => Object.keys(raw).some((key) => !['line', 'title'].includes(key)))
}

const kindsOf = (lines: readonly LetterLine[]): number =>
  new Set(lines.flatMap((line) => labelOf(line)?.field ?? [])).size

/** Lines in which labels are found: as pasted, else decoded, else with line ends put before labels. */
function readable(pasted: string): LetterLine[] {
  const first = cleanLetter(pasted, false)
  const lines = kindsOf(first) > 0 ? first : cleanLetter(pasted, true)
  if (kindsOf(lines) > 1) return lines
  return lines.flatMap(({ number, text }) => text.split(INLINE).map((piece) => ({ number, text: piece.trim() })))
}

function refused(what: string, todo: string): Message {
  return error({ file: LETTER, what, todo, rule: 'letter-empty' })
}

const tooMany = (count: number): Message =>
  refused(`信里有 ${count} 处更正，只读了前 ${MAX_PARTS} 处`, '删去已经处理的，再读一次')

/** An article that is named anywhere in a letter (its subject, say), for proposals that name none. */
function withArticle(parts: readonly LetterPart[], lines: readonly LetterLine[]): LetterPart[] {
  if (parts.some(({ id, path }) => id !== undefined || path !== undefined)) return [...parts]
  const id = lines.map(({ text }) => idIn(text)).find((found) => found !== undefined)
  const path = lines.map(({ text }) => pathIn(text)).find((found) => found !== undefined)
  return parts.map((part) => ({ ...part, ...compact({ id, path }) }))
}

/** The proposals in a pasted letter, in order. Nothing readable or too much is an error, and the value empty. */
export function readLetter(pasted: string): Result<LetterPart[]> {
  if (pasted.length > MAX_LETTER) {
    const what = `来信太长（${pasted.length} 字，最多 ${MAX_LETTER} 字）`
    return { value: [], messages: [refused(what, '去掉附件和引用的旧信，分几次贴')] }
  }
  const lines = readable(pasted)
  const raws = gather(lines)
  const parts = withArticle(once(raws.slice(0, MAX_PARTS).map(partOf).filter(saysSomething)), lines)
  const messages = raws.length > MAX_PARTS ? [tooMany(raws.length)] : []
  if (parts.length > 0) return { value: parts, messages }
  const what = '没有读出更正：要有“编号：”“原文：”“应为：”这样开头的行'
  const todo = '看看信是不是没有贴全；也可以在框里自己补上这几行，再读一次'
  return { value: [], messages: [refused(what, todo)] }
}
