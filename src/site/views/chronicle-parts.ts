import { dayText } from '../../archive/day-text.ts'
import { chronicleOf } from '../../archive/chronicle.ts'
import type { ChronicleYear } from '../../archive/chronicle.ts'
import type { ArchiveEvent, EventTime } from '../../model/archive.ts'
import * as words from '../../words/index.ts'

/** URL of the first page of the chronicle. */
export const CHRONICLE_URL = '/chronicle/'

/** A part of the chronicle with a page of its own: a year of the paper's own time, the past, open years. */
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
}

function countOf(years: readonly ChronicleYear[]): number {
  return years.reduce((sum, { count }) => sum + count, 0)
}

function yearPart(year: ChronicleYear): ChroniclePart {
  return {
    time: 'present',
    name: dayText(year.year),
    title: words.fill(words.chronicle.year, { y: year.year }),
    url: `${CHRONICLE_URL}${year.year}/`,
    count: year.count,
    note: words.chronicle.yearNote,
    years: [year],
  }
}

function otherPart(part: Omit<ChroniclePart, 'count'>): ChroniclePart[] {
  return part.years.length === 0 ? [] : [{ ...part, count: countOf(part.years) }]
}

/** The parts of the chronicle that hold something: the years of the paper's own time, open years, the past. */
export function chronicleParts(events: readonly ArchiveEvent[]): ChroniclePart[] {
  const open = {
    time: 'open',
    name: words.dates.noYear,
    title: words.chronicle.open,
    url: `${CHRONICLE_URL}undated/`,
  } as const
  const past = {
    time: 'past',
    name: words.chronicle.past,
    title: words.chronicle.pastTitle,
    url: `${CHRONICLE_URL}past/`,
  } as const
  return [
    ...chronicleOf(events, 'present').map(yearPart),
    ...otherPart({ ...open, note: words.chronicle.openNote, years: chronicleOf(events, 'open') }),
    ...otherPart({ ...past, note: words.chronicle.pastNote, years: chronicleOf(events, 'past') }),
  ]
}
