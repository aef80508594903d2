import { yearAxis, yearScale, type YearScale } from './scale.ts'
import { chart, label, percent, rem, shape } from './svg.ts'

/** A day on which something is printed; `inferred` when the day is our inference. */
export interface Mark {
  day: string
  inferred: boolean
}

/** A term as the authority file states it: days, months or years, open where nothing is stated. */
interface TimelineTerm {
  from?: string
  to?: string
}

/** One office: what it is called, the days on which print proves it, oldest first, and terms on file. */
export interface TimelineRow {
  title: string
  marks: readonly Mark[]
  terms: readonly TimelineTerm[]
}

const ROW = 2.8
const LABEL_AT = 1
const BAR_AT = 1.95
const DOT = 0.36
/** Radius of dots where there are more than `FEW`, so that the bar behind them can be seen. */
const SMALL_DOT = 0.2
const FEW = 12
/** Height of the outline that a term on file is drawn as. */
const TERM = 1.1
/** Share of the width that a character takes on a telephone with the largest letters. */
const CHARACTER = 0.058
/** Marks closer than this share of the width are drawn as one. */
const APART = 0.005

function daysOf({ marks, terms }: TimelineRow): string[] {
  return [
    ...marks.map(({ day }) => day),
    ...terms.flatMap(({ from, to }) => [from, to].filter((day) => day !== undefined)),
  ]
}

/** Marks that can be told apart; of those too close the first stays, and it is inferred only when all are. */
function distinct(marks: readonly Mark[], { at }: YearScale): { x: number; inferred: boolean }[] {
  const kept: { x: number; inferred: boolean }[] = []
  for (const { day, inferred } of marks) {
    const last = kept.at(-1)
    if (last && at(day) - last.x < APART) last.inferred &&= inferred
    else kept.push({ x: at(day), inferred })
  }
  return kept
}

function dot({ x, inferred }: { x: number; inferred: boolean }, y: number, radius: number): string {
  return shape('circle', { class: inferred ? 'dot est' : 'dot', cx: percent(x), cy: rem(y), r: rem(radius) })
}

/** A term: an outline between stated ends; an end that is not stated is left open and goes on as a dashed line. */
function termShape({ from, to }: TimelineTerm, { at, endOf }: YearScale, y: number): string {
  const [x1, x2] = [from === undefined ? 0 : at(from), to === undefined ? 1 : endOf(to)]
  const open = from === undefined || to === undefined
  const box = { x: percent(x1), y: rem(y - TERM / 2), width: percent(x2 - x1), height: rem(TERM) }
  return shape('rect', { class: open ? 'term open' : 'term', ...box })
}

/** Place of a title, so that it stays inside: over its bar, or at an edge. */
function place(title: string, [x1, x2]: readonly [number, number]): { x: string; 'text-anchor'?: string } {
  const width = [...title].length * CHARACTER
  if (x1 + width <= 1) return { x: percent(x1) }
  return x2 - width >= 0 ? { x: percent(x2), 'text-anchor': 'end' } : { x: '0%' }
}

function rowShapes(row: TimelineRow, scale: YearScale, top: number): string {
  const marks = distinct(row.marks, scale)
  const ends = row.terms.flatMap(({ from, to }) => [
    from === undefined ? 0 : scale.at(from),
    to === undefined ? 1 : scale.endOf(to),
  ])
  const xs = [...marks.map(({ x }) => x), ...ends]
  const y = top + BAR_AT
  const radius = marks.length > FEW ? SMALL_DOT : DOT
  const [first, last] = [marks.at(0), marks.at(-1)]
  const bar =
    first && last && last.x > first.x
      ? shape('line', { class: 'span', x1: percent(first.x), x2: percent(last.x), y1: rem(y), y2: rem(y) })
      : ''
  const title = label(row.title, {
    class: 'val',
    ...place(row.title, [Math.min(...xs), Math.max(...xs)]),
    y: rem(top + LABEL_AT),
  })
  const terms = row.terms.map((term) => termShape(term, scale, y)).join('')
  return `<g>${title}${terms}${bar}${marks.map((mark) => dot(mark, y, radius)).join('')}</g>`
}

/**
 * Offices over whole years, a row each: dots for days on which print proves the office (hollow when the day is inferred),
 * a bar from the first to the last, outlines for terms of the authority file. Rows without any day are left out; '' when
 * no row has one. `says` is the chart in a sentence.
 */
export function timeline(rows: readonly TimelineRow[], says: string): string {
  const drawn = rows.filter((row) => daysOf(row).length > 0)
  const scale = yearScale(drawn.flatMap(daysOf))
  if (scale === null) return ''
  const foot = drawn.length * ROW + 0.6
  const shapes = drawn.map((row, index) => rowShapes(row, scale, index * ROW))
  return chart({ height: foot + 1.6, says }, [yearAxis(scale, foot), ...shapes])
}
