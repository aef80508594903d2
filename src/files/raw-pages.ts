import { readdirSync, type Dirent } from 'node:fs'
import { sourceKindOf } from '../intake/reading.ts'
import { error, info, warning, flat } from '../messages/message.ts'
import type { IssueInfo } from '../model/authority.ts'
import { byPage, printedPage } from '../model/id.ts'
import type { Message, Result } from '../model/message.ts'
import { byCode } from '../model/order.ts'
import { isTextName, pageOfFile, pageOfText, plainName, sharesPage, textNamed } from '../model/page-name.ts'
import { formatOfName } from '../read/formats.ts'
import { foreignFormat } from '../read/lines.ts'
import { readIssueInfo } from './issue-info.ts'
import { linkMessages } from './links.ts'
import { inside, isIssueFolder, isLitter } from './names.ts'
import { isFolder, noFolder, readBytes, sha256, unreadable } from './read-file.ts'
import { isScanName } from './scan-names.ts'
import { copyMessage, holdsText, isCopyName, macMessage } from './strays.ts'

/** One raw page: the key of its issue (its folder's name, unless that was renamed), its raw folder, page number, path inside the archive folder and on this machine. */
export interface RawPage {
  issue: string
  folder: string
  page: string
  file: string
  path: string
  issueInfo?: IssueInfo
  /** Reason to conclude nothing from the page: its bytes are not those taken in, or those of another page of the issue are not. */
  doubt?: 'changed' | 'beside'
}

/** True for what a page's text was made from, or is to be: ingest reads it, and tells what it cannot read. */
const isMadeFrom = (name: string): boolean =>
  pageOfFile(name.replace(/\.layout\.json$/u, '.json')) !== null &&
  (/\.layout\.json$/u.test(name) || sourceKindOf(name) !== null)

const inOrder = (a: RawPage, b: RawPage): number => byPage(a.page, b.page) || byCode(a.file, b.file)

const missing = (file: string, what: string, todo: string): Result<RawPage[]> => ({
  value: [],
  messages: [error({ file, what, todo, rule: 'content-missing' })],
})

/** Severity for a file that is passed over: text of the paper is refused, so that no page is missed; anything else is only worth a look. */
const skipped = (looksLikeText: boolean): typeof error => (looksLikeText ? error : warning)
const hasTextName = ({ name }: Dirent): boolean => /\.txt$/i.test(name)

function issueProblem(contentDir: string, entry: Dirent): Message | null {
  const file = `raw/${entry.name}`
  if (!entry.isDirectory()) {
    const todo = '每期一个文件夹，放在 raw 下面；不用快捷方式'
    const tell = skipped(hasTextName(entry))
    return tell({ file, what: 'raw 下面只能有各期的文件夹，这个已跳过', todo, rule: 'file-kind' })
  }
  if (isIssueFolder(entry.name)) return null
  if (entry.name === '__MACOSX') return macMessage(file)
  if (isCopyName(entry.name)) return copyMessage(file, undefined, holdsText(inside(contentDir, file)))
  const todo =
    '改名为存在的日子，如 2021-11-22；增刊在后面加名字，如 2021-11-22-zengkan；不知道日子的用 undated-名字（小写字母、数字、连字符）'
  return error({ file, what: '文件夹名不是日子，也不是 undated-名字，已跳过', todo, rule: 'file-name' })
}

function fileProblem(file: string, entry: Dirent): Message {
  const { name } = entry
  if (isCopyName(name)) return copyMessage(file, undefined, hasTextName(entry))
  const format = formatOfName(name)
  if (format) return foreignFormat(file, format)
  const page = pageOfText(name)
  if (page !== null) {
    const what = `已有别的文件是第 ${printedPage(page)} 版，这一个没有读`
    return error({ file, what, todo: '对照两个文件，留下对的一个；是别的版，就改成它的版次', rule: 'file-name' })
  }
  const todo = '文字文件改名为两位版次加 .txt（小写），如 01.txt；别的文件移走'
  return skipped(hasTextName(entry))({ file, what: '文件名不合约定，已跳过', todo, rule: 'file-name' })
}

/** A page's text of a name that tells the page in another way, when no other file of the folder is that page. */
function isTakenFor(name: string, names: readonly string[]): boolean {
  const own = textNamed(name)
  const others = names.filter((other) => other !== name).flatMap((other) => textNamed(other) ?? [])
  return own !== null && !others.some((other) => sharesPage(other, own))
}

function pageProblem(
  [contentDir, issue]: readonly [string, string],
  entry: Dirent,
  names: readonly string[],
): Message | null {
  const file = `raw/${issue}/${entry.name}`
  if (entry.isFile()) {
    const own = textNamed(entry.name)
    const isPlain = isTextName(entry.name)
    const isTwin =
      isPlain && names.some((other) => other < entry.name && other.toLowerCase() === entry.name.toLowerCase())
    if (own === null || isTwin || (!isPlain && !isTakenFor(entry.name, names))) return fileProblem(file, entry)
    if (isPlain) return null
    const todo = `收入以后不要改名；以后用 ${plainName(own)}.txt 这样的名字`
    return info({ file, what: `按第 ${printedPage(own.page, own.last)} 版收入`, todo, rule: 'page-named' })
  }
  if (entry.name === '__MACOSX') return macMessage(file)
  const isText = hasTextName(entry) || (entry.isDirectory() && holdsText(inside(contentDir, file)))
  const what = entry.isDirectory() ? '一期的文件夹里不能再有文件夹，里面的都没有读' : '不是普通文件，已跳过'
  const todo = '每版一个普通的文字文件，如 01.txt，直接放在这一期的文件夹里'
  return skipped(isText)({ file, what, todo, rule: 'file-kind' })
}

/** Links are told by `links.ts`; scans and `issue.yaml` are read by others; what a page was made from (`01.pdf`, `01.layout.json`) stands beside its text. */
function isSilent(entry: Dirent): boolean {
  if (isLitter(entry.name) || entry.isSymbolicLink()) return true
  if (!entry.isFile() || pageOfText(entry.name) !== null) return false
  return entry.name === 'issue.yaml' || isScanName(entry.name) || isMadeFrom(entry.name)
}

const entriesOf = (place: string): Dirent[] =>
  readdirSync(place, { withFileTypes: true })
    .filter((entry) => !isSilent(entry))
    .sort((a, b) => byCode(a.name, b.name))

function doublePages(pages: readonly RawPage[]): Message[] {
  const named = pages.flatMap(({ file }) => {
    const own = textNamed(file.split('/').at(-1) ?? '')
    return own ? [{ file, own }] : []
  })
  const doubles = named.filter(({ own }, at) => named.slice(0, at).some((other) => sharesPage(other.own, own)))
  return doubles.map(({ file }) =>
    warning({ file, what: '同一版有两个文件', todo: '只留一个，或改成正确的版次', rule: 'page-double' }),
  )
}

function listIssue(contentDir: string, issue: string): Result<RawPage[]> {
  const folder = `raw/${issue}`
  const entries = entriesOf(inside(contentDir, folder))
  const stated = readIssueInfo(contentDir, issue)
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name)
  const problems = entries.map((entry) => pageProblem([contentDir, issue], entry, names))
  const pages = entries
    .filter((_, index) => (problems[index]?.severity ?? 'info') === 'info')
    .map(({ name }): RawPage => {
      const file = `${folder}/${name}`
      const page = { issue, folder: issue, page: pageOfText(name) ?? '', file, path: inside(contentDir, file) }
      return stated.value === null ? page : { ...page, issueInfo: stated.value }
    })
  pages.sort(inOrder)
  const messages = problems.filter((problem) => problem !== null)
  return { value: pages, messages: [...stated.messages, ...messages, ...doublePages(pages)] }
}

function safely(file: string, list: () => Result<RawPage[]>): Result<RawPage[]> {
  try {
    return list()
  } catch (problem) {
    return { value: [], messages: [unreadable(file, problem)] }
  }
}

function listIssues(contentDir: string): Result<RawPage[]> {
  const entries = entriesOf(inside(contentDir, 'raw'))
  const problems = entries.map((entry) => issueProblem(contentDir, entry))
  const issues = entries.filter((_, index) => problems[index] === null)
  const lists = issues.map(({ name }) => safely(`raw/${name}`, () => listIssue(contentDir, name)))
  return flat([{ value: [], messages: problems.filter((problem) => problem !== null) }, ...lists])
}

/**
 * All raw pages, issues by folder name and pages by number, with what `issue.yaml` states. Scans, hidden files,
 * `issue.yaml` and what a page was made from are passed over in silence; anything else that is no page is skipped: with an
 * error when it looks like text of the paper (a `.txt` of another name, a PDF, a folder that is no issue), else with a
 * warning. A missing archive folder or `raw` is an error, and so is a link in the place of a folder of ours.
 */
export function listRawPages(contentDir: string): Result<RawPage[]> {
  if (!isFolder(contentDir)) return { value: [], messages: [noFolder(contentDir)] }
  const links = linkMessages(contentDir)
  if (links.length > 0) return { value: [], messages: links }
  if (!isFolder(inside(contentDir, 'raw'))) {
    return missing('raw', '资料文件夹里没有 raw 文件夹', '建 raw 文件夹，每期一个子文件夹，如 raw/2021-11-22/01.txt')
  }
  return safely('raw', () => listIssues(contentDir))
}

/**
 * The bytes of a raw page and their SHA-256 in hexadecimal; null with a message when it cannot be read or is too large, and
 * without one when its bytes are not those that were taken in.
 */
export function loadRawPage(contentDir: string, page: RawPage): Result<{ bytes: Uint8Array; sha256: string } | null> {
  if (page.doubt === 'changed') return { value: null, messages: [] }
  const read = readBytes({ contentDir, file: page.file })
  if (read.status === 'read') return { value: { bytes: read.value, sha256: sha256(read.value) }, messages: [] }
  const messages = read.status === 'refused' ? read.messages : [unreadable(page.file, 'ENOENT')]
  return { value: null, messages }
}
