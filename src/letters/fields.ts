import { type LetterField, visibleText } from './form.ts'

/** A line of a pasted letter without what mail programs put around it; `number` is its line in the pasted text, from 1. */
export interface LetterLine {
  number: number
  text: string
}

/** Elements of HTML mail whose contents nobody wrote. */
const HIDDEN = ['style', 'script', 'head', 'title']
const BREAKING = /<\/?(?:br|p|div|li|ul|ol|tr|table|tbody|blockquote|h[1-6]|hr|body|html|pre|section)\b[^<>]{0,2000}>/gi
const INLINE_TAG =
  /<\/?(?:a|b|i|u|s|em|strong|span|font|td|th|img|code|small|o:p|meta|link|col|center|sup|sub)\b[^<>]{0,2000}>/gi
const ENTITY = /&(?:lt|gt|amp|quot|apos|nbsp|ensp|emsp|#\d{1,7}|#x[0-9a-f]{1,6});/gi
const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: '\u3000',
}
/** Stands for a line end that was markup, so that lines keep their numbers; cannot occur in a text. */
const BREAK = '\u0000'
/** UTF-8 as mail programs send it: three encoded bytes in a row. */
const QUOTED = /(?:=[0-9A-F]{2}){3}/
const PERCENT = /(?:%[0-9A-F]{2}){3}/i

function character(code: number): string {
  return code > 0x10ffff ? '' : String.fromCodePoint(code)
}

function entity(whole: string): string {
  const name = whole.slice(1, -1).toLowerCase()
  if (!name.startsWith('#')) return NAMED[name] ?? whole
  return character(name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1)))
}

/** The text without elements of that name; line ends in them stay. */
function withoutElement(text: string, name: string): string {
  const lower = text.toLowerCase()
  let kept = ''
  let at = 0
  for (;;) {
    const from = lower.indexOf(`<${name}`, at)
    const to = from < 0 ? -1 : lower.indexOf(`</${name}>`, from)
    if (to < 0) return kept + text.slice(at)
    kept += text.slice(at, from) + text.slice(from, to).replace(/[^\n]/g, '')
    at = to + name.length + 3
  }
}

function decoded(percent: string): string | null {
  try {
    return decodeURIComponent(percent)
  } catch {
    return null
  }
}

/** Text as it was written, where a mail was pasted as it is sent (quoted-printable) or the address of the link was. */
function unquoted(text: string): string {
  if (QUOTED.test(text)) {
    const bytes = text.replace(/=[ \t]*\n/g, '').replaceAll('%', '%25')
    return decoded(bytes.replace(/=([0-9A-F]{2})/g, '%$1')) ?? text
  }
  return PERCENT.test(text) ? (decoded(text) ?? text) : text
}

function withoutMarkup(text: string): string {
  const shown = HIDDEN.reduce(withoutElement, text)
  return shown.replace(BREAKING, BREAK).replace(INLINE_TAG, '').replace(ENTITY, entity)
}

/** Takes away the signs of quoted mail and white space at both ends. */
const unprefixed = (line: string): string => line.replace(/^\s*(?:[>＞]\s?)+/, '').trim()

/**
 * A pasted letter as plain lines: without marks of quotation, markup of HTML mail, invisible characters; decoded where
 * `isEncoded`. What comes out is text and never read as markup again.
 */
function cleanLetter(pasted: string, isEncoded: boolean): LetterLine[] {
  const visible = visibleText(pasted)
  const source = isEncoded ? visibleText(unquoted(visible)) : visible
  return withoutMarkup(source)
    .split('\n')
    .flatMap((line, at) => line.split(BREAK).map((text) => ({ number: at + 1, text: unprefixed(visibleText(text)) })))
}

/** Labels that people write in letters, the form's own first. */
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

/** The fields of one proposal as written, and the line where it begins. */
export type RawPart = { line: number } & Partial<Record<LetterField, string>>

/** Labels that say which article; another one begins another proposal. */
const ARTICLE: readonly LetterField[] = ['id', 'url', 'title']

/** Gathers fields into proposals, line by line. */
class Gatherer {
  readonly parts: RawPart[] = []
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
  private part(line: number, field: LetterField): RawPart {
    const last = this.parts.at(-1)
    if (last !== undefined && last[field] === undefined) return last
    const { id = '', url = '' } = ARTICLE.includes(field) ? {} : (last ?? {})
    const made: RawPart = { line, ...(id === '' ? {} : { id }), ...(url === '' ? {} : { url }) }
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

/** The fields that stand in the lines, by proposal; one that says nothing but a title is none. */
export function gatherParts(lines: readonly LetterLine[]): RawPart[] {
  const gatherer = new Gatherer()
  for (const line of lines) gatherer.read(line)
  return gatherer.parts.filter((raw) => Object.keys(raw).some((key) => !['line', 'title'].includes(key)))
}

const kindsOf = (lines: readonly LetterLine[]): number =>
  new Set(lines.flatMap((line) => labelOf(line)?.field ?? [])).size

/** Lines in which labels are found: as pasted, else decoded, else with line ends put before labels. */
export function letterLines(pasted: string): LetterLine[] {
  const first = cleanLetter(pasted, false)
  const lines = kindsOf(first) > 0 ? first : cleanLetter(pasted, true)
  if (kindsOf(lines) > 1) return lines
  return lines.flatMap(({ number, text }) => text.split(INLINE).map((piece) => ({ number, text: piece.trim() })))
}
