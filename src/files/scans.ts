import path from 'node:path'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { warning, flat } from '../messages/message.ts'
import { explained } from '../messages/system-problems.ts'
import type { Message, Result } from '../model/message.ts'
import { byCode } from '../model/order.ts'
import { pageOfFile, sharesPage, textNamed } from '../model/page-name.ts'
import { filesIn, issueFolders } from './folders.ts'
import type { IssueKeys } from './issue-keys.ts'
import { inside } from './names.ts'
import { scanNamed, type ScanName } from './scan-names.ts'
import { isFolder } from './read-file.ts'

/** A scan of a page beside its text: the key of its issue, the page's number, its path inside the archive folder. */
export interface Scan {
  issue: string
  page: string
  file: string
}

/** Largest scan that is read, in bytes: an uncompressed TIFF of 65 million pixels. */
const MAX_SCAN_BYTES = 200 * 1024 * 1024

function listFolder(contentDir: string, folder: string): ScanName[] {
  return filesIn(contentDir, `raw/${folder}`)
    .flatMap(scanNamed)
    .sort((a, b) => byCode(a.page, b.page) || a.kind - b.kind || byCode(a.name, b.name))
}

function double(file: string): Message {
  const todo = '每版只留一张；这次用的是列在前面的一种（JPEG、PNG、WebP、TIFF）'
  return warning({ file, what: '同一版有几张版面图，这张没有用', todo, rule: 'scan-double' })
}

function scansOf(contentDir: string, folder: string, keys: IssueKeys): Result<Scan[]> {
  const found = listFolder(contentDir, folder)
  const isFirst = ({ page }: ScanName, index: number): boolean => found[index - 1]?.page !== page
  const place = ({ name }: ScanName): string => `raw/${folder}/${name}`
  return {
    value: found
      .filter(isFirst)
      .map((each) => ({ issue: keys.get(folder) ?? folder, page: each.page, file: place(each) })),
    messages: found.filter((each, index) => !isFirst(each, index)).map((each) => double(place(each))),
  }
}

/**
 * The scans (`01.jpg`, `.png`, `.webp`, `.tif`) that stand beside the texts of pages, by issue and page. Of several of one
 * page the first kind counts and the others are told (`scan-double`). Links are passed over. What cannot be listed is
 * told by reading the texts.
 */
export function listScans(contentDir: string, keys: IssueKeys): Result<Scan[]> {
  if (!isFolder(inside(contentDir, 'raw'))) return { value: [], messages: [] }
  return flat(issueFolders(contentDir).map((folder) => scansOf(contentDir, folder, keys)))
}

/** Scans of pages beside which there is no text. */
export function awaitingPages(contentDir: string, keys: IssueKeys): Scan[] {
  return listScans(contentDir, keys).value.filter(({ file }) => {
    const own = pageOfFile(path.posix.basename(file))
    const texts = readdirSync(inside(contentDir, path.posix.dirname(file))).flatMap((name) => textNamed(name) ?? [])
    return !texts.some((text) => own && sharesPage(text, own))
  })
}

function refused(file: string, what: string): Result<null> {
  const todo = `换一张大小合适、可以打开的图片，运行 npm run accept -- ${file} --why "换图"，再运行一次；没有图片，别的照常发布`
  return { value: null, messages: [warning({ file, what, todo, rule: 'scan-broken' })] }
}

/** The bytes of a scan; null with a message (`scan-broken`) when it is too large or cannot be read. */
export function readScan(contentDir: string, { file }: Scan): Result<Uint8Array | null> {
  try {
    const place = inside(contentDir, file)
    const stat = lstatSync(place)
    if (!stat.isFile()) return refused(file, '不是普通文件')
    if (stat.size > MAX_SCAN_BYTES) return refused(file, `版面图超过 ${MAX_SCAN_BYTES / 1024 / 1024} MB，没有用`)
    return { value: readFileSync(place), messages: [] }
  } catch (problem) {
    return refused(file, `版面图读不出来：${explained(problem).what}`)
  }
}
