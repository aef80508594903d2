import { dayNumber } from '../facts/calendar.ts'
import { error } from '../messages/message.ts'
import type { Message } from '../model/message.ts'
import type { RawPage } from './raw-pages.ts'

/** Days by which an issue may be away from the others without being taken for a mistyped one: 80 years. */
const FAR = 80 * 365.25

/** An issue whose folder's name alone says its day. */
interface Named {
  folder: string
  day: number
}

/** The day around which most issues are; of several the latest. */
function middle(days: readonly Named[]): number {
  const near = ({ day }: Named): number => days.filter((other) => Math.abs(other.day - day) <= FAR).length
  const sorted = [...days].sort((a, b) => near(b) - near(a) || b.day - a.day)
  return sorted[0]?.day ?? 0
}

function message(folder: string, what: string): Message {
  const todo = `改文件夹名；日期没有错，在 raw/${folder}/issue.yaml 里写一行 date: "${folder}"，再运行一次`
  return error({ file: `raw/${folder}`, what: `${what}，多半是年份打错了，没有收入`, todo, rule: 'issue-day-odd' })
}

/**
 * Issues whose day was mistyped, by all likelihood: after `today` (`YYYY-MM-DD`), or more than 80 years from the rest. Only
 * days that nothing but the folder's name states: `issue.yaml` confirms one. By folder, with the message to tell.
 */
export function oddDays(pages: readonly RawPage[], today: string | undefined): Map<string, Message> {
  const folders = new Map(pages.map((page) => [page.folder, page.issueInfo?.date]))
  const named = [...folders.keys()].flatMap((folder): Named[] => {
    const day = dayNumber(folder)
    return day === null ? [] : [{ folder, day }]
  })
  const last = dayNumber(today ?? '') ?? Infinity
  const center = middle(named.filter(({ day }) => day <= last))
  const odd = named
    .filter(({ folder }) => folders.get(folder) === undefined)
    .flatMap(({ folder, day }): [string, Message][] => {
      if (day > last) return [[folder, message(folder, `日期 ${folder} 在今天（${today ?? ''}）之后`)]]
      const years = Math.round(Math.abs(day - center) / 365.25)
      return Math.abs(day - center) > FAR ? [[folder, message(folder, `日期 ${folder} 离别的各期 ${years} 年`)]] : []
    })
  return new Map(odd)
}
