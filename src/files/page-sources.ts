import { closeSync, existsSync, lstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { MAX_SOURCE, TOOL } from '../intake/intake.ts'
import { pictureSize } from '../intake/picture-size.ts'
import { sourceKindOf, refusal, type PictureSize, type ReadPage, type Source } from '../intake/reading.ts'
import { dayInFolder } from '../model/id.ts'
import type { PageLayout } from '../model/layout.ts'
import type { Message } from '../model/message.ts'
import { pageOfFile, plainName } from '../model/page-name.ts'
import { filesIn, issueFolders } from './folders.ts'
import { layoutText } from './layouts.ts'
import { inside } from './names.ts'
import { isFolder, sha256, unreadable } from './read-file.ts'
import type { FileChange } from './write-set.ts'

/** A file that pages can be made from: its raw folder, what its text is to be named (`01`, `12-13`), its path inside the archive folder. */
export interface PageSource {
  folder: string
  page: string
  file: string
}

/** Bytes at the beginning of a picture in which its size is looked for. */
const SCAN_HEAD = 512 * 1024

/** True when the text of a page, or the places of its lines, stand in a raw folder. */
export const hasReading = (contentDir: string, folder: string, page: string): boolean =>
  ['txt', 'layout.json'].some((ending) => existsSync(inside(contentDir, `raw/${folder}/${page}.${ending}`)))

/** Name of the page that a file's name tells; null for a name that tells none, and for files that no page is made from. */
export function pageToMake(name: string): string | null {
  const own = sourceKindOf(name) === null ? null : pageOfFile(name)
  return own && (own.isPlain ? name.replace(/\.[^.]*$/u, '') : plainName(own))
}

/** The files in an issue's raw folder that pages can be made from, in the order of their names. */
function sourcesIn(contentDir: string, folder: string): PageSource[] {
  return filesIn(contentDir, `raw/${folder}`).flatMap((name) => {
    const page = pageToMake(name)
    return page === null ? [] : [{ folder, page, file: `raw/${folder}/${name}` }]
  })
}

/** All files that pages can be made from, by issue and page. */
export function allSources(contentDir: string): PageSource[] {
  const folders = isFolder(inside(contentDir, 'raw')) ? issueFolders(contentDir) : []
  return folders.flatMap((folder) => sourcesIn(contentDir, folder))
}

/** The size of the picture that stands beside a source under its name; null where there is none, or none that tells. */
function scanSize(source: string): PictureSize | null {
  const places = ['jpg', 'jpeg', 'png'].map((ending) => source.replace(/[^.]*$/u, ending))
  const place = places.find((each) => existsSync(each))
  if (place === undefined) return null
  const handle = openSync(place, 'r')
  const head = Buffer.alloc(SCAN_HEAD)
  const length = readSync(handle, head)
  closeSync(handle)
  return pictureSize(head.subarray(0, length))
}

/** The bytes and digest of a file at a place of this machine, named `file` in messages; a message when it cannot be read or is too large. */
export function loadSource(place: string, file: string): Source | Message {
  try {
    const { size } = lstatSync(place)
    if (size > MAX_SOURCE) {
      const what = `文件有 ${Math.round(size / 1024 / 1024)} MB，超过 ${MAX_SOURCE / 1024 / 1024} MB`
      return refusal(file, { what, todo: '一版存成一个文件；图片太大时导出小一些的' })
    }
    const bytes = readFileSync(place)
    const scan = scanSize(place)
    return { file, bytes, sha256: sha256(bytes), ...(scan ? { scan } : {}) }
  } catch (problem) {
    return unreadable(file, problem)
  }
}

/** A read page with the place where it is to stand, without an ending (`raw/2021-11-22/01`), and what is to be written there. */
export interface PlacedPage {
  place: string
  /** A text or a layout stands there already. */
  isStanding: boolean
  changes: FileChange[]
  /** Lines of text. */
  lines: number
}

/** Source of pages, for their layouts: its name without folders, its digest. */
interface MadeFrom {
  name: string
  sha256: string
}

/** The name of a source's n-th page (from 0): the first has the source's own. */
function pageName(first: string, at: number): string {
  const found = /^(\D*)(\d+)/.exec(first)
  return at === 0 || !found
    ? first
    : `${found[1]}${String(Number(found[2]) + at).padStart((found[2] as string).length, '0')}`
}

/** The folder below raw of a page: the day that the page itself says, unless the source stands in a folder of that day. */
const folderOf = (source: PageSource, { day }: ReadPage): string =>
  day === undefined || dayInFolder(source.folder)?.day === day ? source.folder : day

/** The files of a read page: text (if any), layout, picture (if there is none yet). `place` has no ending. */
export function pageFiles(
  place: string,
  { at, name, sha256, ...read }: ReadPage & MadeFrom & { at: number },
  hasScan: boolean,
): FileChange[] {
  const layout: PageLayout = { tool: TOOL, source: { file: name, sha256, page: at + 1 }, ...read.layout }
  return [
    ...(read.text === '' ? [] : [{ file: `${place}.txt`, data: read.text }]),
    { file: `${place}.layout.json`, data: layoutText(layout) },
    ...(read.picture && !hasScan ? [{ file: `${place}.jpg`, data: read.picture }] : []),
  ]
}

/** Places of the pages of a source, and the files to be written. */
export function placePages(
  contentDir: string,
  source: PageSource & MadeFrom,
  pages: readonly ReadPage[],
): PlacedPage[] {
  return pages.map((read, at) => {
    const folder = folderOf(source, read)
    const page = read.page ?? pageName(source.page, at)
    const place = `raw/${folder}/${page}`
    const hasScan = ['jpg', 'jpeg', 'png', 'webp', 'tif', 'tiff'].some((ending) =>
      existsSync(inside(contentDir, `${place}.${ending}`)),
    )
    const changes = pageFiles(place, { ...read, at, name: source.name, sha256: source.sha256 }, hasScan)
    return { place, isStanding: hasReading(contentDir, folder, page), changes, lines: read.layout.lines.length }
  })
}
