import type { DateEvidence, DateStatus } from '../model/article.ts'
import { dayNumber, dayOf, isoOf, intervalOf, weekdayOf } from '../model/calendar.ts'
import { jointDays } from '../model/edtf.ts'
import type { Rhythm } from '../model/site.ts'
import type { DayFinding, EventFinding, Finding } from './finding.ts'
import { isCountable, issueDayFrom, onlyWeekday } from './rhythm.ts'

/** A clue to the year of an issue: the years that it leaves, its kind, and the finding that it rests on. */
interface YearClue {
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

/** The day of an issue as far as it is known, with what it is known from. */
export interface IssueDate {
  date?: string
  status: DateStatus
  edtf?: string
  evidence: DateEvidence[]
}

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']

function clueEvidence({ kind, finding, years }: YearClue): DateEvidence {
  if (finding.kind === 'day')
    return { text: finding.text, line: finding.line, says: `星期${WEEKDAYS[(finding.weekday ?? 1) - 1] ?? ''}` }
  const dates = kind === 'day' ? finding.dates.filter((date) => years.has(Number(date.slice(0, 4)))) : finding.dates
  return {
    text: finding.text,
    line: finding.line,
    says: kind === 'window' ? `${dates.at(-1) ?? ''} 起` : dates.join(' 或 '),
  }
}

function latestOf(days: readonly DayFinding[], year: number): { finding: DayFinding; day: number } | null {
  const dated = days.flatMap((finding) => {
    const day = finding.tense !== 'told' ? null : dayOf(finding.year ?? year, finding.endMonth, finding.endDay)
    return day === null ? [] : [{ finding, day }]
  })
  return dated.sort((a, b) => b.day - a.day)[0] ?? null
}

/** Printed years are weak clues: one told as past and later than the year that was inferred only refuses it. */
function isLater(finding: Finding, year: number): boolean {
  if (finding.kind !== 'time' || finding.time.form !== 'month' || finding.tense !== 'told') return false
  return (finding.time.year ?? 0) > year
}

function boundary(
  latest: { finding: DayFinding; day: number },
  issueDay: number | null,
  rhythm: Rhythm | undefined,
): DateEvidence {
  const says = `不早于 ${isoOf(latest.day)}`
  const weekday = rhythm ? onlyWeekday(rhythm) : null
  const what = weekday === null ? '出版日' : `星期${WEEKDAYS[weekday - 1] ?? ''}`
  const next = issueDay === null || rhythm?.every === 'day' ? '' : `；其后第一个${what}是 ${isoOf(issueDay)}`
  return { text: latest.finding.text, line: latest.finding.line, says: says + next }
}

/**
 * Infers the day of an issue that states none. The year must follow from clues of two kinds (see `inferYear`); the day is
 * the paper's first issue day after the latest event told (`2021-11-22?`), or, when its rhythm is not known, only not
 * before that event (`2021-11-18/..`, no `date`). Anything less is unknown.
 */
export function inferIssueDate(findings: readonly Finding[], rhythm: Rhythm | undefined): IssueDate {
  const days = findings.filter((finding): finding is DayFinding => finding.kind === 'day')
  const events = findings.filter((finding): finding is EventFinding => finding.kind === 'event')
  const inferred = inferYear(events, days)
  const latest = inferred && latestOf(days, inferred.year)
  const isContradicted = inferred !== null && findings.some((finding) => isLater(finding, inferred.year))
  if (!inferred || !latest || isContradicted || isoOf(latest.day).slice(0, 4) !== String(inferred.year))
    return { status: 'unknown', evidence: [] }
  const issueDay = isCountable(rhythm) ? issueDayFrom(latest.day, 1, rhythm) : null
  const evidence = [...inferred.clues.map(clueEvidence), boundary(latest, issueDay, rhythm)]
  if (issueDay === null) return { status: 'inferred', edtf: `${isoOf(latest.day)}/..`, evidence }
  return { date: isoOf(issueDay), status: 'inferred', edtf: `${isoOf(issueDay)}?`, evidence }
}

/** The day that issue.yaml, the folder's name or a folio line states, taken as it is; of an issue of several days the first, all in `edtf`; null when it is no EDTF day this archive knows. */
export function statedIssueDate(edtf: string): IssueDate | null {
  if (dayNumber(edtf) !== null) return { date: edtf, status: 'given', evidence: [] }
  if (edtf.endsWith('?') && dayNumber(edtf.slice(0, -1)) !== null)
    return { date: edtf.slice(0, -1), status: 'inferred', edtf, evidence: [] }
  const joint = jointDays(edtf)
  if (joint) return { date: joint.first, status: 'given', edtf, evidence: [] }
  if (edtf.endsWith('/..') && dayNumber(edtf.slice(0, -3)) !== null) return { status: 'inferred', edtf, evidence: [] }
  return null
}
