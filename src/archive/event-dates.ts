import { DAY_MS } from '../model/calendar.ts'

/** The ends of an event date, without marks of uncertainty; an open end stands for itself (`..`). */
function endsOf(edtf: string): [from: string, to: string] {
  const [from = '', to = from] = edtf.replaceAll(/[?~%]/g, '').split('/')
  return from === '..' || from === '' ? [to, to] : [from, to === '..' || to === '' ? from : to]
}

/** An event date without its hour: what two mentions of one day share. */
export function withoutHour(edtf: string): string {
  return edtf.replace(/T.*$/, '')
}

/** True when the year of an event date is open: `XXXX-11-16`. */
export function isYearOpen(edtf: string): boolean {
  return edtf.startsWith('XXXX')
}

/**
 * Key by which event dates are sorted, compared by code units: days of a month before the month itself, months of a year
 * before the year itself, open years last; of one day, what has no hour first, then hours, then stretches by their end.
 */
export function sortKey(edtf: string): string {
  const [from, to] = endsOf(edtf)
  const [day = '', hour = ''] = from.split('T')
  const [year = '', month = '13', date = '32'] = day.split('-')
  return `${year}-${month}-${date}T${to === from ? hour : `~${to}`}`
}

/** Year and month an event date belongs to (of a stretch: those of its first end); no month for a year. */
export function yearAndMonth(edtf: string): { year: string; month?: string } {
  const [year = '', month] = withoutHour(endsOf(edtf)[0]).split('-')
  return month === undefined ? { year } : { year, month }
}

/** Days since 1970 of the last day an event date can mean; of a decade (`198X`) that of its last year; undefined when its year is open. */
export function lastDayNumber(edtf: string): number | undefined {
  const [year = '', month = '12', day] = withoutHour(endsOf(edtf)[1])
    .replace(/^(\d{3})X/, '$19')
    .split('-')
  if (!/^\d{4}$/.test(year)) return undefined
  const at = day === undefined ? Date.UTC(Number(year), Number(month), 0) : Date.UTC(+year, Number(month) - 1, +day)
  return at / DAY_MS
}
