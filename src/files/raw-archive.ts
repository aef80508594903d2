import { furnitureOf } from '../blocks/blocks.ts'
import { folioOf } from '../facts/folio.ts'
import { warning, error } from '../messages/message.ts'
import { dayNumber } from '../model/calendar.ts'
import { dayInFolder, printedPage } from '../model/id.ts'
import type { Message, Result } from '../model/message.ts'
import { groupBy } from '../model/order.ts'
import { readLines } from '../read/lines.ts'
import { passedOver } from './links.ts'
import { issueFolderOf, foldersInDoubt, readOriginals, type Originals } from './originals.ts'
import { listRawPages, type RawPage, loadRawPage } from './raw-pages.ts'
import { awaitingPages } from './scans.ts'
import { strayMessages } from './strays.ts'

/** Days by which an issue may be away from the others without being taken for a mistyped one: 80 years. */
const FAR = 80 * 365.25

/** The day of an issue, and what alone says it: the folder's name, or a line of a page (from 1). */
interface Named {
  folder: string
  day: number
  iso: string
  file: string
  line?: number
}

/** The day around which most issues are; of several the latest. */
function middle(days: readonly Named[]): number {
  const near = ({ day }: Named): number => days.filter((other) => Math.abs(other.day - day) <= FAR).length
  const sorted = [...days].sort((a, b) => near(b) - near(a) || b.day - a.day)
  return sorted[0]?.day ?? 0
}

function message({ folder, iso, file, line }: Named, what: string): Message {
  const write = `在 raw/${folder}/issue.yaml 里写一行 date: "${iso}"，再运行一次`
  const todo =
    line === undefined
      ? `改文件夹名；日期没有错，${write}`
      : `核对版面；日期没有错，${write}；印错了、录错了，这一行里写对的日期`
  const rule = 'issue-day-odd'
  const at = line === undefined ? { file } : { file, line }
  return error({ ...at, what: `${what}，多半是年份打错了，没有收入`, todo, rule })
}

/** The day that a folder without a day in its name takes from its pages: the first that is printed. */
function printedDay(contentDir: string, folder: string, pages: readonly RawPage[]): Named | null {
  for (const page of pages) {
    const { value } = loadRawPage(contentDir, page)
    const { date } = value ? folioOf(furnitureOf(readLines(value.bytes, page.file).value)) : {}
    const day = dayNumber(date?.iso ?? '')
    if (date && day !== null) return { folder, day, iso: date.iso, file: page.file, line: date.line }
  }
  return null
}

function namedDay(contentDir: string, folder: string, pages: readonly RawPage[]): Named | null {
  const iso = dayInFolder(folder)?.day ?? ''
  const day = dayNumber(iso)
  if (day !== null) return { folder, day, iso, file: `raw/${folder}` }
  return pages[0]?.issueInfo?.date === undefined ? printedDay(contentDir, folder, pages) : null
}

/**
 * Issues whose day was mistyped, by all likelihood: after `today` (`YYYY-MM-DD`), or more than 80 years from the rest. Only
 * days that nothing but the folder's name states, or, where that is no day, a line of a page: `issue.yaml` confirms one.
 * By folder, with the message to tell.
 */
function oddDays(contentDir: string, pages: readonly RawPage[], today?: string): Map<string, Message> {
  const folders = groupBy(pages, ({ folder }) => folder)
  const named = [...folders].flatMap(([folder, own]) => namedDay(contentDir, folder, own) ?? [])
  const last = dayNumber(today ?? '') ?? Infinity
  const center = middle(named.filter(({ day }) => day <= last))
  const odd = named
    .filter(({ folder }) => folders.get(folder)?.[0]?.issueInfo?.date === undefined)
    .flatMap((each): [string, Message][] => {
      const { folder, day, iso } = each
      const source = each.line === undefined ? '日期' : '版面印的日期'
      if (day > last) return [[folder, message(each, `${source} ${iso} 在今天（${today ?? ''}）之后`)]]
      const years = Math.round(Math.abs(day - center) / 365.25)
      return Math.abs(day - center) > FAR ? [[folder, message(each, `${source} ${iso} 离别的各期 ${years} 年`)]] : []
    })
  return new Map(odd)
}

/** All raw pages, and how they compare with what was taken into the archive. */
export interface RawArchive {
  pages: RawPage[]
  originals: Originals
}

/** Ways to look at an archive: `today` (`YYYY-MM-DD`) tells days that are yet to come; `isFresh` reads every original anew. */
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
  const pages = groupBy(awaitingPages(contentDir, new Map()), ({ file }) => issueFolderOf(file))
  return [...pages].map(([folder, scans]) => {
    const numbers = scans.map(({ page }) => page)
    const what = `第 ${numbers.map((page) => printedPage(page)).join('、')} 版只有版面图，文字待录；网站上有这一版的图`
    const todo = `录好文字，存成 raw/${folder}/${numbers[0] ?? ''}.txt，再运行一次`
    return warning({ file: `raw/${folder}`, what, todo, rule: 'page-awaiting' })
  })
}

/** Pages of issues about which there is no doubt. */
export const withoutDoubt = (pages: readonly RawPage[]): RawPage[] => pages.filter(({ doubt }) => doubt === undefined)
