import { readCredits } from './credits.ts'
import { cutEdges } from './edges.ts'
import { formOf } from './form.ts'
import { layoutOf } from './layout.ts'
import { endsSentence } from './marks.ts'
import type { BlockContext, LoneEdges, UnitView } from './rule.ts'
import { runsOf } from './runs.ts'
import type { Edge, Unit } from './unit.ts'
import { unwrapped } from './unwrap.ts'

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

/** The lines of a page with all that rules may look at; furniture must have been set aside. */
export function viewsOf(lines: readonly Unit[], context: BlockContext): UnitView[] {
  const setting = layoutOf(lines)
  const units = unwrapped(lines, setting)
  const around = neighbourhoods(units)
  const cut = attachLone(units.map((unit) => ({ ...cutUnit(unit), before: [], behind: [] })))
  const datelines = cut.filter((view) => frontEdges(view).some(({ kind }) => kind === 'dateline')).length
  const layout = { ...setting, tightTitles: setsTitlesTight(cut), datelines: datelines >= USUAL }
  const runs = runsOf(cut.map(({ unit }) => unit))
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
