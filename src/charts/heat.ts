import { chart, rem, shape, wrapped } from './svg.ts'
import type { Says } from './svg.ts'

/** A cell of a row: its place from 0, how dark (0 to 4), and whether it rests on an inferred day or is missing. */
export interface HeatCell {
  at: number
  level: number
  inferred: boolean
  gap: boolean
}

const HEIGHT = 1.3
/** Part of a cell's width that is inked. */
const FILL = 0.82

/** Cells of one look as one path: far lighter than a rectangle each. */
function cells(of: readonly Pick<HeatCell, 'at'>[], kind: string, [top, height]: readonly [number, number]): string {
  if (of.length === 0) return ''
  const d = of.map(({ at }) => `M${at} ${top}h${FILL}v${height}h-${FILL}z`).join('')
  return shape('path', { class: kind, d })
}

/** Shade of a count, 1 to 4, in steps of `step`; 0 for none. */
export function heatLevel(count: number, step: number): number {
  return Math.min(4, Math.ceil(count / step))
}

/** The step by which nearly all counts (95 of 100) are told apart in four levels; at least 1. */
export function heatStep(counts: readonly number[]): number {
  const sorted = counts.filter((count) => count > 0).sort((a, b) => a - b)
  const high = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? 1
  return Math.max(1, Math.ceil(high / 4))
}

/** A row of `count` cells; those not named are empty. Inferred ones get a dashed edge, missing ones an empty box. */
export function heatRow(named: readonly HeatCell[], count: number, says: Says): string {
  const all = Array.from({ length: count }, (_, at) => ({ at }))
  const parts = [1, 2, 3, 4].flatMap((level) => [
    cells(
      named.filter((cell) => cell.level === level && !cell.inferred),
      `h${level}`,
      [0, 1],
    ),
    cells(
      named.filter((cell) => cell.level === level && cell.inferred),
      `h${level} hi`,
      [0.06, 0.88],
    ),
  ])
  const missing = cells(
    named.filter(({ gap, level }) => gap && level === 0),
    'hg',
    [0.25, 0.5],
  )
  const inner = [cells(all, 'h0', [0, 1]), ...parts, missing].join('')
  const grid = { viewBox: `0 0 ${count} 1`, preserveAspectRatio: 'none', width: '100%', height: rem(HEIGHT) }
  return chart({ height: HEIGHT, says, kind: 'heat-row' }, [wrapped('svg', grid, inner)])
}
