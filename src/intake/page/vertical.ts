import { centre } from '../box.ts'
import type { Glyph } from '../sheet.ts'
import { groupBy } from '../../model/order.ts'

/** Fewer characters below each other are no line that runs downwards. */
const LEAST = 3
/** Characters further apart, in parts of their height, are no neighbours. */
const NEAR = 1.7

interface Neighbours {
  /** Least distance of middles across and down, in parts of the height. */
  across: number
  down: number
  below?: Glyph
  /** Another character stands right before it in its row. */
  hasLeft: boolean
}

/** Characters by cells of a grid of their own height, so that neighbours are found without looking at all. */
function gridOf(glyphs: readonly Glyph[], cell: number): Map<string, Glyph[]> {
  return groupBy(glyphs, (glyph) => `${Math.floor(centre(glyph) / cell)}/${Math.floor(glyph.y1 / cell)}`)
}

function neighboursOf(glyph: Glyph, grid: ReadonlyMap<string, Glyph[]>, cell: number): Neighbours {
  const [column, row] = [Math.floor(centre(glyph) / cell), Math.floor(glyph.y1 / cell)]
  const found: Neighbours = { across: Infinity, down: Infinity, hasLeft: false }
  let least = Infinity
  for (const dx of [-2, -1, 0, 1, 2])
    for (const dy of [-2, -1, 0, 1, 2])
      for (const other of grid.get(`${column + dx}/${row + dy}`) ?? []) {
        if (other === glyph) continue
        const [x, y] = [(centre(other) - centre(glyph)) / glyph.size, (other.y1 - glyph.y1) / glyph.size]
        if (Math.abs(y) < 0.2 && Math.abs(x) < NEAR) {
          found.across = Math.min(found.across, Math.abs(x))
          found.hasLeft ||= x < 0
        }
        if (Math.abs(x) < 0.15 && Math.abs(y) < NEAR) {
          found.down = Math.min(found.down, Math.abs(y))
          if (y > 0 && y < least) [least, found.below] = [y, other]
        }
      }
  return found
}

/** Columns of one text that runs downwards stand beside each other: they are read from right to left as one. A short one opens no text. */
function besides(columns: readonly Glyph[][]): Glyph[][] {
  const joined: Glyph[][] = []
  for (const column of [...columns].sort((a, b) => centre(b[0] as Glyph) - centre(a[0] as Glyph))) {
    const [first] = column as [Glyph]
    const last = joined.find((each) => {
      const right = each.at(-1) as Glyph
      const head = each.find((glyph) => Math.abs(centre(glyph) - centre(right)) < 1) as Glyph
      const gap = (centre(right) - centre(first)) / first.size
      const isBeside = gap > 0.5 && gap < NEAR && Math.abs(head.y0 - first.y0) < 0.6 * first.size
      return isBeside && Math.abs(right.size - first.size) < 0.06 * first.size
    })
    if (last) last.push(...column)
    else if (column.length >= LEAST) joined.push([...column])
  }
  return joined
}

function standingOf(glyphs: readonly Glyph[]): Glyph[][] {
  const size = glyphs[0]?.size ?? 1
  const grid = gridOf(glyphs, size)
  const near = new Map(glyphs.map((glyph) => [glyph, neighboursOf(glyph, grid, size)]))
  const isDown = ({ across, down }: Neighbours): boolean => down < 0.97 * across && down < 1.4
  const standing = new Set(glyphs.filter((glyph) => isDown(near.get(glyph) as Neighbours)))
  const hasAbove = new Set([...standing].flatMap((glyph) => near.get(glyph)?.below ?? []))
  const columns: Glyph[][] = []
  for (const glyph of [...standing].filter((each) => !hasAbove.has(each))) {
    const column: Glyph[] = []
    for (let at: Glyph | undefined = glyph; at && standing.has(at); at = near.get(at)?.below) column.push(at)
    columns.push(column)
  }
  const inColumns = new Set(columns.flat())
  const isAlone = (glyph: Glyph): boolean => !inColumns.has(glyph) && near.get(glyph)?.hasLeft === false
  return besides([...columns, ...glyphs.filter(isAlone).map((glyph) => [glyph])])
}

/**
 * Parts characters into those that stand in rows and those whose next neighbours stand below them: each list of the latter
 * is one text that runs downwards, its columns from right to left.
 */
export function uprightRows(glyphs: readonly Glyph[]): { across: Glyph[]; down: Glyph[][] } {
  const sizes = groupBy(glyphs, ({ size }) => Math.round(size * 2) / 2)
  const down = [...sizes.values()].flatMap(standingOf)
  const taken = new Set(down.flat())
  return { across: glyphs.filter((glyph) => !taken.has(glyph)), down }
}
