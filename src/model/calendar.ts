import { remembered } from './remembered.ts'

/** Milliseconds of a day. */
export const DAY_MS = 86_400_000
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

/** Days since 1970-01-01 of a real `YYYY-MM-DD`; null for anything else, 2021-02-30 included. */
export const dayNumber = remembered((iso): number | null => {
  if (!ISO_DAY.test(iso)) return null
  const time = Date.parse(`${iso}T00:00:00Z`)
  return !Number.isNaN(time) && isoOf(time / DAY_MS) === iso ? time / DAY_MS : null
})

/** The `YYYY-MM-DD` of a day number. */
export function isoOf(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10)
}

/** The day number of a year, month and day; null when there is no such day. */
export function dayOf(year: number, month: number, day: number): number | null {
  return dayNumber(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
}

/** 1 (Monday) to 7 of a day number; 1970-01-01 was a Thursday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/** First and last day number of an EDTF day or interval (`2021-11-08/2021-11-11`); null when it is neither. */
export function intervalOf(edtf: string): [number, number] | null {
  const [first = '', last = first] = edtf.split('/')
  const [start, end] = [dayNumber(first), dayNumber(last)]
  return start === null || end === null ? null : [start, end]
}
