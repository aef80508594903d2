import { daysOfIssue } from '../model/edtf.ts'
import * as words from '../words/index.ts'

/** `2021-11-08` → `2021年11月8日`; also `2021-11`, `2021`, and `198X` → `20世纪80年代`. Anything else stays as it is. */
export function dayText(date: string): string {
  const [, century, ten] = /^(\d{2})(\d)X$/.exec(date) ?? []
  if (century !== undefined) return words.fill(words.days.decade, { c: Number(century) + 1, t: `${ten}0` })
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date)
  if (!found) return date
  const [, year = '', month, day] = found
  const { y, ym, ymd } = words.days
  return words.fill(day ? ymd : month ? ym : y, { y: year, m: Number(month), d: Number(day) })
}

/** Two days as a stretch: `2021年11月8日至2021年11月11日`. */
export function spanText(from: string, to: string): string {
  return words.fill(words.dates.span, { from, to })
}

/** The days of an issue of several: `2023年9月30日、10月1日合刊`, `2023年10月1日至7日合刊`; what they share is said once. */
export function jointText({ first, last }: { first: string; last: string }): string {
  const [year, month, day] = last.split('-').map(Number)
  const { d, md, ymd } = words.days
  const form = first.slice(0, 7) === last.slice(0, 7) ? d : first.slice(0, 4) === last.slice(0, 4) ? md : ymd
  const end = words.fill(form, { y: year ?? 0, m: month ?? 0, d: day ?? 0 })
  const isNext = daysOfIssue({ date: first, dateEdtf: `${first}/${last}` }).length === 2
  const days = isNext ? dayText(first) + words.marks.and + end : spanText(dayText(first), end)
  return words.fill(words.dates.joint, { days })
}

/** An open or closed interval (EDTF) as it is said: `2021-11-18/..` → `不早于2021年11月18日`. */
export function boundText(edtf: string): string {
  const [from = '', to = ''] = edtf.replaceAll(/[?~%]/g, '').split('/')
  if (to === '..' || to === '') return words.fill(words.dates.notBefore, { day: dayText(from) })
  if (from === '..' || from === '') return words.fill(words.dates.notAfter, { day: dayText(to) })
  return spanText(dayText(from), dayText(to))
}
