import { around, height, shareX, width, type Box } from '../box.ts'
import type { Sheet } from '../sheet.ts'
import type { PrintedLine } from './lines.ts'
import { frameOf } from './rows.ts'

/** Printed lines of one look standing closely below each other: a title, a byline, the part of a column between two breaks. */
export interface Stack extends Box {
  lines: PrintedLine[]
  size: number
  bold: boolean
  kind: 'title' | 'text' | 'caption' | 'quote'
}

/** Columns of one article stand no further apart, in parts of the height. */
const GUTTER = 3
/** Lines of one stack stand no further apart, in parts of their height. */
const LEADING = 1.1
/** A first line is set in by no more than this, in parts of its height. */
const INDENT = 2.7

type Surroundings = Pick<Sheet, 'pictures' | 'rules' | 'frames'>

/** So many lines of one right edge make an edge of a column, which longer lines do not belong to. */
const EDGE = 3

/** True for a stack in which lines end at one place on the right: they fill their column. */
export function hasEdge({ lines, size }: Stack): boolean {
  const right = Math.max(...lines.map(({ x1 }) => x1))
  return lines.filter(({ x1 }) => right - x1 < 0.4 * size).length >= EDGE
}

/** True where a picture beside the stack tells why its lines were shorter (or set in) so far. */
const isByPicture = (stack: Box, line: Box, pictures: readonly Box[]): boolean =>
  pictures.some(
    (picture) =>
      picture.y1 > stack.y0 && picture.y0 < line.y1 && picture.y1 < line.y1 + height(line) && shareX(picture, line) > 0,
  ) ||
  pictures.some((picture) => picture.y0 > stack.y1 - height(line) && picture.y0 < line.y1 && shareX(picture, stack) > 0)

function goesOn(stack: Stack, line: PrintedLine, { pictures, rules }: Surroundings): boolean {
  const last = stack.lines.at(-1) as PrintedLine
  const { size } = stack
  if (line.vertical || last.vertical || line.bold !== stack.bold || Math.abs(line.size - size) > 0.06 * size)
    return false
  const gap = line.y0 - last.y1
  if (gap < -0.45 * size || gap > LEADING * size) return false
  const shared = shareX(line, stack)
  const isUnderIndent = stack.lines.length === 1 && Math.abs(stack.x0 - line.x0 - 2 * size) < 0.6 * size && shared > 0
  if (shared < 0.5 * Math.min(width(line), width(stack)) && shared < 4 * size && !isUnderIndent) return false
  const middle = (last.y1 + line.y0) / 2
  const isRuled = rules.some(
    (rule) =>
      height(rule) < 3 &&
      shareX(rule, line) > 0.5 * width(line) &&
      Math.abs(rule.y0 - middle) <= Math.max(gap / 2, 0.3 * size),
  )
  if (isRuled) return false
  const isWider = line.x1 > stack.x1 + 1.3 * size || line.x0 < stack.x0 - INDENT * size
  return !isWider || !hasEdge(stack) || isByPicture(stack, line, pictures)
}

/** Cuts off the first line of a stack that stands alone over the columns which begin below it, and gives it as a stack. */
function leadOf(stack: Stack, stacks: readonly Stack[]): Stack | undefined {
  const [first, ...rest] = stack.lines
  const [second] = rest
  if (!first || !second || /[。！？]$/u.test(first.text)) return undefined
  const body = around(rest)
  const isFull = first.x0 > body.x0 - stack.size && first.x0 <= body.x0 + INDENT * stack.size
  if (isFull && Math.abs(first.x1 - body.x1) <= stack.size) return undefined
  const isLevel = (other: Stack, line: PrintedLine): boolean =>
    other !== stack && Math.abs((other.lines[0] as PrintedLine).y1 - line.y1) < 0.3 * stack.size
  const next = stacks.filter(
    (other) =>
      isLevel(other, second) &&
      Math.abs(other.size - stack.size) < 0.2 * stack.size &&
      -shareX(other, body) < GUTTER * stack.size,
  )
  const reach = around([body, ...next])
  const isText = (other: Stack): boolean => other.lines.length > 1 && shareX(other, reach) > 0
  if (next.length === 0 || stacks.some((other) => isLevel(other, first) && isText(other))) return undefined
  stack.lines = rest
  Object.assign(stack, body)
  return { ...stack, lines: [first], ...around([first]) }
}

/** The stacks of a page's lines, all as text. */
export function stacksOf(lines: readonly PrintedLine[], around_: Surroundings): Stack[] {
  const stacks: Stack[] = []
  const frames = new Map(lines.map((line) => [line, frameOf(line, around_.frames)]))
  for (const line of [...lines].sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0)) {
    const fitting = stacks.filter(
      (stack) => frames.get(stack.lines.at(-1) as PrintedLine) === frames.get(line) && goesOn(stack, line, around_),
    )
    const stack = fitting.sort((a, b) => b.y1 - a.y1 || shareX(b, line) - shareX(a, line))[0]
    if (stack) {
      stack.lines.push(line)
      Object.assign(stack, around(stack.lines))
    } else
      stacks.push({
        lines: [line],
        size: line.size,
        bold: line.bold,
        kind: 'text',
        x0: line.x0,
        y0: line.y0,
        x1: line.x1,
        y1: line.y1,
      })
  }
  for (const stack of [...stacks]) {
    const byline = leadOf(stack, stacks)
    if (byline) stacks.push(byline)
  }
  return stacks
}
