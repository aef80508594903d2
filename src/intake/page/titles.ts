import { around, height, shareX, width, type Box } from '../box.ts'
import type { PrintedLine } from './lines.ts'
import type { Stack } from './stacks.ts'

/** From here on, in parts of the body's size, characters are those of a title. */
const TITLE_SIZE = 1.14
/** Words that stand again in a text are smaller than this, in parts of the body's size. */
const LARGEST_QUOTE = 1.6
/** From here on, in parts of the body's size, a line right above a title is its kicker. */
const KICKER = 1.04
/** Much of a page: so many characters, and this part of all. */
const MUCH = [120, 0.15] as const
/** Longer than this, in characters, nothing is a title. */
const LONGEST_TITLE = 90

/** True for the look of a title: larger than the body (or bold and a little larger), and short. */
function isTitle({ lines, size, bold }: Stack, bodySize: number): boolean {
  const length = lines.reduce((sum, { text }) => sum + text.length, 0)
  const isLarge = size >= TITLE_SIZE * bodySize || (bold && size >= 1.04 * bodySize)
  const isText = size < 1.5 * bodySize && lines.length > 1 && /[。！？]$/u.test(lines.at(-1)?.text ?? '')
  return (
    isLarge &&
    !isText &&
    length <= LONGEST_TITLE &&
    lines.length <= 5 &&
    (size > 1.5 * bodySize || length <= 45 || lines.length <= 2)
  )
}

/** True for a line with nothing but white space between it and the title below. */
const isRightAbove = ({ lines, size, ...line }: Stack, title: Stack): boolean =>
  lines.length === 1 && title.y0 >= line.y0 && title.y0 - line.y1 < size && shareX(line, title) > 0

/** True for a small title with text closely above it, on both sides of which text goes on: a cross-head. */
function isInText({ size, lines, ...title }: Stack, stacks: readonly Stack[]): boolean {
  const over = around(
    stacks.filter(({ kind, y1 }) => kind === 'text' && title.y0 - y1 > -size && title.y0 - y1 < 2 * size),
  )
  return lines.length === 1 && over.x0 <= title.x0 + size && over.x1 >= title.x1 - size
}

/** True for a line at the top of a column that goes on from the one to its left. */
const goesOnBeside = (stack: Stack, stacks: readonly Stack[]): boolean =>
  stacks.some(
    (text) =>
      text.kind === 'text' &&
      text.x1 <= stack.x0 &&
      -shareX(text, stack) < 8 * stack.size &&
      text.y0 <= stack.y1 &&
      text.y1 > stack.y1,
  )

/** True for words of a text that stand again in it, larger, between two lines no wider than its column. */
function isQuote(stack: Stack, stacks: readonly Stack[], rules: readonly Box[]): boolean {
  const { size } = stack
  const isClose = (gap: number): boolean => gap > -0.3 * size && gap < 1.2 * size
  return stacks.some((text) => {
    const gap = stack.y0 - text.y1
    if (text.kind !== 'text' || gap < 0 || gap > 3 * size || shareX(text, stack) < 0.9 * width(stack)) return false
    const lines = rules.filter(
      (rule) => height(rule) < 3 && shareX(rule, text) > 0.9 * width(rule) && shareX(rule, stack) > 0.8 * width(stack),
    )
    return lines.some((rule) => isClose(stack.y0 - rule.y1)) && lines.some((rule) => isClose(rule.y0 - stack.y1))
  })
}

/** The largest size in which much of a page is set: what is no larger is no title. */
function textSizeOf(lines: readonly PrintedLine[], bodySize: number): number {
  const near = lines.filter(({ size }) => size < 1.5 * bodySize)
  const lengthOf = (of: readonly PrintedLine[]): number => of.reduce((sum, { text }) => sum + text.length, 0)
  const least = Math.max(MUCH[0], MUCH[1] * lengthOf(lines))
  const sizes = [...new Set(near.map(({ size }) => size))]
  return Math.max(bodySize, ...sizes.filter((size) => lengthOf(near.filter((line) => line.size === size)) >= least))
}

/** Small bold lines within a text are its cross-heads; one like these that opens the next column is, too. */
function takeCrossheads(stacks: readonly Stack[], bodySize: number): void {
  const small = stacks.filter(({ kind, size }) => kind === 'title' && size < TITLE_SIZE * bodySize)
  const heads = small.filter((stack) => isInText(stack, stacks))
  for (const head of heads) head.kind = 'text'
  for (const stack of small)
    if (heads.some(({ size }) => size === stack.size) && goesOnBeside(stack, stacks)) stack.kind = 'text'
}

/** Marks the stacks that are titles, and words of a text that stand again in it. */
export function markTitles(stacks: readonly Stack[], bodySize: number, rules: readonly Box[]): void {
  const textSize = textSizeOf(
    stacks.flatMap(({ lines }) => lines),
    bodySize,
  )
  for (const stack of stacks) if (isTitle(stack, textSize)) stack.kind = 'title'
  for (const stack of stacks)
    if (stack.kind === 'title' && stack.size < LARGEST_QUOTE * bodySize && isQuote(stack, stacks, rules))
      stack.kind = 'quote'
  takeCrossheads(stacks, bodySize)
  const titles = stacks.filter(({ kind }) => kind === 'title')
  for (const stack of stacks)
    if (stack.kind === 'text' && stack.size > KICKER * bodySize && titles.some((title) => isRightAbove(stack, title)))
      stack.kind = 'title'
}
