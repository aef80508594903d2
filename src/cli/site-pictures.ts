import path from 'node:path'
import { issueOfId, partsOfId } from '../model/id.ts'
import { keysOf } from '../files/issue-keys.ts'
import { readLayout } from '../files/layouts.ts'
import { readRegistry } from '../files/registry.ts'
import { listScans, readScan } from '../files/scans.ts'
import type { Scan } from '../files/scans.ts'
import { makeCards } from '../images/cards.ts'
import { makePictures, pictureKey } from '../images/pictures.ts'
import type { PictureFile, Pictures } from '../images/pictures.ts'
import { info } from '../messages/message.ts'
import type { Archive } from '../model/archive.ts'
import type { Message, Result } from '../model/message.ts'
import type { Layouts } from '../site/areas.ts'
import { cardsOf } from '../site/cards.ts'
import { isIn, type Share } from '../site/share.ts'
import type { Options } from './parse.ts'

/** Folders of pictures that were made before, inside the archive folder. */
const CACHES = { images: ['.ingest', 'images'], cards: ['.ingest', 'cards'] }

const keyOf = ({ issue, page }: Scan): string => pictureKey(issue, page)

function withheld({ file }: Scan): Message {
  const what = '这一版有已撤下的文章，版面图上还看得见它，所以没有发布'
  return info({ file, what, todo: '不用处理；别的各篇照常发布', rule: 'scan-withheld' })
}

/** Pages from which an article was withdrawn: their scans would still show it. */
function pagesWithdrawnFrom({ withdrawn }: Archive): Set<string> {
  const parts = withdrawn.flatMap(({ id }) => partsOfId(id) ?? [])
  return new Set(parts.map(({ issue, page }) => pictureKey(issue, page)))
}

/** Place of pictures: the folder of the site, or, of a share, whose pictures are only made ready, that share. */
type Destination = string | Share

const foldersOf = (to: Destination): { outDir?: string; share?: Share } =>
  typeof to === 'string' ? { outDir: to } : { share: to }

/**
 * Makes the pictures of the pages that the archive has, from the scans beside their texts. A page
 * from which an article was withdrawn has none (`scan-withheld`), nor has one whose issue is withheld.
 */
export async function sitePictures(archive: Archive, contentDir: string, to: Destination): Promise<Result<Pictures>> {
  const { outDir, share } = foldersOf(to)
  const renamed = readRegistry(contentDir).value.filter((entry) => entry.type === 'issue')
  const listed = listScans(contentDir, keysOf(renamed))
  const pages = new Set(
    archive.issues.flatMap(({ key, pages: own }) => own.map(({ number }) => pictureKey(key, number))),
  )
  const closed = pagesWithdrawnFrom(archive)
  const shown = listed.value.filter((scan) => pages.has(keyOf(scan)) && isIn(share, scan.issue))
  const sources = shown
    .filter((scan) => !closed.has(keyOf(scan)))
    .map((scan) => ({ ...scan, read: () => readScan(contentDir, scan) }))
  const made = await makePictures(sources, { outDir, cacheDir: path.join(contentDir, ...CACHES.images) })
  const hidden = shown.filter((scan) => closed.has(keyOf(scan))).map(withheld)
  return { value: made.value, messages: [...listed.messages, ...hidden, ...made.messages] }
}

/** Places of the lines of the pages that have a picture, from the files beside their texts; what is wrong with one, ingest tells. */
export function pageLayouts(archive: Archive, contentDir: string, pictures: Pictures): Layouts {
  const shown = archive.issues.flatMap(({ key, pages }) =>
    pages.filter(({ number }) => pictures.has(pictureKey(key, number))).flatMap(({ articles }) => articles),
  )
  const files = [...new Set(shown.map(({ article }) => article.origin.file))]
  const read = files.map((file) => [file, readLayout(contentDir, file).value] as const)
  return new Map(read.flatMap(([file, layout]) => (layout ? [[file, layout] as const] : [])))
}

/**
 * Draws the cards of the newest issues' leads. None when the site's address is not known, for other sites
 * load cards by it, and none on a machine without a Chinese font.
 */
export async function siteCards(
  archive: Archive,
  options: Pick<Options, 'content' | 'siteUrl'>,
  to: Destination,
): Promise<ReadonlyMap<string, PictureFile>> {
  const hasAddress = (options.siteUrl ?? archive.site.url) !== undefined
  const cacheDir = path.join(options.content, ...CACHES.cards)
  const { outDir, share } = foldersOf(to)
  const cards = hasAddress ? cardsOf(archive).filter(({ id }) => isIn(share, issueOfId(id))) : []
  return makeCards(cards, { outDir, cacheDir })
}
