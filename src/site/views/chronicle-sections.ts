import { dayText } from '../../archive/day-text.ts'
import { chronicleUrl } from '../../archive/urls.ts'
import type { ChronicleMonth, ChronicleYear } from '../../archive/chronicle.ts'
import * as words from '../../words/index.ts'
import { monthName } from '../dates.ts'
import type { Frame } from './context.ts'
import type { ChroniclePart } from './chronicle-parts.ts'
import { eventItem } from './event-items.ts'
import type { EventItem } from './event-items.ts'

/** Events under a heading within a section: of a month, or of a year of the past. */
interface ChronicleGroup {
  anchor: string
  title: string
  items: EventItem[]
}

/** Groups under a heading of their own; without `title` the groups stand under the page's. */
export interface ChronicleSection {
  anchor: string
  title: string
  /** The page of this part alone. */
  url?: string
  note: string
  groups: ChronicleGroup[]
}

/** Number of the newest events on the first page when the chronicle is too long for one. */
const NEWEST = 60

function monthGroup(context: Frame, year: string, { month, events }: ChronicleMonth): ChronicleGroup {
  const heading = year === 'XXXX' ? undefined : year
  return {
    anchor: `m${year === 'XXXX' ? 'open' : year}-${month ?? 'year'}`,
    title: month === undefined ? words.events.onlyYear : monthName(month),
    items: events.map((event) => eventItem(context, event, heading)),
  }
}

/** A year of the past has few events: it is one group. */
function pastGroup(context: Frame, { year, months }: ChronicleYear): ChronicleGroup {
  const events = months.flatMap((month) => month.events)
  const title = dayText(year)
  return { anchor: `p${year}`, title, items: events.map((event) => eventItem(context, event, year)) }
}

function groupsOf(context: Frame, { time, years }: ChroniclePart): ChronicleGroup[] {
  if (time === 'past') return years.map((year) => pastGroup(context, year))
  return years.flatMap(({ year, months }) => months.map((month) => monthGroup(context, year, month)))
}

const ANCHORS = { past: 'past', open: 'undated' } as const

/** A part as sections: among others it has its name for a heading, on its own page none. */
export function partSections(context: Frame, part: ChroniclePart, isAmongOthers: boolean): ChronicleSection[] {
  const groups = groupsOf(context, part)
  const anchor = part.time === 'present' ? `y${part.years[0]?.year ?? ''}` : ANCHORS[part.time]
  if (!isAmongOthers) return [{ anchor, title: '', note: '', groups }]
  const title = part.time === 'present' ? part.name : part.title
  return [{ anchor, title, url: part.url, note: part.time === 'present' ? '' : part.note, groups }]
}

/** The last events of the last year, by month, at most so many as the first page lists. */
export function newestEvents(context: Frame, years: readonly ChronicleYear[]): ChronicleSection[] {
  const last = years.at(-1)
  if (!last) return []
  let room = NEWEST
  const months: ChronicleMonth[] = []
  for (const month of [...last.months].reverse()) {
    const events = room > 0 ? month.events.slice(-room) : []
    room -= events.length
    if (events.length > 0) months.unshift({ ...month, events })
  }
  const groups = months.map((month) => monthGroup(context, last.year, month))
  const title = words.fill(words.chronicle.newest, { y: last.year })
  return [{ anchor: `y${last.year}`, title, url: chronicleUrl(last.year), note: '', groups }]
}
