import { readdirSync, type Dirent } from 'node:fs'
import { kindOf } from '../intake/kinds.ts'
import { error, warning } from '../messages/message.ts'
import type { IssueInfo } from '../model/authority.ts'
import type { Message, Result } from '../model/message.ts'
import { readIssueInfo } from './issue-info.ts'
import { byCodeUnits, inside, isIssueFolder, isLitter } from './names.ts'
import { isFolder, noFolder, readBytes, sha256, unreadable } from './read-file.ts'

/** One raw page: the key of its issue (its folder's name, unless that was renamed), its raw folder, page number, path inside the archive folder and on this machine. */
export interface RawPage {
  issue: string
  folder: string
  page: string
  file: string
  path: string
  issueInfo?: IssueInfo
}

const SCAN = /\.(?:jpe?g|png|webp|tiff?|pdf)$/i

/** True for what a page's text was made from, and for the places of its lines. */
const isMadeFrom = (name: string): boolean => /\.layout\.json$/.test(name) || kindOf(name) !== null

const byPage = (a: RawPage, b: RawPage): number => Number(a.page) - Number(b.page) || byCodeUnits(a.page, b.page)

const missing = (file: string, what: string, todo: string): Result<RawPage[]> => ({
  value: [],
  messages: [error({ file, what, todo, rule: 'content-missing' })],
})

/** What looks like text of the paper is refused, so that no page is missed; anything else is only worth a look. */
const skipped = (looksLikeText: boolean): typeof error => (looksLikeText ? error : warning)
const hasTextName = ({ name }: Dirent): boolean => /\.txt$/i.test(name)

function issueProblem(entry: Dirent): Message | null {
  const file = `raw/${entry.name}`
  if (entry.isSymbolicLink() || !entry.isDirectory()) {
    const todo = '每期一个文件夹，放在 raw 下面；不用快捷方式'
    const tell = skipped(entry.isSymbolicLink() || hasTextName(entry))
    return tell({ file, what: 'raw 下面只能有各期的文件夹，这个已跳过', todo, rule: 'file-kind' })
  }
  if (isIssueFolder(entry.name)) return null
  const todo = '改名为存在的日子，如 2021-11-22；不知道日子的用 undated-名字（小写字母、数字、连字符）'
  return error({ file, what: '文件夹名不是日子，也不是 undated-名字，已跳过', todo, rule: 'file-name' })
}

function pageProblem(issue: string, entry: Dirent): Message | null {
  const file = `raw/${issue}/${entry.name}`
  const isPage = /^\d{2,}\.txt$/.test(entry.name)
  if (isPage && entry.isFile()) return null
  const tell = skipped(hasTextName(entry))
  if (entry.isFile()) {
    const todo = '文字文件改名为两位版次加 .txt（小写），如 01.txt；别的文件移走'
    return tell({ file, what: '文件名不合约定，已跳过', todo, rule: 'file-name' })
  }
  return tell({ file, what: '不是普通文件，已跳过', todo: '每版一个普通的文字文件，如 01.txt', rule: 'file-kind' })
}

const isSilent = (entry: Dirent): boolean =>
  isLitter(entry.name) ||
  (entry.isFile() && (SCAN.test(entry.name) || isMadeFrom(entry.name) || entry.name === 'issue.yaml'))

const entriesOf = (place: string): Dirent[] =>
  readdirSync(place, { withFileTypes: true })
    .filter((entry) => !isSilent(entry))
    .sort((a, b) => byCodeUnits(a.name, b.name))

function doublePages(pages: readonly RawPage[]): Message[] {
  const doubles = pages.filter((page, index) => Number(pages[index - 1]?.page) === Number(page.page))
  return doubles.map(({ file }) =>
    warning({ file, what: '同一版有两个文件', todo: '只留一个，或改成正确的版次', rule: 'page-double' }),
  )
}

function listIssue(contentDir: string, issue: string): Result<RawPage[]> {
  const folder = `raw/${issue}`
  const entries = entriesOf(inside(contentDir, folder))
  const info = readIssueInfo(contentDir, issue)
  const problems = entries.map((entry) => pageProblem(issue, entry))
  const pages = entries
    .filter((_, index) => problems[index] === null)
    .map(({ name }): RawPage => {
      const file = `${folder}/${name}`
      const page = { issue, folder: issue, page: name.slice(0, -'.txt'.length), file, path: inside(contentDir, file) }
      return info.value === null ? page : { ...page, issueInfo: info.value }
    })
  pages.sort(byPage)
  const messages = problems.filter((problem) => problem !== null)
  return { value: pages, messages: [...info.messages, ...messages, ...doublePages(pages)] }
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
  const problems = entries.map(issueProblem)
  const issues = entries.filter((_, index) => problems[index] === null)
  const lists = issues.map(({ name }) => safely(`raw/${name}`, () => listIssue(contentDir, name)))
  return {
    value: lists.flatMap((list) => list.value),
    messages: [...problems.filter((problem) => problem !== null), ...lists.flatMap((list) => list.messages)],
  }
}

/**
 * All raw pages, issues by folder name and pages by number, with what `issue.yaml` states. Scans, hidden files and
 * `issue.yaml` are passed over in silence; anything else that is no page is skipped: with an error when it looks like text
 * of the paper (a `.txt` of another name, a folder that is no issue), else with a warning. A missing archive folder or
 * `raw` is an error.
 */
export function listRawPages(contentDir: string): Result<RawPage[]> {
  if (!isFolder(contentDir)) return { value: [], messages: [noFolder(contentDir)] }
  if (!isFolder(inside(contentDir, 'raw'))) {
    return missing('raw', '资料文件夹里没有 raw 文件夹', '建 raw 文件夹，每期一个子文件夹，如 raw/2021-11-22/01.txt')
  }
  return safely('raw', () => listIssues(contentDir))
}

/** The bytes of a raw page and their SHA-256 in hexadecimal; null with a message when it cannot be read or is too large. */
export function loadRawPage(contentDir: string, page: RawPage): Result<{ bytes: Uint8Array; sha256: string } | null> {
  const read = readBytes({ contentDir, file: page.file })
  if (read.status === 'read') return { value: { bytes: read.value, sha256: sha256(read.value) }, messages: [] }
  const messages = read.status === 'refused' ? read.messages : [unreadable(page.file, 'ENOENT')]
  return { value: null, messages }
}
