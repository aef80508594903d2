import type { DateStatus } from '../model/article.ts'

/** What is known of a day, as articles and issues hold it. */
export interface Dated {
  date?: string | undefined
  dateStatus: DateStatus
  dateEdtf?: string | undefined
}

/** A day as readers see it; `datetime` is there when the day itself is known. */
export interface DayView {
  text: string
  datetime?: string
  /** True when the day, or its bound, is our inference: pages mark it. */
  inferred: boolean
}

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const
const NUMERALS = '〇一二三四五六七八九'
const DAY_MS = 86_400_000

function numbersOf(date: string): [year: number, month: number, day: number] {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return [year, month, day]
}

function timeOf(date: string): number {
  const [year, month, day] = numbersOf(date)
  return Date.UTC(year, month - 1, day)
}

/** `2021-11-08` → `2021年11月8日`; also `2021-11` and `2021`. Anything else stays as it is. */
export function dayText(date: string): string {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date)
  if (!found) return date
  const [, year = '', month, day] = found
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`
}

/** `2021-11-22` → `星期一`. */
export function weekdayText(date: string): string {
  return `星期${WEEKDAYS[new Date(timeOf(date)).getUTCDay()] ?? ''}`
}

/** Position of a day in a week that begins on Monday, from 0. */
export function mondayIndex(date: string): number {
  return (new Date(timeOf(date)).getUTCDay() + 6) % 7
}

/** Number of days of a month (`2021`, `02` → 28). */
export function daysInMonth(year: string, month: string): number {
  const [next, here] = [Date.UTC(Number(year), Number(month), 1), Date.UTC(Number(year), Number(month) - 1, 1)]
  return (next - here) / DAY_MS
}

/** 1 to 99 in Chinese: `11` → `十一`. */
export function chineseNumber(count: number): string {
  const [tens, units] = [Math.floor(count / 10), count % 10]
  const head = tens === 0 ? '' : `${tens === 1 ? '' : (NUMERALS[tens] ?? '')}十`
  return head + (units === 0 && tens > 0 ? '' : (NUMERALS[units] ?? ''))
}

/** Digits one by one in Chinese: `2021` → `二〇二一`. */
export function chineseDigits(digits: string): string {
  return digits.replace(/\d/g, (digit) => NUMERALS[Number(digit)] ?? digit)
}

function boundText(edtf: string): string {
  const [from = '', to = ''] = edtf.replaceAll(/[?~%]/g, '').split('/')
  if (to === '..' || to === '') return `不早于${dayText(from)}`
  if (from === '..' || from === '') return `不晚于${dayText(to)}`
  return `${dayText(from)}至${dayText(to)}`
}

/** A day for readers: `2021年11月22日`, `不早于2021年11月18日`, `出版日期不详`. */
export function dayView({ date, dateStatus, dateEdtf }: Dated): DayView {
  const inferred = dateStatus === 'inferred'
  if (date) return { text: dayText(date), datetime: date, inferred }
  if (dateEdtf?.includes('/')) return { text: boundText(dateEdtf), inferred: true }
  return { text: '出版日期不详', inferred: false }
}

/** The earliest day an issue can have come out: its day, or the lower bound; undefined when nothing is known. */
export function earliestDay({ date, dateEdtf }: Dated): string | undefined {
  return date ?? /\d{4}-\d{2}-\d{2}/.exec(dateEdtf ?? '')?.[0]
}

/** A stretch of days as said: `2021年11月8日至11日`, what both ends share said once. */
function stretchText(from: string, to: string): string {
  const [first, last] = [dayText(from), dayText(to)]
  if (from.length === 10 && from.slice(0, 7) === to.slice(0, 7)) return `${first}至${last.replace(/^.*月/, '')}`
  return from.length > 4 && from.slice(0, 4) === to.slice(0, 4)
    ? `${first}至${last.replace(/^.*年/, '')}`
    : `${first}至${last}`
}

/**
 * An event date (EDTF) for readers: `2021-11-16` → `2021年11月16日`, `2021-11-19/2021-11-20` → `2021年11月19日至20日`,
 * `2021-11-16T11:00` → `2021年11月16日11:00`, `2021-02-12~` → `2021年2月12日前后`, `XXXX-11-16` → `11月16日（年份不详）`.
 */
export function eventDateText(edtf: string): string {
  const plain = edtf.replaceAll(/[?~%]/g, '')
  const [from = '', to] = plain.split('/')
  if (from.startsWith('XXXX')) {
    const day = (end: string): string => dayText(end.replace('XXXX', '2000')).replace(/^\d+年/, '')
    return `${to === undefined ? day(from) : `${day(from)}至${day(to)}`}（年份不详）`
  }
  if (to !== undefined) return stretchText(from, to)
  const [day = '', hour = ''] = from.split('T')
  return `${dayText(day)}${hour}${edtf.endsWith('~') ? '前后' : ''}`
}

/**
 * What a piece of evidence says, its EDTF days written for readers: `不早于 2021-11-18` → `不早于2021年11月18日`,
 * `2021-11-08/2021-11-11 起` → `2021年11月8日至11日，出版不早于此`.
 */
export function evidenceText(says: string): string {
  return says
    .replace(/(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})/g, (_, from: string, to: string) => stretchText(from, to))
    .replace(/\s*(\d{4}-\d{2}-\d{2})\s*/g, (_, date: string) => dayText(date))
    .replace(/\s*起$/, '，出版不早于此')
}
