import { eventDates } from '../../../src/facts/event-dates.ts'
import { REFINERS } from '../../../src/facts/facts.ts'
import type { Rhythm } from '../../../src/model/site.ts'
import { findingsIn } from './look.ts'

/** The recognisers of times. */
const OF_TIMES = ['event-day', 'bare-day', 'event-month', 'event-year', 'near-day', 'festival', 'clock']

/** The event dates of a text (paragraphs parted by line ends) in an issue, as `words → EDTF`. */
export function told(text: string, issueDate: string | undefined, rhythm?: Rhythm): string[] {
  const all = OF_TIMES.flatMap((id) => findingsIn(text.split('\n'), id))
  const found = REFINERS.reduce((findings, refiner) => refiner.refine(findings), all)
  return eventDates(found, { issueDate, rhythm }).map((event) => `${event.text} → ${event.date}`)
}
