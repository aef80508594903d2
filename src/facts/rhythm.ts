import type { Rhythm } from '../model/site.ts'
import { dayNumber, isoOf, weekdayOf } from '../model/calendar.ts'

/** No rhythm that can be counted leaves more days between two issues. */
const LONGEST_GAP = 62

function weekdaysOf({ weekday }: Rhythm): readonly number[] {
  return weekday === undefined ? [] : typeof weekday === 'number' ? [weekday] : weekday
}

/** True when the rhythm says on which days the paper comes out: `{ every: week }` alone does not. */
export function isCountable(rhythm: Rhythm | undefined): rhythm is Rhythm {
  if (!rhythm) return false
  if (rhythm.every === 'day') return true
  if (rhythm.every === 'week') return weekdaysOf(rhythm).length > 0
  return rhythm.every === 'month' ? (rhythm.days ?? []).length > 0 : dayNumber(rhythm.since ?? '') !== null
}

/** True when the paper comes out on this day; false when not, or when the rhythm cannot be counted. */
export function isIssueDay(day: number, rhythm: Rhythm): boolean {
  if (rhythm.every === 'day') return true
  if (rhythm.every === 'week') return weekdaysOf(rhythm).includes(weekdayOf(day))
  if (rhythm.every === 'month') return (rhythm.days ?? []).includes(Number(isoOf(day).slice(8)))
  const since = dayNumber(rhythm.since ?? '')
  return since !== null && (day - since) % 14 === 0
}

/** The issue day that is so many issues after (below 0: before) a day; null when the rhythm cannot be counted. */
export function issueDayFrom(day: number, issues: number, rhythm: Rhythm): number | null {
  if (!isCountable(rhythm)) return null
  const step = Math.sign(issues)
  let at = day
  for (let left = Math.abs(issues); left > 0; left--) {
    let gap = 0
    do {
      at += step
      if (++gap > LONGEST_GAP) return null
    } while (!isIssueDay(at, rhythm))
  }
  return at
}

/** At most so many issues come out in a year. */
export function issuesAYear(rhythm: Rhythm): number {
  if (rhythm.every === 'day') return 366
  if (rhythm.every === 'week') return 53 * Math.max(1, weekdaysOf(rhythm).length)
  return rhythm.every === 'fortnight' ? 27 : 12 * Math.max(1, (rhythm.days ?? []).length)
}

/** The only weekday of a weekly, 1 (Monday) to 7; null for any other rhythm. */
export function onlyWeekday(rhythm: Rhythm): number | null {
  const [weekday, ...others] = weekdaysOf(rhythm)
  return rhythm.every === 'week' && weekday !== undefined && others.length === 0 ? weekday : null
}
