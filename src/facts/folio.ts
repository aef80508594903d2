import type { Block } from '../model/block.ts'
import { widthKey } from '../read/width.ts'
import { dayOf, isoOf, weekdayOf } from './calendar.ts'
import { numberOf } from './numerals.ts'

export { numberOf } from './numerals.ts'

/** What the furniture of a page states: its day, weekday (1 is Monday), issue number, page number and page name, each with its raw line. */
export interface Folio {
  date?: { iso: string; line: number; text: string }
  weekday?: { weekday: number; line: number }
  issue?: string
  page?: { number: number; line: number }
  pageName?: string
}

const DATE =
  /(\d{4}|[〇○零一二三四五六七八九]{4})\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日/u
const WEEKDAY = /(?:星期|周)([一二三四五六日天])/u
const ISSUE = /总第\s*(\d+)\s*期|第\s*(\d+)\s*期/u
const PAGE =
  /^(?:第\s*)?[A-Z]?(\d{1,3}|[一二三四五六七八九十]{1,3})\s*版?(?:\s*[:\s|·-]\s*(\p{Script=Han}[\p{Script=Han}·/\s]*))?$|^([\p{Script=Han}]{2,6})\s+[A-Z]?(\d{2})(?:\s*版)?$/u

function fromDate(key: string, line: number): Folio {
  const folio: Folio = {}
  const date = DATE.exec(key)
  const day = date && dayOf(numberOf(date[1] as string), numberOf(date[2] as string), numberOf(date[3] as string))
  if (date && day) folio.date = { iso: isoOf(day), line, text: date[0] }
  const weekday = WEEKDAY.exec(key)
  if (weekday) folio.weekday = { weekday: '一二三四五六日'.indexOf(weekday[1] as string) + 1 || 7, line }
  const issue = ISSUE.exec(key)
  if (issue) folio.issue = (issue[1] ?? issue[2]) as string
  return folio
}

function fromPage(key: string, line: number): Folio {
  const match = PAGE.exec(key)
  if (!match) return {}
  const number = numberOf((match[1] ?? match[4]) as string)
  const name = (match[2] ?? match[3])?.trim()
  return { ...(Number.isNaN(number) ? {} : { page: { number, line } }), ...(name ? { pageName: name } : {}) }
}

/** Reads the folio lines among a page's furniture; the first line that states a thing counts. */
export function folioOf(furniture: readonly Block[]): Folio {
  const parts = furniture.map((block) => {
    const key = widthKey(block.text).trim()
    return block.rule === 'furniture-folio'
      ? fromPage(key, block.span.line)
      : block.rule === 'furniture-date'
        ? fromDate(key, block.span.line)
        : {}
  })
  return Object.assign({}, ...parts.reverse()) as Folio
}

/** True when the stated weekday is the day's own. */
export function weekdayAgrees(iso: string, weekday: number): boolean {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  const number = dayOf(year, month, day)
  return number !== null && weekdayOf(number) === weekday
}
