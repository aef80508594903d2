import { isWritten } from './scale.ts'
import type { YearScale } from './scale.ts'
import { label, percent, rem, shape } from './svg.ts'

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
