import type { Block } from '../model/block.ts'
import { folioParts } from '../blocks/folio-parts.ts'
import { widthKey } from '../read/width.ts'
import { dayOf, isoOf, weekdayOf } from '../model/calendar.ts'
import { digitsOf, numberOf } from '../model/numerals.ts'

/** Statements of a page's furniture: its day, weekday (1 is Monday), issue number, page number and page name, each with its raw line. */
export interface Folio {
  date?: { iso: string; line: number; text: string }
  weekday?: { weekday: number; line: number }
  issue?: string
  /** The same as a number; `isSerial` when it counts from the paper's first issue (总第1832期). */
  number?: { number: number; isSerial: boolean; line: number; text: string }
  /** The numbers as they are printed, told apart: 第45期, 总第1832期. `issue` and `number` are the serial one when there is one. */
  plainNumber?: string
  serialNumber?: string
  page?: { number: number; line: number }
  pageName?: string
}

const DATE =
  /(\d{4}|[〇○零一二三四五六七八九]{4})\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日/u
const WEEKDAY = /(?:星期|周)([一二三四五六日天])/u
const NUMBER = '(\\d+|[〇○零一二三四五六七八九]{2,}|[一二三四五六七八九十]{1,3})'
const SERIAL = new RegExp(`总\\s*第?\\s*${NUMBER}\\s*期`, 'u')
const ISSUE = new RegExp(`第\\s*${NUMBER}\\s*期`, 'u')
const PAGE =
  /^(?:第\s*)?[A-Z]?(\d{1,3}|[一二三四五六七八九十]{1,3})\s*版?(?:\s*[:\s|·-]\s*(\p{Script=Han}[\p{Script=Han}·/\s]*))?$|^([\p{Script=Han}]{2,6})\s+[A-Z]?(\d{2})(?:\s*版)?$/u

/** A page's number beside the day, on one line: 第1版, 04版, A03 版; never 共8版 or 今日8版. */
const SAME_LINE = /(?:第\s*|(?<![\d\p{Script=Han}、~—-])[A-Z]?0?)(\d{1,3}|(?<=第\s*)[一二三四五六七八九十]{1,3})\s*版/u

function fromDate(key: string, line: number): Folio {
  const folio: Folio = {}
  const date = DATE.exec(key)
  const day = date && dayOf(numberOf(date[1] as string), numberOf(date[2] as string), numberOf(date[3] as string))
  if (date && day) folio.date = { iso: isoOf(day), line, text: date[0] }
  const weekday = WEEKDAY.exec(key)
  if (weekday) folio.weekday = { weekday: '一二三四五六日'.indexOf(weekday[1] as string) + 1 || 7, line }
  const page = SAME_LINE.exec(key)
  const number = numberOf(page?.[1] ?? '')
  return { ...folio, ...fromNumbers(key, line), ...(Number.isNaN(number) ? {} : { page: { number, line } }) }
}

function fromNumbers(key: string, line: number): Folio {
  const serial = SERIAL.exec(key)
  const plain = ISSUE.exec(serial ? key.replace(serial[0], ' ') : key)
  const [serialNumber, plainNumber] = [serial, plain].map((found) => digitsOf(found?.[1] ?? ''))
  const [found, issue] = serialNumber ? [serial, serialNumber] : [plain, plainNumber]
  if (!found || !issue) return {}
  return {
    issue,
    number: { number: Number(issue), isSerial: found === serial, line, text: found[0] },
    ...(plainNumber ? { plainNumber } : {}),
    ...(serialNumber ? { serialNumber } : {}),
  }
}

function fromPage(key: string, line: number): Folio {
  const match = PAGE.exec(key)
  if (!match) return {}
  const number = numberOf((match[1] ?? match[4]) as string)
  const name = (match[2] ?? match[3])?.trim()
  return { ...(Number.isNaN(number) ? {} : { page: { number, line } }), ...(name ? { pageName: name } : {}) }
}

/** The statements of a line with several parts: the day, the number and the name of the page. */
function fromLine(key: string, line: number, paper?: string): Folio {
  const { day = '', page = '', name } = folioParts(key, paper, true) ?? {}
  const number = numberOf(/[\d〇○零一二三四五六七八九十百]+/u.exec(page)?.[0] ?? '')
  const date = day.replace(/^(\d+)\D(\d+)\D(\d+)$/u, '$1年$2月$3日')
  const dated = fromDate(key.replace(day, date), line)
  const printed = dated.date && { date: { ...dated.date, text: day } }
  return {
    ...dated,
    ...printed,
    ...(Number.isNaN(number) ? {} : { page: { number, line } }),
    ...(name ? { pageName: name } : {}),
  }
}

/** Reader of the lines that each rule of furniture took, where they tell of the folio. */
const READERS: Readonly<Record<string, (key: string, line: number, paper?: string) => Folio>> = {
  'furniture-folio': fromPage,
  'furniture-folio-line': fromLine,
  'furniture-date': fromDate,
}

/** Reads the folio lines among a page's furniture; the first line that states a thing counts. */
export function folioOf(furniture: readonly Block[], paper?: string): Folio {
  const parts = furniture.map(({ text, rule, span }) => READERS[rule]?.(widthKey(text).trim(), span.line, paper) ?? {})
  return Object.assign({}, ...parts.reverse()) as Folio
}

/** True when the stated weekday is the day's own. */
export function weekdayAgrees(iso: string, weekday: number): boolean {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  const number = dayOf(year, month, day)
  return number !== null && weekdayOf(number) === weekday
}
