import { height, width, type Box } from '../box.ts'
import type { Sheet } from '../sheet.ts'

/** Drawing of a page as pdf.js gives it: codes of operators and their operands, side by side. */
export interface Operators {
  fnArray: readonly number[]
  argsArray: readonly unknown[]
}

/** Parts of pdf.js for reading them: codes of operators by name, and its arithmetic of places. */
export interface Tools {
  OPS: Readonly<Record<string, number>>
  Util: {
    transform: (outer: Matrix, inner: Matrix) => number[]
    getAxialAlignedBoundingBox: (sides: readonly number[], matrix: Matrix) => number[]
  }
}

type Matrix = readonly number[]
type Drawn = Pick<Sheet, 'pictures' | 'frames' | 'rules'>

/** Thinner than this, in points, a box is a line. */
const THIN = 3
/** Smaller than this, in points, a box is an ornament. */
const SMALL = 40

const isMatrix = (value: unknown): value is Matrix =>
  Array.isArray(value) && value.length >= 6 && value.every((part) => typeof part === 'number')

const boxOf = ([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[]): Box => ({
  x0: Math.min(x0, x1),
  y0: Math.min(y0, y1),
  x1: Math.max(x0, x1),
  y1: Math.max(y0, y1),
})

/** The box of a path: pdf.js gives least and greatest x and y with every path. */
function pathBox(args: unknown): Box | null {
  const extent: unknown = Array.isArray(args) ? args[2] : null
  return Array.isArray(extent) && extent.every((part) => Number.isFinite(part)) ? boxOf(extent as number[]) : null
}

/** A box that is cut off at the page's edge keeps what is on the page. */
const onPage = (box: Box, page: Box): Box => ({
  x0: Math.max(box.x0, page.x0),
  y0: Math.max(box.y0, page.y0),
  x1: Math.min(box.x1, page.x1),
  y1: Math.min(box.y1, page.y1),
})

function sort(drawn: Drawn, box: Box, page: Box): void {
  const [wide, high] = [width(box), height(box)]
  if (Math.min(wide, high) < THIN) {
    if (Math.max(wide, high) >= SMALL) drawn.rules.push(box)
  } else if (wide >= SMALL && high >= SMALL / 2 && wide * high < 0.9 * width(page) * height(page))
    drawn.frames.push(box)
}

/**
 * The pictures, frames and separating lines that a page draws. `viewport` takes the page's own units to points, y down.
 * Bounded by the operators given; what cannot be understood is passed over.
 */
export function drawingOf(
  { fnArray, argsArray }: Operators,
  { OPS, Util }: Tools,
  view: { transform: readonly number[]; width: number; height: number },
): Drawn {
  const page: Box = { x0: 0, y0: 0, x1: view.width, y1: view.height }
  const drawn: Drawn = { pictures: [], frames: [], rules: [] }
  const saved: Matrix[] = []
  let matrix: Matrix = view.transform
  const placed = ({ x0, y0, x1, y1 }: Box): Box => boxOf(Util.getAxialAlignedBoundingBox([x0, y0, x1, y1], matrix))
  let path: Box | null = null
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]))
  for (const [at, code] of fnArray.entries()) {
    const [name, args] = [names.get(code) ?? '', argsArray[at]]
    if (name === 'save' || name === 'paintFormXObjectBegin') saved.push(matrix)
    if (name === 'restore' || name === 'paintFormXObjectEnd') matrix = saved.pop() ?? matrix
    if (name === 'transform' && isMatrix(args)) matrix = Util.transform(matrix, args)
    if (name === 'paintFormXObjectBegin' && Array.isArray(args) && isMatrix(args[0]))
      matrix = Util.transform(matrix, args[0])
    if (name === 'constructPath') path = pathBox(args)
    if (/^(?:eo)?clip$|^endPath$/i.test(name)) path = name === 'endPath' ? null : path
    if (/^(?:close)?(?:stroke|(?:eo)?fill|(?:eo)?fillstroke)$/i.test(name) && path)
      sort(drawn, onPage(placed(path), page), page)
    if (/^paint(?:Inline)?(?:Image|Jpeg)/.test(name)) {
      const box = onPage(placed({ x0: 0, y0: 0, x1: 1, y1: 1 }), page)
      if (width(box) >= SMALL && height(box) >= SMALL) drawn.pictures.push(box)
    }
  }
  return drawn
}
