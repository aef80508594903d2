/** How exactly an event date is known: `interval` for two days, months or years, whatever they are. */
export const PRECISIONS = ['year', 'month', 'day', 'hour', 'interval'] as const
/** See `PRECISIONS`. */
export type Precision = (typeof PRECISIONS)[number]

/** The precision of an event date's EDTF: `2021`, `2021-11`, `2021-11-16` and `XXXX-11-16`, `2021-11-16T11:00`, `…/…`; `~` does not matter. */
export function precisionOf(edtf: string): Precision {
  if (edtf.includes('/')) return 'interval'
  if (edtf.includes('T')) return 'hour'
  const parts = edtf.replace(/[?~%]$/, '').split('-').length
  return parts === 1 ? 'year' : parts === 2 ? 'month' : 'day'
}

/**
 * First and last day (`YYYY-MM-DD`, or `XXXX-MM-DD` where the year is open) of an event date that is a day, an hour or an
 * interval of days; null for months and years, which are no days of a calendar.
 */
export function daysOfEvent(edtf: string): { first: string; last: string } | null {
  const [from = '', to = from] = edtf.split('/')
  const day = (end: string): string | undefined => /^(?:\d{4}|XXXX)-\d{2}-\d{2}(?=$|[T?~%])/.exec(end)?.[0]
  const [first, last] = [day(from), day(to)]
  return first === undefined || last === undefined ? null : { first, last }
}

/** True for a date that is only about right: 春节期间 as `2021-02-12~`. */
export function isApproximate(edtf: string): boolean {
  return edtf.endsWith('~')
}
