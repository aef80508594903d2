import { closeSync, lstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { z } from 'zod'
import { asciiId, text } from '../formats/yaml-schema.ts'
import { error } from '../messages/message.ts'
import type { Message, Result } from '../model/message.ts'
import type { Registration } from '../model/registry.ts'
import { writeFileAtomic } from './atomic.ts'
import { inside } from './names.ts'
import { unreadable } from './read-file.ts'
import type { FileChange } from './write-set.ts'

const FILE = 'registry.jsonl'

/** An address of this site, as published: below its root, of small letters, digits and hyphens. */
const url = z.string().regex(/^\/(?:[a-z0-9-]+\/)+$/)

const registration = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('article'),
    id: asciiId,
    anchor: text,
    sketch: z.string(),
    urls: z.array(url),
    sha256: z.string(),
    reader: text.exactOptional(),
    gone: z.literal(true).exactOptional(),
  }),
  z.strictObject({ type: z.literal('person'), id: asciiId, name: text }),
  z.strictObject({ type: z.literal('issue'), id: asciiId, folder: asciiId }),
  z.strictObject({
    type: z.literal('original'),
    id: text,
    sha256: z.string().nullable(),
    before: z.string(),
    date: z.string(),
    why: text,
  }),
])

function parseLine(line: string): Registration | null {
  try {
    return registration.parse(JSON.parse(line))
  } catch {
    return null
  }
}

function broken(line: number, isLast: boolean): Message {
  const what = isLast ? '登记簿最后一行不完整（上次写入时中断）' : '登记簿里这一行不合格式'
  const todo = '对照备份改好这一行；确定没有用处时整行删去'
  return error({ file: FILE, line, what, todo, rule: 'registry-line' })
}

/** Message for a registry that is missing though articles were written before: without it ids and addresses would be given anew. */
export function registryGone(contentDir: string): Message[] {
  const isThere = (file: string): boolean =>
    lstatSync(inside(contentDir, file), { throwIfNoEntry: false }) !== undefined
  if (isThere(FILE) || !isThere('articles') || !isThere('manifest-sha256.txt')) return []
  const articles = readdirSync(inside(contentDir, 'articles'), { recursive: true, encoding: 'utf8' })
  if (!articles.some((name) => name.endsWith('.md'))) return []
  const what = '登记簿不见了，文章还在：没有它，编号会重新给，旧网址会断'
  const todo = `从备份放回 ${FILE}；没有备份，把 articles 移到文库外面，再运行，编号重新给`
  return [error({ file: FILE, what, todo, rule: 'registry-gone' })]
}

const keyOf = ({ type, id }: Registration): string => `${type} ${id}`

/** One line of the registry, its keys always in the same order. */
const toLine = (entry: Registration): string => JSON.stringify(registration.parse(entry))

function parseAll(content: string): Result<Registration[]> {
  const lines = content.replace(/^\ufeff/, '').split('\n')
  const inForce = new Map<string, Registration>()
  const messages: Message[] = []
  lines.forEach((line, index) => {
    if (line.trim() === '') return
    const entry = parseLine(line)
    if (entry === null) messages.push(broken(index + 1, index === lines.length - 1))
    else inForce.set(keyOf(entry), entry)
  })
  return { value: [...inForce.values()], messages }
}

/** Strictly UTF-8: a registry that an editor saved in another encoding would give every person a new id. */
function readContent(contentDir: string): string {
  const place = inside(contentDir, FILE)
  const stat = lstatSync(place, { throwIfNoEntry: false })
  if (stat === undefined) return ''
  if (!stat.isFile()) throw Object.assign(new Error(FILE), { code: '不是普通文件' })
  return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(place))
}

function unusable(problem: unknown): Message {
  if (!(problem instanceof TypeError)) return unreadable(FILE, problem)
  const todo = '用备份换回原来的 registry.jsonl，或用文字编辑器另存为 UTF-8'
  return error({ file: FILE, what: '登记簿不是 UTF-8 编码', todo, rule: 'file-decode' })
}

/** The registry as it was read last: a run asks for it several times. */
let last: { content: string } & Result<readonly Registration[]> = { content: '', value: [], messages: [] }

function parsed(content: string): Result<readonly Registration[]> {
  if (content !== last.content) last = { content, ...parseAll(content) }
  return last
}

/**
 * The registrations of `registry.jsonl`, in the order in which the ids were first given; of an id the last line is in
 * force. A broken line is an error with its number, the others are read; no file is an empty registry.
 */
export function readRegistry(contentDir: string): Result<Registration[]> {
  try {
    const { value, messages } = parsed(readContent(contentDir))
    return { value: [...value], messages: [...messages] }
  } catch (problem) {
    return { value: [], messages: [unusable(problem)] }
  }
}

/**
 * The change that adds registrations to the registry, for a set of files written as one; null when all of them are in
 * force already. Every line that is there stays, a broken one too; a last line without its end gets one first.
 * `renamed` gives persons (by id) another name: only words that are taken out for good are a reason for that.
 */
export function registryChange(
  contentDir: string,
  added: readonly Registration[],
  renamed: ReadonlyMap<string, string> = new Map(),
): FileChange | null {
  if (added.length === 0 && renamed.size === 0) return null
  const before = readContent(contentDir)
  const content =
    renamed.size === 0
      ? before
      : before
          .split('\n')
          .map((line) => withName(line, renamed))
          .join('\n')
  const known = new Set(parsed(content).value.map(toLine))
  const lines = added.map(toLine).filter((line) => !known.has(line))
  if (lines.length === 0) return content === before ? null : { file: FILE, data: content }
  const start = content === '' || content.endsWith('\n') ? content : `${content}\n`
  return { file: FILE, data: `${start}${lines.join('\n')}\n` }
}

/** A line of the registry, under another name when it is that of a person who gets one. */
function withName(line: string, renamed: ReadonlyMap<string, string>): string {
  const entry = parseLine(line)
  const name = entry?.type === 'person' ? renamed.get(entry.id) : undefined
  return entry?.type === 'person' && name !== undefined ? toLine({ ...entry, name }) : line
}

/** True when a file is there and its last line has no end. */
function isOpenEnded(place: string): boolean {
  const size = lstatSync(place, { throwIfNoEntry: false })?.size ?? 0
  if (size === 0) return false
  const handle = openSync(place, 'r')
  try {
    const last = Buffer.alloc(1)
    readSync(handle, last, 0, 1, size - 1)
    return last[0] !== 0x0a
  } finally {
    closeSync(handle)
  }
}

/**
 * As {@link registryChange}, for registrations that are known not to be in force; the registry grows at its end and is
 * not read, however long it is.
 */
export function registryGrowth(contentDir: string, added: readonly Registration[]): FileChange | null {
  if (added.length === 0) return null
  const start = isOpenEnded(inside(contentDir, FILE)) ? '\n' : ''
  return { file: FILE, data: `${start}${added.map(toLine).join('\n')}\n`, append: true }
}

/** Adds registrations atomically: killed at any moment, the registry is as before or has them all. Errors are messages. */
export function appendRegistrations(contentDir: string, added: readonly Registration[]): Message[] {
  try {
    const change = registryChange(contentDir, added)
    if (change !== null && change.data !== null) writeFileAtomic(inside(contentDir, FILE), change.data)
    return []
  } catch (problem) {
    return [unusable(problem)]
  }
}
