/** A rectangle in the units of a page, y down: left, top, right, bottom. */
export interface Box {
  x0: number
  y0: number
  x1: number
  y1: number
}

/** Extent across the page. */
export const width = (box: Box): number => box.x1 - box.x0
/** Extent down the page. */
export const height = (box: Box): number => box.y1 - box.y0
/** The middle across the page. */
export const centre = (box: Box): number => (box.x0 + box.x1) / 2

/** The smallest box around these; of none, the empty box at the origin. */
export function around(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x0: 0, y0: 0, x1: 0, y1: 0 }
  const least = (side: keyof Box): number => boxes.reduce((low, box) => Math.min(low, box[side]), Infinity)
  const most = (side: keyof Box): number => boxes.reduce((high, box) => Math.max(high, box[side]), -Infinity)
  return { x0: least('x0'), y0: least('y0'), x1: most('x1'), y1: most('y1') }
}

/** Shared extent of two boxes across the page; negative is the gap between them. */
export const shareX = (a: Box, b: Box): number => Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)
/** The same down the page. */
export const shareY = (a: Box, b: Box): number => Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0)

/** True when the middle of the first box lies in the second, which is larger. */
export function liesIn(inner: Box, outer: Box): boolean {
  const [x, y] = [centre(inner), (inner.y0 + inner.y1) / 2]
  return x >= outer.x0 && x <= outer.x1 && y >= outer.y0 && y <= outer.y1 && width(inner) <= width(outer) + 1
}

/** The value in the middle of the sorted values; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
