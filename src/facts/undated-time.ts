import type { DayFinding, TimeFinding } from './finding.ts'

const two = (number: number): string => String(number).padStart(2, '0')
const four = (year: number): string => String(year).padStart(4, '0')

/** Years in words that leave a day as it is: only the year is not known. */
const FROM_THE_ISSUE = new Set(['this', 'last', 'before-last'])

function dayEdtf({ year, yearWord, month, day, endMonth, endDay, endYear }: DayFinding): string | null {
  if (yearWord !== null && !FROM_THE_ISSUE.has(yearWord)) return null
  const first = `${year === null ? 'XXXX' : four(year)}-${two(month)}-${two(day)}`
  const turns = endMonth < month ? 1 : 0
  const last = year === null ? 'XXXX' : four(endYear ?? year + turns)
  const end = `${last}-${two(endMonth)}-${two(endDay)}`
  return first === end ? first : `${first}/${end}`
}

/** The EDTF of a time in an issue whose day is not known: what is printed, a day's year open (`XXXX-11-16`); null when that is no date. */
export function undatedEdtf(finding: DayFinding | TimeFinding): string | null {
  if (finding.kind === 'day') return dayEdtf(finding)
  const { time } = finding
  if (time.form === 'month' && time.year !== null) return `${four(time.year)}-${two(time.month)}`
  if (time.form !== 'year' || time.year === null) return null
  return time.lastYear === null ? four(time.year) : `${four(time.year)}/${four(time.lastYear)}`
}
