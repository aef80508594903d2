import { digitsOf } from '../../model/numerals.ts'

/** A day, month, year or number of an issue that a query asks for; what is not said is absent. */
export interface AskedDay {
  year?: number
  month?: number
  day?: number
  /** The number printed as 第N期 or 总第N期. */
  number?: string
}

/** A query with its days in plain digits: no spaces, no letter O for a nought, 日 for a 号 at its end. */
export function plainDays(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/O(?=[〇零○一二三四五六七八九年])/giu, '〇')
    .replace(/[〇零○一二三四五六七八九十]+(?=[年月日号期])/gu, (found) => digitsOf(found) ?? found)
    .replace(/号$/u, '日')
}

const FORMS = [
  /^(?<year>\d{4})年?(?:总?第)(?<number>\d{1,6})期$/u,
  /^总?第(?<number>\d{1,6})期$/u,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u,
  /^(?<year>\d{4})[-/.年](?<month>\d{1,2})(?:[-/.月](?<day>\d{1,2})日?|月)?$/u,
  /^(?<month>\d{1,2})月(?<day>\d{1,2})日$/u,
  /^(?<year>\d{4})年$/u,
]

/** Reads a query that is nothing but a day, a month, a year or an issue's number, however written; null for any other. */
export function askedDay(text: string): AskedDay | null {
  const asked = plainDays(text)
  const groups = FORMS.map((form) => form.exec(asked)?.groups).find((each) => each !== undefined)
  if (!groups) return null
  const { number } = groups
  const parts = (['year', 'month', 'day'] as const).filter((name) => groups[name] !== undefined)
  const found = Object.fromEntries(parts.map((name) => [name, Number(groups[name])]))
  if (!isIn(found['month'], 12) || !isIn(found['day'], 31)) return null
  return number ? { ...found, number } : found
}

const isIn = (value = 1, most: number): boolean => value >= 1 && value <= most

/** A day that is typed in any of the forms, as `YYYY-MM-DD`; of a month or a year its first or last day; '' for anything else. */
export function typedDay(text: string, end: 'first' | 'last' = 'first'): string {
  const { year, month, day } = askedDay(text) ?? {}
  if (year === undefined) return ''
  const [shownMonth, isFirst] = [month ?? (end === 'first' ? 1 : 12), end === 'first']
  const ofMonth = isFirst ? 1 : new Date(Date.UTC(year, shownMonth, 0)).getUTCDate()
  return [String(year), ...[shownMonth, day ?? ofMonth].map((part) => String(part).padStart(2, '0'))].join('-')
}
