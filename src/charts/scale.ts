import { label, percent, rem, shape } from './svg.ts'
import { DAY_MS } from '../model/calendar.ts'

/** Days since 1970 of a day (`YYYY-MM-DD`); a month or year counts from its first day. */
function dayNumber(day: string): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  return Date.UTC(year, month - 1, date) / DAY_MS
}

/** The day after a day, month or year (`2021`, `2021-11`, `2021-11-22`) has ended, in days since 1970. */
function endNumber(day: string): number {
  const [year = 1970, month, date] = day.split('-').map(Number)
  if (month === undefined) return Date.UTC(year + 1, 0, 1) / DAY_MS
  return (date === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, date + 1)) / DAY_MS
}

/** Whole years side by side. */
export interface YearScale {
  years: readonly number[]
  /** Place of a day, from 0 (the first year's first day) to 1; days outside lie at the ends. */
  at: (day: string) => number
  /** Place of the end of a day, month or year. */
  endOf: (day: string) => number
}

/** A scale of all years from the first to the last that is named by a day; null when there is none. */
export function yearScale(days: readonly string[]): YearScale | null {
  const named = days.map((day) => Number(day.slice(0, 4)))
  if (named.length === 0) return null
  const [first, last] = [Math.min(...named), Math.max(...named)]
  const [from, to] = [Date.UTC(first, 0, 1) / DAY_MS, Date.UTC(last + 1, 0, 1) / DAY_MS]
  const share = (number: number): number => Math.min(1, Math.max(0, (number - from) / (to - from)))
  return {
    years: Array.from({ length: last - first + 1 }, (_, index) => first + index),
    at: (day) => share(dayNumber(day)),
    endOf: (day) => share(endNumber(day)),
  }
}

/** Most years written under a chart; with more, every second, third … is written. */
const WRITTEN = 7

/** True for the years that are written out, so that they do not run into each other on a telephone. */
export function isWritten(index: number, count: number): boolean {
  return index % Math.ceil(count / WRITTEN) === 0
}

/** Years as upright lines with their names below, and the line they stand on. */
export function yearAxis({ years }: YearScale, foot: number): string {
  const width = 1 / years.length
  const lines = years.map((year, index) => {
    const x = percent(index * width)
    const line = shape('line', { class: 'grid', x1: x, x2: x, y1: 0, y2: rem(foot) })
    const middle = { x: percent((index + 0.5) * width), y: rem(foot + 1.2), 'text-anchor': 'middle' }
    return line + (isWritten(index, years.length) ? label(String(year), middle) : '')
  })
  return lines.join('') + shape('line', { class: 'axis', x1: 0, x2: '100%', y1: rem(foot), y2: rem(foot) })
}
