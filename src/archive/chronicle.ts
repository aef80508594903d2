import type { ArchiveEvent, EventTime } from '../model/archive.ts'
import { yearAndMonth } from './event-dates.ts'
import { groupBy } from '../model/order.ts'

/** Events of a month; those of which only the year is known stand in one without `month`, after the others. */
export interface ChronicleMonth {
  month?: string
  events: ArchiveEvent[]
}

/** Events of a year (`2021`, or `XXXX` for open years), by month. */
export interface ChronicleYear {
  year: string
  count: number
  months: ChronicleMonth[]
}

function makeYear(year: string, events: ArchiveEvent[]): ChronicleYear {
  const months = groupBy(events, ({ date }) => yearAndMonth(date).month ?? '')
  return {
    year,
    count: events.length,
    months: [...months].map(([month, found]) => ({ events: found, ...(month ? { month } : {}) })),
  }
}

/** The events of one time by year and month, in order; `events` is in the order of the archive. */
export function chronicleOf(events: readonly ArchiveEvent[], time: EventTime): ChronicleYear[] {
  const wanted = events.filter((event) => event.time === time)
  return [...groupBy(wanted, ({ date }) => yearAndMonth(date).year)].map(([year, found]) => makeYear(year, found))
}
