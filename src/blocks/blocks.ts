import type { Block } from '../model/block.ts'
import type { Line } from '../model/line.ts'
import { readCredits } from './credits.ts'
import { decide, type Decision } from './decide.ts'
import { cutEdges } from './edges.ts'
import { formOf } from './form.ts'
import { furnitureRule } from './furniture.ts'
import { layoutOf } from './layout.ts'
import type { BlockContext, UnitView, VoteRule } from './rule.ts'
import { bylineLine } from './rules/vote-byline.ts'
import { echo } from './rules/vote-echo.ts'
import { opener } from './rules/vote-opener.ts'
import { numberedPoint } from './rules/vote-numbered.ts'
import { shortRun } from './rules/vote-run.ts'
import { captionForm } from './rules/vote-caption.ts'
import { crossheadForm } from './rules/vote-crosshead.ts'
import { textEdges } from './rules/vote-edges.ts'
import { kickerForm } from './rules/vote-kicker.ts'
import { layoutGap } from './rules/vote-layout.ts'
import { quotedBelow } from './rules/vote-quoted.ts'
import { subheadDash } from './rules/vote-subhead.ts'
import { textForm } from './rules/vote-text-form.ts'
import { titleForm } from './rules/vote-title-form.ts'
import { runsOf } from './runs.ts'
import { CONTINUING_STATES, KIND_OF_STATE, OPENING_STATES, type State } from './states.ts'
import { unitsOf, type Unit } from './unit.ts'

/** Every rule that votes on what a line is. */
export const VOTE_RULES: readonly VoteRule[] = [
  bylineLine,
  textEdges,
  titleForm,
  textForm,
  kickerForm,
  subheadDash,
  crossheadForm,
  layoutGap,
  opener,
  echo,
  quotedBelow,
  captionForm,
  shortRun,
  numberedPoint,
]

function viewsOf(units: readonly Unit[], context: BlockContext): UnitView[] {
  const layout = layoutOf(units)
  const page = units.map((unit) => unit.key).join('\n')
  const runs = runsOf(units)
  const views = units.map((unit, at): UnitView => {
    const cut = cutEdges(unit.key)
    const credits = unit.key.length <= 80 ? readCredits(unit.key) : null
    const edges = credits ? [] : cut.edges
    const core = credits ? unit.key : unit.key.slice(cut.from, cut.to)
    return {
      unit,
      core,
      edges,
      form: formOf(core),
      credits,
      run: runs[at] ?? null,
      previous: null,
      next: null,
      layout,
      page,
      context,
    }
  })
  views.forEach((view, at) => {
    view.previous = views[at - 1] ?? null
    view.next = views[at + 1] ?? null
  })
  return views
}

function opens(state: State, before: State | undefined): boolean {
  if (state === 'lead') return before !== 'headline' && before !== 'headline2' && before !== 'subhead'
  return OPENING_STATES.includes(state) && !(state === 'headline' && before === 'kicker')
}

function blockOf(view: UnitView, decision: Decision, [from, to]: readonly [number, number]): Omit<Block, 'text'> {
  const at = view.unit.from
  return {
    kind: KIND_OF_STATE[decision.state],
    span: { line: view.unit.line, from: at + from, to: at + to },
    rule: decision.rule,
    confidence: decision.confidence,
    ...(CONTINUING_STATES.includes(decision.state) ? { continues: true as const } : {}),
    ...(decision.state === 'kept' ? { keepsEnd: true as const } : {}),
  }
}

function blocksOfView(view: UnitView, decision: Decision): Omit<Block, 'text'>[] {
  const edges = view.edges.map((edge) => ({
    ...blockOf(view, decision, [edge.from, edge.to]),
    kind: edge.kind,
    rule: edge.rule,
  }))
  for (const edge of edges) delete edge.continues
  const front = view.edges.filter((edge) => edge.from < view.unit.key.indexOf(view.core)).length
  if (view.core === '') return edges
  const from = view.core === view.unit.key ? 0 : view.unit.key.indexOf(view.core, view.edges[front - 1]?.to ?? 0)
  return [...edges.slice(0, front), blockOf(view, decision, [from, from + view.core.length]), ...edges.slice(front)]
}

/** So many lines at the top and at the bottom of a page are its edge. */
const EDGE_TOP = 6
const EDGE_BOTTOM = 4

interface Sorted {
  text: Unit[]
  furniture: { unit: Unit; rule: string }[]
}

function sortOut(units: readonly Unit[], context: BlockContext): Sorted {
  const sorted: Sorted = { text: [], furniture: [] }
  units.forEach((unit, at) => {
    const atEdge = at < EDGE_TOP || at >= units.length - EDGE_BOTTOM
    const rule = furnitureRule(unit.key, { paper: context.paper, atEdge })
    if (rule === null) sorted.text.push(unit)
    else sorted.furniture.push({ unit, rule })
  })
  return sorted
}

/** The lines of a page that are not furniture, with all that a vote may look at. */
export function readViews(lines: readonly Line[], context: BlockContext): UnitView[] {
  return viewsOf(sortOut(unitsOf(lines), context).text, context)
}

function textBlocks(views: readonly UnitView[]): Omit<Block, 'text'>[] {
  const decisions = decide(views, VOTE_RULES)
  return views.flatMap((view, at) => {
    const decision = decisions[at] as Decision
    const blocks = blocksOfView(view, decision)
    const first = blocks[0]
    if (first && (view.unit.top || opens(decision.state, decisions[at - 1]?.state))) first.opens = true
    return blocks
  })
}

function furnitureBlock({ unit, rule }: Sorted['furniture'][number]): Omit<Block, 'text'> {
  const span = { line: unit.line, from: unit.from, to: unit.from + unit.key.length }
  return { kind: 'furniture', span, rule, confidence: 1 }
}

/**
 * Takes a page apart: every stretch of it becomes a block with its kind, its place, the rule that decided and how sure
 * it is. Furniture is set aside first; edges (datelines, bylines, credits, jump marks) are cut off; the rest is decided
 * line by line, all lines of the page together. Never fails: what fits nothing is a paragraph.
 */
export function blocksOf(lines: readonly Line[], context: BlockContext): Block[] {
  const textOf = new Map(lines.map((line) => [line.number, line.text]))
  const { text, furniture } = sortOut(unitsOf(lines), context)
  const body = text.length === 0 ? [] : textBlocks(viewsOf(text, context))
  return [...body, ...furniture.map(furnitureBlock)]
    .map((block) => ({ ...block, text: (textOf.get(block.span.line) ?? '').slice(block.span.from, block.span.to) }))
    .sort((a, b) => a.span.line - b.span.line || a.span.from - b.span.from)
}
