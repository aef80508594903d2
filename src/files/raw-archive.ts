import { warning } from '../messages/message.ts'
import type { Message, Result } from '../model/message.ts'
import { passedOver } from './links.ts'
import { oddDays } from './odd-days.ts'
import { folderOf, foldersInDoubt, readOriginals, type Originals } from './originals.ts'
import { listRawPages, type RawPage } from './raw-pages.ts'
import { awaitingPages } from './scans.ts'
import { strayMessages } from './strays.ts'

/** All raw pages, and how they compare with what was taken into the archive. */
export interface RawArchive {
  pages: RawPage[]
  originals: Originals
}

/** How an archive is looked at: `today` (`YYYY-MM-DD`) tells days that are yet to come; `isFresh` reads every original anew. */
interface RawOptions {
  today?: string | undefined
  isFresh?: boolean
}

function withDoubt(page: RawPage, { changed }: Originals, inDoubt: ReadonlySet<string>): RawPage {
  if (!inDoubt.has(page.folder)) return page
  return { ...page, doubt: changed.has(page.file) ? 'changed' : 'beside' }
}

/**
 * Lists the raw pages of an archive as {@link listRawPages} does, and compares the originals with the manifest. Pages of an
 * issue of which one is changed or gone, or whose day is mistyped by all likelihood, are marked (`doubt`); each such
 * original and day is an error by name, what stands at the top of the archive folder and is not read a message.
 */
export function openRaw(contentDir: string, { today, isFresh = false }: RawOptions = {}): Result<RawArchive> {
  const { value, messages } = listRawPages(contentDir)
  const originals = readOriginals(contentDir, { isFresh })
  const odd = oddDays(contentDir, value, today)
  const inDoubt = new Set([...foldersInDoubt(originals), ...odd.keys()])
  const pages = value.map((page) => withDoubt(page, originals, inDoubt))
  return {
    value: { pages, originals },
    messages: [
      ...strayMessages(contentDir),
      ...passedOver(contentDir),
      ...messages,
      ...odd.values(),
      ...originals.messages,
      ...awaitingMessages(contentDir),
    ],
  }
}

/** One message an issue: which of its pages are scans whose text is to come. */
function awaitingMessages(contentDir: string): Message[] {
  const pages = new Map<string, string[]>()
  for (const { file, page } of awaitingPages(contentDir, new Map()))
    pages.set(folderOf(file), [...(pages.get(folderOf(file)) ?? []), page])
  return [...pages].map(([folder, numbers]) => {
    const what = `第 ${numbers.join('、')} 版只有版面图，文字待录；网站上有这一版的图`
    const todo = `录好文字，存成 raw/${folder}/${numbers[0] ?? ''}.txt，再运行一次`
    return warning({ file: `raw/${folder}`, what, todo, rule: 'page-awaiting' })
  })
}

/** Pages of issues about which there is no doubt. */
export const withoutDoubt = (pages: readonly RawPage[]): RawPage[] => pages.filter(({ doubt }) => doubt === undefined)
