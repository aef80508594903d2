import { digitsOf } from '../../model/numerals.ts'
import { namedDay } from './named-days.ts'

/** A day, month, year or number of an issue that a query asks for; what is not said is absent. */
export interface AskedDay {
  year?: number
  month?: number
  day?: number
  /** The number printed as 第N期 or 总第N期. */
  number?: string
}

const PLACES: Readonly<Record<string, number>> = { 千: 1000, 百: 100, 十: 10 }

/** A numeral in digits, also with hundreds and thousands (一千六百五十四 → 1654); null when it is none. */
function spelledOut(text: string): string | null {
  if (!/[百千]/u.test(text)) return digitsOf(text)
  const parts = text.matchAll(/([一二三四五六七八九]?)([千百十])|[〇零○]?([一二三四五六七八九])$/gu)
  const values = [...parts].map(([, count, place, units]) =>
    place ? Number(digitsOf(count || '一')) * (PLACES[place] ?? 0) : Number(digitsOf(units ?? '')),
  )
  return String(values.reduce((sum, value) => sum + value, 0))
}

/** Noughts among Chinese numerals that are typed as a letter or a digit. */
const NOUGHT = /O(?=[〇零○一二三四五六七八九年])|(?<=[〇零○一二三四五六七八九])0|0(?=[〇零○一二三四五六七八九])/giu

/** A query with its days in plain digits: no spaces, 廿 as 二十, no letter O for a nought, 日 for a 号 at its end. */
export function plainDays(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/廿/gu, '二十')
    .replace(/卅/gu, '三十')
    .replace(NOUGHT, '〇')
    .replace(
      /[〇零○一二三四五六七八九十百千]+(?=[年月日号號期版])|(?<=月)[〇零○一二三四五六七八九十]+$/gu,
      (found) => spelledOut(found) ?? found,
    )
    .replace(/(?<=\d)[号號]/u, '日')
}

/** A query with the name of a day of the year (元旦) as that day. */
function named(text: string): string {
  const [, year = '', name = ''] =
    /^(\d{4}年?)?(\p{Script=Han}+)$/u.exec(text.normalize('NFKC').replace(/\s+/gu, '')) ?? []
  const day = namedDay(name)
  return day === undefined ? text : year.replace(/(?<=\d)$/u, '年') + day
}

/** Texts around a day, a month or a year that name no other: an address or id of a page or an article, weekday, page, a part of the year or month. */
const AROUND = [
  /^https?:\/\/\S*?(?=\d{4}\/\d{2}\/\d{2})/u,
  /(?<=\d{4}[-/]\d{2}[-/]\d{2})(?:[-/][A-Z]?\d{2,3}(?:-\d{2,3})?)?\/?$/u,
  /\(?(?:星期|礼拜|周)[一二三四五六日天]\)?$/u,
  /(?<=[\d日])第?\d{1,3}版$/u,
  /(?<=年)(?:[上下]半年?|[春夏秋冬][季天]?|第?[1-4一二三四]季度|[初中底末])$/u,
  /(?<=月)(?:份|[上中下]旬|[初中底末])$/u,
]

const FORMS = [
  /^(?<year>\d{4})年?(?:总?第)(?<number>\d{1,6})期$/u,
  /^(?:总?第|总)?(?<number>\d{1,6})期$/u,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u,
  /^(?<year>\d{4})[-/.年](?<month>\d{1,2})(?:[-/.月](?<day>\d{1,2})日?|月)?$/u,
  /^(?<short>\d{2})年(?<month>\d{1,2})月(?:(?<day>\d{1,2})日?)?$/u,
  /^(?<month>\d{1,2})(?:月(?<day>\d{1,2})日?|[-/.](?<day2>\d{1,2}))$/u,
  /^(?<year>\d{4})年$/u,
]

/** The year that two digits write: of this century up to 49, of the last from 50 on. */
const fullYear = (short: string): string => (Number(short) < 50 ? `20${short}` : `19${short}`)

/** Reads a query that is nothing but a day, a month, a year or an issue's number, however written; null for any other. */
export function askedDay(text: string): AskedDay | null {
  const asked = AROUND.reduce((rest, form) => rest.replace(form, ''), plainDays(named(text)))
  const groups = FORMS.map((form) => form.exec(asked)?.groups).find((each) => each !== undefined)
  if (!groups) return null
  const { number, short, month, day = groups['day2'], year = short && fullYear(short) } = groups
  const parts = Object.entries({ year, month, day }).filter(([, digits]) => digits !== undefined)
  const found = Object.fromEntries(parts.map(([name, digits]) => [name, Number(digits)]))
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
