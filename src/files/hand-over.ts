import { existsSync, readFileSync } from 'node:fs'
import { parseDocument } from 'yaml'
import { plainText } from '../compose/yaml-read.ts'
import { error } from '../messages/message.ts'
import type { Message, Result } from '../model/message.ts'
import { readLines } from '../read/lines.ts'
import { hasBytes } from './atomic.ts'
import { readIssueInfo } from './issue-info.ts'
import { withLock } from './lock.ts'
import { inside, isIssueFolder } from './names.ts'
import { listRawPages } from './raw-pages.ts'
import { readText, sha256 } from './read-file.ts'
import { recover, writeSet, type FileChange } from './write-set.ts'

/** One page file handed over by a person: the page's number, the name the file came with, and its bytes. */
export interface HandedFile {
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
export interface Standing {
  page: string
  file: string
  same: boolean
}

/** Folder inside an issue's raw folder for files that better ones replaced; hidden, so that it is no page. */
const REPLACED = '.replaced'
/** Hex digits of a replaced file's digest in its name. */
const DIGEST = 12

const refused = (file: string, what: string, todo: string): Message => error({ file, what, todo, rule: 'page-handed' })

function problemsOf({ folder, number, files }: HandOver): Message[] {
  const isSame = (a: HandedFile, b: HandedFile): boolean => Number(a.page) === Number(b.page)
  const doubles = files.filter((file, at) => files.slice(0, at).some((other) => isSame(other, file)))
  return [
    ...(isIssueFolder(folder)
      ? []
      : [
          refused(
            '',
            `“${folder}”不是存在的日子，也不是 undated-名字`,
            '写出版的日子，或选“日期不详”并起一个英文小写的名字',
          ),
        ]),
    ...(number === undefined || /^\d{1,6}$/.test(number) ? [] : [refused('', '期号不是数字', '只写数字，或空着')]),
    ...(files.length === 0 ? [refused('', '没有文件', '放入一版一个的文字文件')] : []),
    ...files
      .filter(({ page }) => !/^\d{2,3}$/.test(page))
      .map(({ name, page }) => refused(name, `版次“${page}”不是两位数字`, '写成 01、02')),
    ...doubles.map(({ name, page }) => refused(name, `第 ${page} 版有两个文件`, '一版只放一个文件')),
    ...files.flatMap(({ name, bytes }) =>
      readLines(bytes, name).messages.filter(({ severity }) => severity === 'error'),
    ),
  ]
}

/** Which of the pages stand in the folder already. */
function standing(contentDir: string, { folder, files }: HandOver): Standing[] {
  const known = listRawPages(contentDir).value.filter((page) => page.folder === folder)
  return files.flatMap(({ page, bytes }) => {
    const found = known.find((each) => Number(each.page) === Number(page))
    return found ? [{ page, file: found.file, same: hasBytes(found.path, bytes) }] : []
  })
}

/** The file itself and, of one that it replaces, the old bytes beside it. */
function pageChanges(contentDir: string, { folder, files }: HandOver, stand: readonly Standing[]): FileChange[] {
  return files.flatMap(({ page, bytes }) => {
    const old = stand.find((each) => each.page === page)
    if (old?.same) return []
    if (old === undefined) return [{ file: `raw/${folder}/${page}.txt`, data: bytes }]
    const before = readFileSync(inside(contentDir, old.file))
    const kept = `raw/${folder}/${REPLACED}/${page}-${sha256(before).slice(0, DIGEST)}.txt`
    return [
      { file: kept, data: before },
      { file: old.file, data: bytes },
    ]
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
  const document = parseDocument(read.status === 'read' ? plainText(read.value) : '', {
    schema: 'core',
    version: '1.2',
  })
  if (document.contents === null) document.contents = document.createNode({}) as unknown as typeof document.contents
  document.set('number', number)
  return { value: [{ file, data: document.toString({ lineWidth: 0 }) }], messages: [] }
}

/**
 * Writes page files that a person handed over into the issue's raw folder, all or none, under the lock. A page that stands
 * there already is only replaced when `replace` names it, and its old file kept in `.replaced`; else nothing is written and
 * the value says which pages stand. Errors: a folder, page number or number that is none, a file that cannot be read.
 */
export function handOver(contentDir: string, over: HandOver): Result<Standing[]> {
  const problems = problemsOf(over)
  if (problems.length > 0) return { value: [], messages: problems }
  let stand: Standing[] = []
  const messages = withLock(contentDir, over.today, () => {
    const recovered = recover(contentDir)
    if (existsSync(inside(contentDir, 'raw'))) stand = standing(contentDir, over)
    if (stand.some(({ page, same }) => !same && !over.replace.has(page))) return recovered
    const number = numberChange(contentDir, over)
    if (number.messages.length > 0) return [...recovered, ...number.messages]
    const changes = [...pageChanges(contentDir, over, stand), ...number.value]
    stand = []
    return [...recovered, ...writeSet(contentDir, changes).messages]
  })
  return { value: stand, messages }
}
