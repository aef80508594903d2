import { isWritten, yearAxis, yearScale } from './scale.ts'
import { chart, label, percent, rem, shape, type Says } from './svg.ts'

/** A column with what is written below its left edge. */
interface Column {
  label: string
  count: number
}

const FOOT = 8.4
/** Height of the highest column; what is left above it is for its number. */
const HIGHEST = 7
const FILL = 0.86

/** Columns side by side with the number over the highest; '' when nothing is counted. */
export function columns(of: readonly Column[], says: Says): string {
  const highest = Math.max(0, ...of.map(({ count }) => count))
  if (highest === 0) return ''
  const width = 1 / of.length
  const most = of.findIndex(({ count }) => count === highest)
  const parts = of.map((column, at) => {
    const height = (column.count / highest) * HIGHEST
    const box = { x: percent(at * width), y: rem(FOOT - height), width: percent(width * FILL), height: rem(height) }
    const below = isWritten(at, of.length) ? label(column.label, { x: percent(at * width), y: rem(FOOT + 1.2) }) : ''
    return (height > 0 ? shape('rect', { class: 'bar1', ...box }) : '') + below
  })
  const number = { x: percent((most + FILL / 2) * width), y: rem(FOOT - HIGHEST - 0.4), 'text-anchor': 'middle' }
  const axis = shape('line', { class: 'axis', x1: 0, x2: '100%', y1: rem(FOOT), y2: rem(FOOT) })
  return chart({ height: FOOT + 1.6, says }, [...parts, axis, label(String(highest), { class: 'val', ...number })])
}

const SMALL = 2

/** A small chart for a row of a list: a column for each count, as high as its share of `highest`. */
export function smallColumns(counts: readonly number[], highest: number, says: Says): string {
  const width = 1 / Math.max(1, counts.length)
  const bars = counts.map((count, at) => {
    const height = (count / Math.max(1, highest)) * SMALL
    const place = { x: percent(at * width), y: rem(SMALL - height), width: percent(width * FILL), height: rem(height) }
    return count > 0 ? shape('rect', { class: 'bar1', ...place }) : ''
  })
  const foot = shape('line', { class: 'axis', x1: 0, x2: '100%', y1: rem(SMALL), y2: rem(SMALL) })
  return chart({ height: SMALL, says }, [...bars, foot])
}

/** The years below a list of small charts; hidden from screen readers, who hear each chart's sentence. */
export function smallAxis(years: readonly string[]): string {
  const words = years.map((year, at) =>
    isWritten(at, years.length)
      ? label(year, { x: percent((at + FILL / 2) / years.length), y: rem(1), 'text-anchor': 'middle' })
      : '',
  )
  return `<svg class="chart" height="${rem(1.4)}" aria-hidden="true">${words.join('')}</svg>`
}

/** Parts of a whole side by side in one bar: shares from 0 to 1, the first darkest. */
export function shareBar(share: number, says: Says): string {
  const [height, done] = [rem(1.4), Math.min(1, Math.max(0, share))]
  const rest = shape('rect', { class: 'h1', width: '100%', height })
  return chart({ height: 1.4, says }, [
    rest,
    done > 0 ? shape('rect', { class: 'h4', width: percent(done), height }) : '',
  ])
}

const HEIGHT = 0.7

/** One bar of a list whose number stands beside it: `share` (0 to 1) of the width. Hidden from screen readers. */
export function meter(share: number): string {
  const bar = shape('rect', { class: 'bar1', width: percent(share), height: rem(HEIGHT) })
  return `<svg class="meter" height="${rem(HEIGHT)}" aria-hidden="true">${bar}</svg>`
}

/** A month (`YYYY-MM`) with a count, and how many of it rest on an inferred day. */
interface MonthBar {
  month: string
  count: number
  inferred: number
}

/** Part of a month's width that its monthColumn takes. */
const MONTH_FILL = 0.76

function monthColumn({ count, inferred }: MonthBar, highest: number, [x, width]: readonly [number, number]): string {
  const box = (from: number, to: number, kind: string): string => {
    const [top, height] = [FOOT - (to / highest) * HIGHEST, ((to - from) / highest) * HIGHEST]
    const place = {
      x: percent(x + (width * (1 - MONTH_FILL)) / 2),
      y: rem(top),
      width: percent(width * MONTH_FILL),
      height: rem(height),
    }
    return to > from ? shape('rect', { class: kind, ...place }) : ''
  }
  return box(0, count - inferred, 'bar1') + box(count - inferred, count, 'bar1 est')
}

/** The number over the highest monthColumn, kept inside the chart. */
function highestLabel(months: readonly MonthBar[], highest: number): string {
  const index = months.findIndex(({ count }) => count === highest)
  const x = (index + 0.5) / months.length
  const anchor = x < 0.1 ? 'start' : x > 0.9 ? 'end' : 'middle'
  return label(String(highest), { class: 'val', x: percent(x), y: rem(FOOT - HIGHEST - 0.4), 'text-anchor': anchor })
}

/**
 * Columns for the months of whole years, all of them, empty ones too, oldest first; what rests on inferred days is drawn
 * dashed on top. '' when nothing is counted. `says` is the chart in a sentence, or where it stands.
 */
export function monthBars(months: readonly MonthBar[], says: Says): string {
  const highest = Math.max(0, ...months.map(({ count }) => count))
  const scale = yearScale(months.map(({ month }) => month))
  if (highest === 0 || scale === null) return ''
  const width = 1 / months.length
  const columns = months.map((month, index) => monthColumn(month, highest, [index * width, width]))
  return chart({ height: FOOT + 1.6, says }, [yearAxis(scale, FOOT), ...columns, highestLabel(months, highest)])
}
