import type { EventDate } from '../model/article.ts'
import { dayNumber } from '../model/calendar.ts'
import type { Rhythm } from '../model/site.ts'
import type { DayFinding, Finding, TimeFinding } from './finding.ts'
import { understoodDay, understoodTime, type Reading, type Understood } from './resolve-time.ts'
import { ToldYears } from './told-years.ts'

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
function undatedEdtf(finding: DayFinding | TimeFinding): string | null {
  if (finding.kind === 'day') return dayEdtf(finding)
  const { time } = finding
  if (time.form === 'month' && time.year !== null) return `${four(time.year)}-${two(time.month)}`
  if (time.form !== 'year' || time.year === null) return null
  return time.lastYear === null ? four(time.year) : `${four(time.year)}/${four(time.lastYear)}`
}

/** Context of event dates: the day of the issue (`YYYY-MM-DD`) and the paper's rhythm, both only where known. */
interface EventReading {
  issueDate: string | undefined
  /** Without a day of the issue: the latest day it tells of (`YYYY-MM-DD`), when its year was inferred. */
  since?: string
  rhythm: Rhythm | undefined
}

type Told = DayFinding | TimeFinding

function inOrder(findings: readonly Finding[]): Told[] {
  const told = findings.filter((finding): finding is Told => finding.kind === 'day' || finding.kind === 'time')
  return told.sort((a, b) => a.paragraph - b.paragraph || a.from - b.from)
}

const isDay = (finding: Told): boolean =>
  finding.kind === 'day' || !['clock', 'year', 'decade', 'month', 'issue-month'].includes(finding.time.form)

function understand(told: readonly Told[], base: Omit<Reading, 'context'>): Map<Told, Understood> {
  const years = new ToldYears(base.issue, told)
  const found = new Map<Told, Understood>()
  for (const finding of told) {
    const reading = { ...base, context: years.before(finding) }
    const understood = finding.kind === 'day' ? understoodDay(finding, reading) : understoodTime(finding, reading)
    years.add(finding, understood)
    if (understood !== null && finding.tense !== 'coming') found.set(finding, understood)
  }
  return found
}

/** Hours are of the day that the article tells of, when it tells of one only, and before them. */
function clocks(told: readonly Told[], found: ReadonlyMap<Told, Understood>): Map<Told, string> {
  const days = told.filter(isDay)
  const edtf = new Set(days.map((day) => found.get(day)?.edtf ?? ''))
  const [only = ''] = edtf
  const dates = new Map<Told, string>()
  if (edtf.size !== 1 || !/^\d{4}-\d{2}-\d{2}$/.test(only)) return dates
  for (const finding of told.slice(told.indexOf(days[0] as Told)))
    if (finding.kind === 'time' && finding.time.form === 'clock') dates.set(finding, `${only}T${finding.time.clock}`)
  return dates
}

function once(dates: readonly EventDate[]): EventDate[] {
  const seen = new Set<string>()
  return dates.filter(({ date }) => !seen.has(date) && seen.add(date))
}

/**
 * Times told in an issue without a day. Where its year was inferred, `since` is the latest day it tells of: a day of a
 * month printed in it is of that year, unless the text speaks of another.
 */
function undated(told: readonly Told[], since: string | undefined): EventDate[] {
  const latest = since === undefined ? null : dayNumber(since)
  const found = latest === null ? new Map<Told, Understood>() : understand(told, { issue: latest, rhythm: undefined })
  const year = since?.slice(0, 4) ?? ''
  return told.flatMap((finding) => {
    const open = finding.tense === 'told' ? undatedEdtf(finding) : null
    const dated = finding.kind === 'day' && finding.text.includes('月') ? found.get(finding)?.edtf : undefined
    const date = open?.startsWith('XXXX-') && dated?.startsWith(year) ? dated : open
    return date === null ? [] : [{ text: finding.text, date }]
  })
}

/**
 * The times at which what an article tells took place, in printed order, each once, as EDTF with the precision that is printed:
 * `2021`, `2021-11`, `2021-11-16`, `2021-11-19/2021-11-20`, `2021-02-12~` (春节期间), `2021-11-16T11:00` (an hour apart from
 * its day). What is not printed follows from the day of the issue only where it leaves one possibility; where it would be a
 * guess the time is left out. Without a day of the issue the year stays unspecified: `XXXX-11-16`. Times to come are no events.
 */
export function eventDates(findings: readonly Finding[], { issueDate, since, rhythm }: EventReading): EventDate[] {
  const issue = issueDate === undefined ? null : dayNumber(issueDate)
  const told = inOrder(findings)
  if (issue === null) return once(undated(told, since))
  const found = understand(told, { issue, rhythm })
  const hours = clocks(told, found)
  const dates = told.flatMap((finding): EventDate[] => {
    const date = found.get(finding)?.edtf ?? hours.get(finding)
    return date === undefined ? [] : [{ text: finding.text, date }]
  })
  return once(dates)
}
