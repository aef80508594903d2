import { readCredits } from './credits.ts'
import { writerBehindTitle } from './edge-byline.ts'
import { cutEdges } from './edges.ts'
import { formOf } from './form.ts'
import { layoutOf, isFull, isIndent, type Layout } from './layout.ts'
import { endsSentence, isCaption, isMarked, isPoint, openMarks } from './marks.ts'
import { isLead } from './neighbourhood.ts'
import type { BlockContext, LoneEdges, UnitView } from './rule.ts'
import { cellsOf, isNameLine, isTime, shortRuns, type RunKind } from './runs.ts'
import { cutsWord } from './seam.ts'
import type { Edge, Unit } from './unit.ts'
import { lyricSpans } from './verse.ts'

/** So many lines, at most, has a title above its text. */
const LONGEST_HEAD = 3

/** Lines between a full stop and an indent or a byline may be a title, though they stand below a full line: they have no mark at their end as paragraphs have. */
function mayBeTitle(units: readonly Unit[], at: number): boolean {
  const below = units.slice(at, at + LONGEST_HEAD + 1)
  const text = below.findIndex((unit, line) => line > 0 && (isIndent(unit.indent) || isByline(unit)))
  const isOpen = ({ key }: Unit): boolean => !endsSentence(key) && !/[,:;、]$/u.test(key)
  return endsSentence((units[at - 1] as Unit).key) && text > 0 && below.slice(0, text).every(isOpen)
}

/** True for a line that a credit or a jump mark closes. */
const isClosed = ({ key }: Unit): boolean =>
  /[)\]】]$/u.test(key) && cutEdges(key).edges.some(({ to }) => to === key.length)

/** True for a line that is a byline: it goes on from no title above it. */
const isByline = ({ key }: Unit): boolean =>
  readCredits(key)?.some(({ roles }) => roles.length > 0 || isMarked(key)) === true

/** True for a line with which its text ends. */
const isEnd = (unit: Unit, layout: Layout): boolean => endsSentence(unit.key) || isClosed(unit) || !isFull(unit, layout)

/** True where the close lines from an empty line down to that at `at` have no indent and no mark, below a text that has ended: lines of a title. */
function isInTitle(units: readonly Unit[], at: number, layout: Layout): boolean {
  for (let first = at; first >= 0; first--) {
    const { key, gap, indent } = units[first] as Unit
    if (isIndent(indent) || /[,。;:]/u.test(key)) return false
    if (gap > 0) return first < at && (first === 0 || isEnd(units[first - 1] as Unit, layout))
  }
  return false
}

/** A whole line in brackets: (未完待续). */
const IN_BRACKETS = /^[(][^()]{2,30}[)]$/u
/** True for names parted by spaces, and nothing besides. */
const isRoll = (key: string): boolean => isNameLine(key) && !/[、,]/u.test(key)

/** True where the line at `at` goes on from the full line above it: no empty line and no indent stand between. */
function goesOn(units: readonly Unit[], at: number, layout: Layout): boolean {
  const [above, unit] = [units[at - 1], units[at] as Unit]
  if (
    above === undefined ||
    unit.gap > 0 ||
    unit.top ||
    unit.place ||
    !isFull(above, layout) ||
    isByline(unit) ||
    isTime(unit.key) ||
    isCaption(unit.key) ||
    (/[。!?…)】”]$/u.test(above.key) && (IN_BRACKETS.test(unit.key) || isPoint(unit.key))) ||
    (isRoll(above.key) && !isRoll(unit.key)) ||
    (cellsOf(above.key) > 2 && cellsOf(above.key) === cellsOf(unit.key))
  )
    return false
  if (!layout.indented) return layout.parted
  if (isInTitle(units, at, layout) && !cutsWord(above.key, unit.key) && openMarks(above.key) === 0) return false
  return !isIndent(unit.indent) && !mayBeTitle(units, at)
}

/** Fewer lines with a mark at each end are no verse: prose has them, too. */
const LEAST_LYRIC = 4

/** Names of reporters, at the end of a line: the text begins on the next. */
const REPORTED = /(?:记者|通讯员)\s?\S{2,12}报道$/u

/**
 * The units of a page that was wrapped by hand, with the lines of one paragraph, title or byline as one; on any other page
 * those given.
 */
function unwrapped(units: readonly Unit[], layout: Layout): Unit[] {
  const whole: Unit[] = []
  const lyrics = lyricSpans(units).filter(([from, to]) => to - from >= LEAST_LYRIC)
  units.forEach((unit, at) => {
    const above = whole.at(-1)
    const isVerse = lyrics.some(([from, to]) => at > from && at < to)
    if (isVerse || above === undefined || isClosed(above) || !goesOn(units, at, layout)) {
      whole.push(unit)
      return
    }
    const before = above.spaced || REPORTED.test(above.key) ? `${above.key} ` : above.key
    const parts = unit.parts.map((part) => ({ ...part, at: part.at + before.length }))
    whole[whole.length - 1] = {
      ...above,
      key: before + unit.key,
      spaced: unit.spaced,
      parts: [...above.parts, ...parts],
    }
  })
  return whole
}

/** Longer lines are no credits. */
const LONGEST_CREDIT = 80

function cutUnit(unit: Unit): Pick<UnitView, 'unit' | 'core' | 'coreFrom' | 'edges' | 'credits'> {
  const credits = unit.key.length <= LONGEST_CREDIT ? readCredits(unit.key) : null
  if (credits) return { unit, core: unit.key, coreFrom: 0, edges: [], credits }
  const { edges, from, to } = cutEdges(unit.key)
  return { unit, core: unit.key.slice(from, to), coreFrom: from, edges, credits }
}

/** True for a mark that stands at the end of what it belongs to: 下转. Everything else stands in front. */
function standsBehind({ unit, edges }: LoneEdges): boolean {
  return edges.every((edge) => edge.kind === 'jump' && /下转|[([【]\s*\S?转/u.test(unit.key))
}

/** Lines that hold edges and no text go with the text before or behind them. */
function attachLone<T extends Pick<UnitView, 'core' | 'edges' | 'unit'> & { before: LoneEdges[]; behind: LoneEdges[] }>(
  cut: readonly T[],
): T[] {
  const kept: T[] = []
  let waiting: LoneEdges[] = []
  for (const view of cut) {
    const last = kept.at(-1)
    if (view.core !== '') {
      view.before.push(...waiting)
      waiting = []
      kept.push(view)
    } else if (last && standsBehind(view)) last.behind.push(view)
    else waiting.push(view)
  }
  const last = kept.at(-1)
  if (last) last.behind.push(...waiting)
  return last ? kept : [...cut]
}

/** The edges in front of a line's text, those on lines of their own included. */
export function frontEdges(view: Pick<UnitView, 'before' | 'edges'>): Edge[] {
  return [...view.before.flatMap(({ edges }) => edges), ...view.edges.filter((edge) => edge.from === 0)]
}

/** The edges behind a line's text, those on lines of their own included. */
export function backEdges(view: UnitView): Edge[] {
  return [
    ...view.edges.filter((edge) => edge.to === view.unit.key.length),
    ...view.behind.flatMap(({ edges }) => edges),
  ]
}

/** Text that rules look into is the whole page, or, on a page of very many lines, the stretch around a line. */
const STRETCH = 120

function neighbourhoods(units: readonly Unit[]): (unit: Unit) => string {
  const keys = units.map((unit) => unit.key)
  const place = new Map(units.map((unit, at) => [unit, Math.floor(at / STRETCH)]))
  const made = new Map<number, string>()
  return (unit) => {
    const stretch = place.get(unit) ?? 0
    const known =
      made.get(stretch) ?? keys.slice(Math.max(0, stretch - 1) * STRETCH, (stretch + 2) * STRETCH).join('\n')
    made.set(stretch, known)
    return known
  }
}

/** On a page with so many datelines its reports open with one. */
const USUAL = 3

/** True where bylines and subheads stand right below their headline: close lines of a title are no sign of one headline. */
function setsTitlesTight(cut: readonly Pick<UnitView, 'unit' | 'core' | 'credits'>[]): boolean {
  const below = cut.filter(({ core, credits }, at) => {
    const above = cut[at - 1]
    const isSecond = credits?.some(({ roles }) => !roles.includes('photographer')) === true || /^——/u.test(core)
    return isSecond && above !== undefined && above.credits === null && !endsSentence(above.core)
  })
  return below.filter(({ unit }) => unit.gap === 0).length * 2 > below.length
}

/** True for a line that may be a title with its writer: what stands above has ended, and an essay or verse, no report, stands below. */
function isOverWork(
  cut: readonly Pick<UnitView, 'unit' | 'credits' | 'edges'>[],
  runs: readonly (RunKind | null)[],
  at: number,
): boolean {
  const [above, below] = [cut[at - 1], cut[at + 1]]
  if (runs[at] || below === undefined || below.credits) return false
  const isEssay = endsSentence(below.unit.key) && below.edges.length === 0 && !isLead(below.unit.key)
  const isBegun = above === undefined || cut[at]?.unit.top || runs[at - 1] || above.credits
  return (isEssay || runs[at + 1] === 'verse') && (isBegun ? true : endsSentence(above.unit.key))
}

/** The lines of a page with all that rules may look at; furniture must have been set aside. */
export function unitViews(lines: readonly Unit[], context: BlockContext): UnitView[] {
  const setting = layoutOf(lines)
  const units = unwrapped(lines, setting)
  const around = neighbourhoods(units)
  const cut = attachLone(units.map((unit) => ({ ...cutUnit(unit), before: [], behind: [] })))
  const datelines = cut.filter((view) => frontEdges(view).some(({ kind }) => kind === 'dateline')).length
  const layout = { ...setting, tightTitles: setsTitlesTight(cut), datelines: datelines >= USUAL }
  const runs = shortRuns(cut.map(({ unit }) => unit))
  cut.forEach((view, at) => {
    const writer = isOverWork(cut, runs, at) ? writerBehindTitle(view.unit.key) : null
    if (writer)
      Object.assign(view, { core: view.unit.key.slice(0, writer.from).trim(), edges: [writer], credits: null })
  })
  const views = cut.map((view, at): UnitView => {
    return {
      ...view,
      form: formOf(view.core),
      run: runs[at] ?? null,
      previous: null,
      next: null,
      layout,
      page: around(view.unit),
      context,
    }
  })
  views.forEach((view, at) => {
    view.previous = views[at - 1] ?? null
    view.next = views[at + 1] ?? null
  })
  return views
}
