import { dayInFolder } from '../model/id.ts'
import { furnitureOf } from '../blocks/blocks.ts'
import { dayNumber } from '../facts/calendar.ts'
import { folioOf } from '../facts/folio.ts'
import { error } from '../messages/message.ts'
import type { Message } from '../model/message.ts'
import { readLines } from '../read/lines.ts'
import { loadRawPage, type RawPage } from './raw-pages.ts'

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

function byFolder(pages: readonly RawPage[]): Map<string, RawPage[]> {
  const folders = new Map<string, RawPage[]>()
  for (const page of pages) folders.set(page.folder, [...(folders.get(page.folder) ?? []), page])
  return folders
}

/**
 * Issues whose day was mistyped, by all likelihood: after `today` (`YYYY-MM-DD`), or more than 80 years from the rest. Only
 * days that nothing but the folder's name states, or, where that is no day, a line of a page: `issue.yaml` confirms one.
 * By folder, with the message to tell.
 */
export function oddDays(contentDir: string, pages: readonly RawPage[], today?: string): Map<string, Message> {
  const folders = byFolder(pages)
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
