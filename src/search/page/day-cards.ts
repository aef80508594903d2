import { askedDay, type AskedDay } from './asked-day.ts'
import type { Card } from './card.ts'
import type { Searcher } from './searcher.ts'
import { timeName } from './narrow.ts'
import type { Value } from './value-table.ts'

/** Most issues named for a day without a year, the newest first. */
const MOST = 6

const two = (count: number): string => String(count).padStart(2, '0')

/** A day of the calendar. */
type Day = Record<'year' | 'month' | 'day', number>

/** The printed or inferred day of an issue, from its name (2021年11月22日　第45期); null when it has none. */
function dayOf({ name }: Value): Day | null {
  const [, year, month, day] = /^(\d{4})年(\d{1,2})月(\d{1,2})日/u.exec(name) ?? []
  return year ? { year: Number(year), month: Number(month), day: Number(day) } : null
}

function isAsked(issue: Value, { year, month, day, number }: AskedDay): boolean {
  const own = dayOf(issue)
  if (!own || (year !== undefined && own.year !== year)) return false
  if (number !== undefined) return issue.name.includes(`第${number}期`)
  return day !== undefined && own.month === month && own.day === day
}

function pathOf({ year, month, day }: Day, name = ''): string {
  return `${year}/${two(month)}/${two(day)}${name}/`
}

/**
 * The card of an issue: a folder's day and name are its address (2023-05-01-zengkan). An issue of inferred day has the
 * address of the day when no other issue has the day, and else the list of its articles stands for it.
 */
function issueCard(issue: Value, others: readonly Value[]): Card[] {
  const own = dayOf(issue)
  if (!own) return []
  const [dated, name] = /^\d{4}-\d{2}-\d{2}(-.+)?$/.exec(issue.key) ?? []
  const ofDay = others.map(dayOf).filter((day) => day && pathOf(day) === pathOf(own))
  const listed = `search/?issue=${encodeURIComponent(issue.key)}`
  return [{ text: issue.name, path: dated || ofDay.length === 1 ? pathOf(own, name) : listed }]
}

/** The cards of the month and the year that a query names or lies in, where the archive has issues then. */
function timeCards(issues: readonly Value[], { year, month }: AskedDay): Card[] {
  if (year === undefined) return []
  const days = issues.flatMap((issue) => dayOf(issue) ?? [])
  const hasMonth = month !== undefined && days.some((own) => own.year === year && own.month === month)
  if (hasMonth) return [{ text: timeName(`${year}-${two(month)}`), path: `${year}/${two(month)}/` }]
  return days.some((own) => own.year === year) ? [{ text: timeName(String(year)), path: `${year}/` }] : []
}

/**
 * Cards for a query that is a day, a month, a year or an issue's number, the issue first. Refused when a file
 * of the index cannot be had.
 */
export async function dayCards({ narrowing }: Searcher, text: string): Promise<Card[]> {
  const asked = askedDay(text)
  if (!asked) return []
  const issues = await (await narrowing()).issues()
  const named = issues.filter((issue) => isAsked(issue, asked)).slice(-MOST)
  return [...named.reverse().flatMap((issue) => issueCard(issue, issues)), ...timeCards(issues, asked)]
}
