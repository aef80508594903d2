import path from 'node:path'
import { partsOfId } from '../archive/urls.ts'
import { keysOf } from '../files/issue-keys.ts'
import { readRegistry } from '../files/registry.ts'
import { listScans, readScan } from '../files/scans.ts'
import type { Scan } from '../files/scans.ts'
import { makePictures, pictureKey } from '../images/pictures.ts'
import type { Pictures } from '../images/pictures.ts'
import { info } from '../messages/message.ts'
import type { Archive } from '../model/archive.ts'
import type { Message, Result } from '../model/message.ts'

/** Where pictures that were made before are kept, inside the archive folder. */
const CACHE = ['.ingest', 'images']

const keyOf = ({ issue, page }: Scan): string => pictureKey(issue, page)

function withheld({ file }: Scan): Message {
  const what = '这一版有已撤下的文章，版面图上还看得见它，所以没有发布'
  return info({ file, what, todo: '不用处理；别的各篇照常发布', rule: 'scan-withheld' })
}

/** Pages from which an article was withdrawn: their scans would still show it. */
function pagesWithdrawnFrom({ withdrawn }: Archive): Set<string> {
  const parts = withdrawn.flatMap(({ id }) => partsOfId(id) ?? [])
  return new Set(parts.map(({ folder, page }) => pictureKey(folder, page)))
}

/**
 * Makes the pictures of the pages that the archive has, from the scans beside their texts, in the site at `outDir`. A page
 * from which an article was withdrawn has none (`scan-withheld`), nor has one whose issue is withheld.
 */
export async function sitePictures(archive: Archive, contentDir: string, outDir: string): Promise<Result<Pictures>> {
  const renamed = readRegistry(contentDir).value.filter((entry) => entry.type === 'issue')
  const listed = listScans(contentDir, keysOf(renamed))
  const pages = new Set(
    archive.issues.flatMap(({ folder, pages: own }) => own.map(({ number }) => pictureKey(folder, number))),
  )
  const closed = pagesWithdrawnFrom(archive)
  const shown = listed.value.filter((scan) => pages.has(keyOf(scan)))
  const sources = shown
    .filter((scan) => !closed.has(keyOf(scan)))
    .map((scan) => ({ ...scan, read: () => readScan(contentDir, scan) }))
  const made = await makePictures(sources, { outDir, cacheDir: path.join(contentDir, ...CACHE) })
  const hidden = shown.filter((scan) => closed.has(keyOf(scan))).map(withheld)
  return { value: made.value, messages: [...listed.messages, ...hidden, ...made.messages] }
}
