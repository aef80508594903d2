import { chronicleOf } from '../../archive/chronicle.ts'
import type { ChronicleYear } from '../../archive/chronicle.ts'
import type { ArchiveEvent, EventTime } from '../../model/archive.ts'

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

const YEAR_NOTE = '编入见报前四百天以内的事，按事件日排列；只写到月的列在当月之末，只写到年的列在全年之末。'
const PAST_NOTE =
  '报道里回顾的往事：事件日比见报早四百天以上。所据是后来的报道，不是当时的记载；日期、说法照报道，引用时请核对。'
const OPEN_NOTE = '报上印了月日，而这一期的年份无从推定；按月日排列。'

function countOf(years: readonly ChronicleYear[]): number {
  return years.reduce((sum, { count }) => sum + count, 0)
}

function yearPart(year: ChronicleYear): ChroniclePart {
  return {
    time: 'present',
    name: `${year.year}年`,
    title: `${year.year}年大事记`,
    url: `${CHRONICLE_URL}${year.year}/`,
    count: year.count,
    note: YEAR_NOTE,
    years: [year],
  }
}

function otherPart(part: Omit<ChroniclePart, 'count'>): ChroniclePart[] {
  return part.years.length === 0 ? [] : [{ ...part, count: countOf(part.years) }]
}

/** The parts of the chronicle that hold something: the years of the paper's own time, open years, the past. */
export function chronicleParts(events: readonly ArchiveEvent[]): ChroniclePart[] {
  const open = { time: 'open', name: '年份不详', title: '年份不详的事', url: `${CHRONICLE_URL}undated/` } as const
  const past = { time: 'past', name: '往事', title: '文中提到的往事', url: `${CHRONICLE_URL}past/` } as const
  return [
    ...chronicleOf(events, 'present').map(yearPart),
    ...otherPart({ ...open, note: OPEN_NOTE, years: chronicleOf(events, 'open') }),
    ...otherPart({ ...past, note: PAST_NOTE, years: chronicleOf(events, 'past') }),
  ]
}
