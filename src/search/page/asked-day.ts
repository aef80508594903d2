import { digitsOf } from '../../model/numerals.ts'

/** A day, month, year or number of an issue that a query asks for; what is not said is absent. */
export interface AskedDay {
  year?: number
  month?: number
  day?: number
  /** The number printed as 第N期 or 总第N期. */
  number?: string
}

const NUMERAL = '[〇一二三四五六七八九十]'

/** The query with its days in plain digits: no spaces, no zeros in other shapes, 号 for 日. */
function plain(text: string): string {
  const digits = text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[零○Oo](?=[〇零○一二三四五六七八九年])/gu, '〇')
  return digits
    .replace(new RegExp(`${NUMERAL}+(?=[年月日号期])`, 'gu'), (found) => digitsOf(found) ?? found)
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

const RANGES = { month: 12, day: 31 } as const

/** Reads a query that is nothing but a day, a month, a year or an issue's number, however written; null for any other. */
export function askedDay(text: string): AskedDay | null {
  const asked = plain(text)
  const groups = FORMS.map((form) => form.exec(asked)?.groups).find((each) => each !== undefined)
  if (!groups) return null
  const { number } = groups
  const read = (name: 'year' | 'month' | 'day'): { [key in typeof name]?: number } =>
    groups[name] === undefined ? {} : { [name]: Number(groups[name]) }
  const found: AskedDay = { ...read('year'), ...read('month'), ...read('day'), ...(number ? { number } : {}) }
  const fits = (['month', 'day'] as const).every(
    (name) => found[name] === undefined || inRange(found[name], RANGES[name]),
  )
  return fits ? found : null
}

function inRange(value: number, most: number): boolean {
  return value >= 1 && value <= most
}
