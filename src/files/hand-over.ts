import { existsSync } from 'node:fs'
import { error } from '../messages/message.ts'
import { printedPage } from '../model/id.ts'
import type { Message, Result } from '../model/message.ts'
import { pageNamed, plainName, sharesPage, textNamed, type PageName } from '../model/page-name.ts'
import { formatOfName } from '../read/formats.ts'
import { foreignFormat, readLines } from '../read/lines.ts'
import { hasBytes } from './atomic.ts'
import { readIssueInfo } from './issue-info.ts'
import { withLock } from './lock.ts'
import { inside, isIssueFolder } from './names.ts'
import { listRawPages } from './raw-pages.ts'
import { readText } from './read-file.ts'
import { confirmedChanges, keptAside } from './replaced.ts'
import { isPictureEnding } from './scan-names.ts'
import { writeSet, type FileChange } from './write-set.ts'
import { editable, documentText } from './yaml-edit.ts'

/** One page file handed over by a person: the page's number, the name the file came with, and its bytes. */
interface HandedFile {
  page: string
  name: string
  bytes: Uint8Array
}

/** Page files for an issue: its raw folder, its number (期号) when told, and the pages that may take the place of others. */
export interface HandOver {
  folder: string
  number?: string
  files: readonly HandedFile[]
  replace: ReadonlySet<string>
  today: string
}

/** A page that stands in the folder already, and whether with just the same bytes. */
interface StandingPage {
  page: string
  file: string
  same: boolean
}

const refused = (file: string, what: string, todo: string): Message => error({ file, what, todo, rule: 'page-handed' })

/** Problems that make all of it useless. */
function problemsOf({ folder, number, files }: HandOver): Message[] {
  const day = `“${folder}”不是存在的日子，也不是 undated-名字`
  return [
    ...(isIssueFolder(folder) ? [] : [refused('', day, '写出版的日子，或选“日期不详”并起一个英文小写的名字')]),
    ...(number === undefined || /^\d{1,6}$/.test(number) ? [] : [refused('', '期号不是数字', '只写数字，或空着')]),
    ...(files.length === 0 ? [refused('', '没有文件', '放入一版一个的文字文件')] : []),
  ]
}

/** Role of a file for its page: the text, a source of text, or the picture; null for any other. */
function roleOf(name: string): 'text' | 'source' | 'scan' | null {
  if (isPictureEnding(endingOf(name))) return 'scan'
  const format = formatOfName(name)
  if (format === undefined) return 'text'
  return format.ending === undefined ? null : 'source'
}

const endingOf = (name: string): string => name.split('.').at(-1)?.toLowerCase() ?? ''

/** Place for a page's file. */
const handedPath = (folder: string, { page, name }: HandedFile): string =>
  `raw/${folder}/${stem(page)}.${roleOf(name) === 'text' ? 'txt' : endingOf(name)}`

const stem = (page: string): string => plainName(pageNamed(page) ?? { page, isPlain: true })
const isShared = (a: PageName | null, b: PageName | null): boolean => a !== null && b !== null && sharesPage(a, b)

/** Problems that make one file useless, and leave the others be. */
function fileProblems({ page, name, bytes }: HandedFile, files: readonly HandedFile[]): Message[] {
  const role = roleOf(name)
  const format = formatOfName(name)
  if (role === null && format) return [foreignFormat(name, format)]
  const own = pageNamed(page)
  if (!own)
    return [refused(name, `版次“${page}”不是两位数字，没有放入`, '写成 01、02 或 A01，跨版的写成 12-13，再放一次')]
  const alike = files.filter((other) => roleOf(other.name) === role && isShared(pageNamed(other.page), own))
  if (alike.length > 1)
    return [refused(name, `第 ${printedPage(page)} 版有几个文件，都没有放入`, '一版只放一个文件，再放一次')]
  return role === 'text' ? readLines(bytes, name).messages.filter(({ severity }) => severity === 'error') : []
}

/** The files that can be used, and what is wrong with each of the others. */
function usable(files: readonly HandedFile[]): Result<HandedFile[]> {
  const all = files.map((file) => ({ file, problems: fileProblems(file, files) }))
  const good = all.filter(({ problems }) => problems.length === 0)
  return { value: good.map(({ file }) => file), messages: all.flatMap(({ problems }) => problems) }
}

/** Pages that stand in the folder already. */
function standing(contentDir: string, { folder, files }: HandOver): StandingPage[] {
  const known = listRawPages(contentDir).value.filter((page) => page.folder === folder)
  return files.flatMap((file) => {
    const { page, bytes } = file
    const own = handedPath(folder, file)
    const text = known.find((each) => isShared(textNamed(each.file.split('/').at(-1) ?? ''), pageNamed(page)))
    const found = roleOf(file.name) === 'text' ? text?.file : existsSync(inside(contentDir, own)) ? own : undefined
    return found === undefined ? [] : [{ page, file: found, same: hasBytes(inside(contentDir, found), bytes) }]
  })
}

/** The file itself and, of one that it replaces, the old bytes beside it. */
function pageChanges(contentDir: string, { folder, files }: HandOver, stand: readonly StandingPage[]): FileChange[] {
  return files.flatMap((file) => {
    const { page, bytes } = file
    const own = handedPath(folder, file)
    const old = stand.find((each) => each.page === page && endingOf(each.file) === endingOf(own))
    if (old?.same) return []
    if (old === undefined) return [{ file: own, data: bytes }]
    return [keptAside(contentDir, old.file), { file: old.file, data: bytes }]
  })
}

/** The change that states the issue's number in its issue.yaml; what stands there stays. */
function numberChange(contentDir: string, { folder, number }: HandOver): Result<FileChange[]> {
  if (number === undefined) return { value: [], messages: [] }
  const file = `raw/${folder}/issue.yaml`
  const { value: known, messages } = readIssueInfo(contentDir, folder)
  if (messages.length > 0) return { value: [], messages }
  if (known?.number === number) return { value: [], messages: [] }
  if (known?.number !== undefined) {
    const what = `issue.yaml 里的期号是 ${known.number}，与写的 ${number} 不同`
    return { value: [], messages: [refused(file, what, '改正期号，或空着')] }
  }
  const read = readText({ contentDir, file })
  const document = editable(read.status === 'read' ? read.value : '')
  document.contents ??= document.createNode({})
  document.set('number', number)
  return { value: [{ file, data: documentText(document) }], messages: [] }
}

/** Writes what was handed over; what stands in the folder already, and stops it, is added to `stand`. */
function take(contentDir: string, over: HandOver, stand: StandingPage[]): Message[] {
  if (existsSync(inside(contentDir, 'raw'))) stand.push(...standing(contentDir, over))
  if (stand.some(({ page, same }) => !same && !over.replace.has(page))) return []
  const number = numberChange(contentDir, over)
  if (number.messages.length > 0) return number.messages
  const pages = pageChanges(contentDir, over, stand)
  const changes = [
    ...pages,
    ...confirmedChanges(contentDir, pages, { why: '审读时放入', today: over.today }),
    ...number.value,
  ]
  stand.length = 0
  return writeSet(contentDir, changes).messages
}

/**
 * Writes page files that a person handed over into the issue's raw folder, as one, under the lock. A file that cannot be
 * used is left out with an error (a page number that is none, two of one page, text that cannot be read) and the others
 * are taken. A page that stands there already is only replaced when `replace` names it, and its old file kept in
 * `.replaced`; else nothing is written and the value says which pages stand. The value is null when nothing was taken:
 * folder or number are none, no file can be used, or the archive cannot be written.
 */
export function handOver(contentDir: string, over: HandOver): Result<StandingPage[] | null> {
  const problems = problemsOf(over)
  if (problems.length > 0) return { value: null, messages: problems }
  const { value: files, messages: bad } = usable(over.files)
  if (files.length === 0) return { value: null, messages: bad }
  const stand: StandingPage[] = []
  const messages = withLock(contentDir, over.today, () => take(contentDir, { ...over, files }, stand))
  const isStopped = messages.some(({ severity }) => severity === 'error')
  return { value: isStopped ? null : stand, messages: [...bad, ...messages] }
}
