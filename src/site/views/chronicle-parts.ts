import { dayText } from '../../archive/day-text.ts'
import { chronicleOf } from '../../archive/chronicle.ts'
import type { ChronicleMonth, ChronicleYear } from '../../archive/chronicle.ts'
import { chronicleUrl } from '../../archive/urls.ts'
import type { ArchiveEvent, EventTime } from '../../model/archive.ts'
import * as words from '../../words/index.ts'

/** With at most so many events the chronicle, or a year of it, stands on one page. */
export const WHOLE = 300

/** A part of the chronicle with a page of its own: a year of the paper's own time or a month of a long one, the past, open years. */
export interface ChroniclePart {
  time: EventTime
  /** For lists of parts: `2021年`. */
  name: string
  /** For its page: `2021年大事记`. */
  title: string
  url: string
  count: number
  note: string
  years: ChronicleYear[]
  /** The months of a year that is too long for one page. */
  months: ChroniclePart[]
}

function countOf(years: readonly ChronicleYear[]): number {
  return years.reduce((sum, { count }) => sum + count, 0)
}

/** A month of a long year: `2022年5月`. */
function monthPart(year: ChronicleYear, { month = '', events }: ChronicleMonth): ChroniclePart {
  const name = dayText(`${year.year}-${month}`)
  const own = { ...year, count: events.length, months: [{ month, events }] }
  const title = words.fill(words.chronicle.month, { month: name })
  const url = chronicleUrl(year.year, month)
  return { time: 'present', name, title, url, count: own.count, note: '', years: [own], months: [] }
}

function yearPart(year: ChronicleYear): ChroniclePart {
  const months = year.count > WHOLE ? year.months.filter(({ month }) => month !== undefined) : []
  return {
    time: 'present',
    name: dayText(year.year),
    title: words.fill(words.chronicle.year, { y: year.year }),
    url: chronicleUrl(year.year),
    count: year.count,
    note: words.chronicle.yearNote,
    years: [{ ...year, months: year.months.filter((month) => !months.includes(month)) }],
    months: months.map((month) => monthPart(year, month)),
  }
}

function otherPart(part: Omit<ChroniclePart, 'count' | 'months'>): ChroniclePart[] {
  return part.years.length === 0 ? [] : [{ ...part, count: countOf(part.years), months: [] }]
}

/** The parts of the chronicle that hold something: the years of the paper's own time, open years, the past. */
export function chronicleParts(events: readonly ArchiveEvent[]): ChroniclePart[] {
  const open = {
    time: 'open',
    name: words.dates.noYear,
    title: words.chronicle.open,
    url: chronicleUrl('undated'),
  } as const
  const past = {
    time: 'past',
    name: words.chronicle.past,
    title: words.chronicle.pastTitle,
    url: chronicleUrl('past'),
  } as const
  return [
    ...chronicleOf(events, 'present').map(yearPart),
    ...otherPart({ ...open, note: words.chronicle.openNote, years: chronicleOf(events, 'open') }),
    ...otherPart({ ...past, note: words.chronicle.pastNote, years: chronicleOf(events, 'past') }),
  ]
}
