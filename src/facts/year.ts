import { dayOf, intervalOf, isoOf, weekdayOf } from './calendar.ts'
import type { DayFinding, EventFinding } from './finding.ts'

/** A clue to the year of an issue: the years that it leaves, its kind, and the finding that it rests on. */
export interface YearClue {
  kind: 'window' | 'day' | 'weekday'
  years: Set<number>
  finding: EventFinding | DayFinding
}

/** A named event makes news for this many days after its end; a page that tells of other days does not date itself by it. */
const NEWS_DAYS = 45
/** Years that a weekday is tried for. */
const FIRST_YEAR = 1949
const LAST_YEAR = 2100

function occurrences(event: EventFinding): [number, number][] {
  return event.dates.map(intervalOf).filter((interval) => interval !== null)
}

function yearNumber(day: number): number {
  return Number(isoOf(day).slice(0, 4))
}

/** The latest of the events that last several days, with every day told on the page inside its news: that leaves its year. */
function windowClue(events: readonly EventFinding[], days: readonly DayFinding[]): YearClue[] {
  const spans = events.flatMap((finding) =>
    occurrences(finding)
      .filter(([start, end]) => end > start)
      .map((span) => ({ finding, span })),
  )
  const latest = spans.sort((a, b) => b.span[0] - a.span[0])[0]
  if (!latest || days.length === 0) return []
  const [start, end] = latest.span
  const years = [yearNumber(start), yearNumber(start) + 1].filter((year) =>
    days.every(({ month, day }) => {
      const number = dayOf(year, month, day)
      return number !== null && number >= start && number <= end + NEWS_DAYS
    }),
  )
  return years.length > 0 ? [{ kind: 'window', years: new Set(years), finding: latest.finding }] : []
}

/** An event that fell on single days, told together with its day: the years in which it fell on that day. */
function dayClues(events: readonly EventFinding[], days: readonly DayFinding[]): YearClue[] {
  return events.flatMap((finding) => {
    const told = days.filter((day) => day.paragraph === finding.paragraph && Math.abs(day.line - finding.line) <= 2)
    const years = occurrences(finding)
      .filter(
        ([start, end]) =>
          start === end &&
          told.some(({ month, day }) => isoOf(start).slice(5) === isoOf(dayOf(2000, month, day) ?? 0).slice(5)),
      )
      .map(([start]) => yearNumber(start))
    return years.length > 0 ? [{ kind: 'day' as const, years: new Set(years), finding }] : []
  })
}

function weekdayClues(days: readonly DayFinding[]): YearClue[] {
  const named = days.filter((finding) => finding.weekday !== null)
  const seen = new Set<string>()
  return named
    .filter(({ month, day, weekday }) => {
      const name = `${month}-${day}-${weekday}`
      return !seen.has(name) && seen.add(name)
    })
    .map((finding) => {
      const years = new Set<number>()
      for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
        const day = dayOf(year, finding.month, finding.day)
        if (day !== null && weekdayOf(day) === finding.weekday) years.add(year)
      }
      return { kind: 'weekday', years, finding }
    })
}

/** The days whose year is the issue's, if any is: told as past, without another year. */
function openDays(days: readonly DayFinding[]): DayFinding[] {
  return days.filter(
    ({ year, yearWord, tense }) => year === null && (yearWord === null || yearWord === 'this') && tense === 'told',
  )
}

/**
 * The year that clues of at least two different kinds leave as the only one, with those clues; null when there is none.
 * Years printed in the text are no clues: a text looks back and ahead.
 */
export function inferYear(
  events: readonly EventFinding[],
  days: readonly DayFinding[],
): { year: number; clues: YearClue[] } | null {
  const open = openDays(days)
  const clues = [...windowClue(events, open), ...dayClues(events, open), ...weekdayClues(open)]
  if (new Set(clues.map((clue) => clue.kind)).size < 2) return null
  const [first, ...rest] = clues.map((clue) => clue.years)
  const years = [...(first ?? [])].filter((year) => rest.every((others) => others.has(year)))
  return years.length === 1 ? { year: years[0] as number, clues } : null
}
