import type { DateEvidence, DateStatus } from '../model/article.ts'
import type { Rhythm } from '../model/site.ts'
import { jointDays } from '../model/edtf.ts'
import { dayNumber, dayOf, isoOf } from './calendar.ts'
import type { DayFinding, EventFinding, Finding } from './finding.ts'
import { isCountable, issueDayFrom, onlyWeekday } from './rhythm.ts'
import { inferYear, type YearClue } from './year.ts'

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
