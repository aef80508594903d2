import { existsSync } from 'node:fs'
import { TOOL } from '../intake/intake.ts'
import type { ReadPage } from '../intake/reading.ts'
import { dayInFolder } from '../model/id.ts'
import type { PageLayout } from '../model/layout.ts'
import { layoutText } from './layouts.ts'
import { inside } from './names.ts'
import { hasReading, type PageSource } from './page-sources.ts'
import type { FileChange } from './write-set.ts'

/** A read page with the place where it is to stand, without an ending (`raw/2021-11-22/01`), and what is to be written there. */
export interface PlacedPage {
  place: string
  /** A text or a layout stands there already. */
  isStanding: boolean
  changes: FileChange[]
  /** Lines of text. */
  lines: number
}

/** What pages were made from, for their layouts: its name without folders, its digest. */
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
  [read, at, { name, sha256 }]: readonly [ReadPage, number, MadeFrom],
  hasScan: boolean,
): FileChange[] {
  const layout: PageLayout = { tool: TOOL, source: { file: name, sha256, page: at + 1 }, ...read.layout }
  return [
    ...(read.text === '' ? [] : [{ file: `${place}.txt`, data: read.text }]),
    { file: `${place}.layout.json`, data: layoutText(layout) },
    ...(read.picture && !hasScan ? [{ file: `${place}.jpg`, data: read.picture }] : []),
  ]
}

/** Where the pages of a source are to stand, and what is to be written. */
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
    const changes = pageFiles(place, [read, at, source], hasScan)
    return { place, isStanding: hasReading(contentDir, folder, page), changes, lines: read.layout.lines.length }
  })
}
