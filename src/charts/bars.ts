import { yearAxis, yearScale } from './scale.ts'
import { chart, label, percent, rem, shape, type Says } from './svg.ts'

/** A month (`YYYY-MM`) with a count, and how many of it rest on an inferred day. */
interface MonthBar {
  month: string
  count: number
  inferred: number
}

const FOOT = 8.4
/** Height of the highest column; what is left above it is for its number. */
const HIGHEST = 7
/** Part of a month's width that its column takes. */
const FILL = 0.76

function column({ count, inferred }: MonthBar, highest: number, [x, width]: readonly [number, number]): string {
  const box = (from: number, to: number, kind: string): string => {
    const [top, height] = [FOOT - (to / highest) * HIGHEST, ((to - from) / highest) * HIGHEST]
    const place = {
      x: percent(x + (width * (1 - FILL)) / 2),
      y: rem(top),
      width: percent(width * FILL),
      height: rem(height),
    }
    return to > from ? shape('rect', { class: kind, ...place }) : ''
  }
  return box(0, count - inferred, 'bar1') + box(count - inferred, count, 'bar1 est')
}

/** The number over the highest column, kept inside the chart. */
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
  const columns = months.map((month, index) => column(month, highest, [index * width, width]))
  return chart({ height: FOOT + 1.6, says }, [yearAxis(scale, FOOT), ...columns, highestLabel(months, highest)])
}
