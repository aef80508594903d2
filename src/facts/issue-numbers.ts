import type { Rhythm } from '../model/site.ts'
import { dayNumber, isoOf } from '../model/calendar.ts'
import type { IssueDate } from './issue-date.ts'
import { statedDate, type IssueStatement } from './issue-statement.ts'
import { isCountable, isIssueDay, issueDayFrom, issuesAYear } from './rhythm.ts'
import { rememberedOf } from '../model/remembered.ts'

/** An issue whose number and day are both stated. */
export interface NumberedIssue {
  number: number
  date: string
}

/** An issue's own number: `isSerial` when it is printed as counted from the paper's first issue (总第1832期). */
interface OwnNumber {
  number: number
  isSerial: boolean
  /** As printed, and the raw line; line 1 where issue.yaml alone states it. */
  text: string
  line: number
}

/** The known issues with the numbers nearest to one that is asked for; `date` null where two days are stated for that number. */
export interface Neighbours {
  same: boolean
  below: { number: number; date: string | null } | null
  above: { number: number; date: string | null } | null
}

/** Answers which known issues stand around a number. */
export type NumberLookup = (number: number) => Neighbours

/** Farther neighbours prove little: papers skip holidays. */
const FARTHEST = 60

/** The number of an issue, when issue.yaml or all of its folio lines that state one agree; null otherwise. */
export function ownNumber({ info, pages }: IssueStatement): OwnNumber | null {
  const printed = pages.flatMap(({ folio }) => folio.number ?? [])
  const [first] = printed
  const stated = info?.total ?? info?.number ?? (first && String(first.number))
  if (stated === undefined || !/^\d{1,7}$/.test(stated)) return null
  const number = Number(stated)
  if (printed.some((other) => other.number !== number)) return null
  const isSerial = info?.total !== undefined || printed.some((other) => other.isSerial)
  return { number, isSerial, text: first?.text ?? `${info?.total ? '总第' : '第'}${stated}期`, line: first?.line ?? 1 }
}

/** Number and day of an issue that states both without contradiction; null otherwise. */
export function numberedIssue(statement: IssueStatement): NumberedIssue | null {
  const own = ownNumber(statement)
  const { value, messages } = statedDate(statement)
  if (own === null || messages.length > 0 || value.date?.status !== 'given' || value.date.date === undefined)
    return null
  return { number: own.number, date: value.date.date }
}

/** The lookup over all numbered issues of an archive; made once for each list, which must not change afterwards. */
export const numberLookup = rememberedOf((numbered: readonly NumberedIssue[]): NumberLookup => {
  const byNumber = new Map<number, string | null>()
  for (const { number, date } of numbered) {
    const known = byNumber.get(number)
    byNumber.set(number, known === undefined || known === date ? date : null)
  }
  const numbers = [...byNumber.keys()].sort((a, b) => a - b)
  const at = (number: number | undefined): Neighbours['below'] =>
    number === undefined ? null : { number, date: byNumber.get(number) ?? null }
  return (number) => ({
    same: byNumber.has(number),
    below: at(numbers.findLast((other) => other < number)),
    above: at(numbers.find((other) => other > number)),
  })
})

/** The day that a known issue leaves for a number, counted in the paper's rhythm; null when it leaves none. */
function dayBy(known: NonNullable<Neighbours['below']>, number: number, rhythm: Rhythm): number | null {
  const day = dayNumber(known.date ?? '')
  if (day === null || !isIssueDay(day, rhythm) || Math.abs(number - known.number) > FARTHEST) return null
  return issueDayFrom(day, number - known.number, rhythm)
}

/** Words of a clue by which the day follows from the number of the issue. */
const BY_RHYTHM = '按刊期这一期是'

/** True for a clue of {@link dateByNumber}. */
export const isByNumber = ({ says }: { says: string }): boolean => says.includes(BY_RHYTHM)

/** Numbers of one series are told as that of the issue itself is printed. */
function says(known: readonly NonNullable<Neighbours['below']>[], day: number, { isSerial }: OwnNumber): string {
  const mark = isSerial ? '总第' : '第'
  return `${known.map(({ number, date }) => `${mark}${number}期是 ${date ?? ''}`).join('，')}；${BY_RHYTHM} ${isoOf(day)}`
}

/**
 * The day of an undated issue by its number: the known issues on both sides, or the one right before or behind it, must
 * leave the same day in the paper's rhythm. Null when numbers may begin anew each year, when any of it does not fit, or when
 * the number is another issue's: refusing is right.
 */
export function dateByNumber(own: OwnNumber, around: NumberLookup, rhythm: Rhythm | undefined): IssueDate | null {
  if (!isCountable(rhythm) || !(own.isSerial || own.number > issuesAYear(rhythm))) return null
  const { same, below, above } = around(own.number)
  const known = [below, above].filter((neighbour) => neighbour !== null)
  const isNext = known.some(({ number }) => Math.abs(number - own.number) === 1)
  if (same || known.length === 0 || (known.length === 1 && !isNext)) return null
  const [day, other = day] = known.map((neighbour) => dayBy(neighbour, own.number, rhythm))
  if (day === undefined || day === null || other !== day) return null
  const evidence = [{ text: own.text, line: own.line, says: says(known, day, own) }]
  return { date: isoOf(day), status: 'inferred', edtf: `${isoOf(day)}?`, evidence }
}
