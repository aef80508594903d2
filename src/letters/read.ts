// Reads what `form.ts` makes, and what becomes of it on its way through people and mail programs.
import { numberOf } from '../model/numerals.ts'
import { error } from '../messages/message.ts'
import type { Message, Result } from '../model/message.ts'
import type { LetterLine } from './fields.ts'
import { gatherParts, letterLines, type RawPart } from './fields.ts'

/** Name of a pasted letter in messages, in place of the path of a file. */
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

function partOf({ line, id = '', url = '', where = '', ...texts }: RawPart): LetterPart {
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
  const lines = letterLines(pasted)
  const raws = gatherParts(lines)
  const parts = withArticle(once(raws.slice(0, MAX_PARTS).map(partOf).filter(saysSomething)), lines)
  const messages = raws.length > MAX_PARTS ? [tooMany(raws.length)] : []
  if (parts.length > 0) return { value: parts, messages }
  const what = '没有读出更正：要有“编号：”“原文：”“应为：”这样开头的行'
  const todo = '看看信是不是没有贴全；也可以在框里自己补上这几行，再读一次'
  return { value: [], messages: [refused(what, todo)] }
}
