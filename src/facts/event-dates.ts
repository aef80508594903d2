import type { EventDate } from '../model/article.ts'
import { dayNumber, dayOf, isoOf } from './calendar.ts'
import type { DayFinding } from './finding.ts'

/** An issue may tell of a day this many days after its own date (a paper dated ahead); farther ahead is the future, or last year. */
const AHEAD = 3
/** A day without a year that lies up to this far ahead may be the future as well as last year: it is left out. */
const DOUBTFUL = 90

function yearOf(finding: DayFinding, issue: number): number | null {
  if (finding.year !== null) return finding.year
  const year = Number(isoOf(issue).slice(0, 4))
  const day = dayOf(year, finding.month, finding.day)
  if (day === null) return null
  if (day <= issue + AHEAD) return year
  return day <= issue + DOUBTFUL ? null : year - 1
}

function edtf(year: string, finding: DayFinding): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  const first = `${year}-${two(finding.month)}-${two(finding.day)}`
  const last = `${year}-${two(finding.endMonth)}-${two(finding.endDay)}`
  return first === last ? first : `${first}/${last}`
}

/**
 * The days on which what an article tells took place, as EDTF. A day's year is the latest that does not put it after the
 * issue (`issueDate`, `YYYY-MM-DD`); where that would be a guess, the day is left out. Without an issue date the year
 * stays unspecified: `XXXX-11-16`. Days that the text puts in the future are no events.
 */
export function eventDates(days: readonly DayFinding[], issueDate: string | undefined): EventDate[] {
  const issue = issueDate === undefined ? null : dayNumber(issueDate)
  return days
    .filter((finding) => !finding.coming)
    .flatMap((finding) => {
      if (issue === null)
        return [{ text: finding.text, date: edtf(finding.year === null ? 'XXXX' : String(finding.year), finding) }]
      const year = yearOf(finding, issue)
      return year === null ? [] : [{ text: finding.text, date: edtf(String(year), finding) }]
    })
}
