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
import { captionForm } from './rules/vote-caption.ts'
import { crossheadForm } from './rules/vote-crosshead.ts'
import { textEdges } from './rules/vote-edges.ts'
import { kickerForm } from './rules/vote-kicker.ts'
import { layoutGap } from './rules/vote-layout.ts'
import { quotedBelow } from './rules/vote-quoted.ts'
import { subheadDash } from './rules/vote-subhead.ts'
import { textForm } from './rules/vote-text-form.ts'
import { titleForm } from './rules/vote-title-form.ts'
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
]

export function viewsOf(units: readonly Unit[], context: BlockContext): UnitView[] {
  const layout = layoutOf(units)
  const page = units.map((unit) => unit.key).join('\n')
  const views = units.map((unit): UnitView => {
    const cut = cutEdges(unit.key)
    const credits = unit.key.length <= 80 ? readCredits(unit.key) : null
    const edges = credits ? [] : cut.edges
    const core = credits ? unit.key : unit.key.slice(cut.from, cut.to)
    return { unit, core, edges, form: formOf(core), credits, previous: null, next: null, layout, page, context }
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

/** The lines of a page that are not furniture, with all that a vote may look at; and the furniture, with the rule that took it. */
export function readViews(lines: readonly Line[], context: BlockContext): UnitView[] {
  return viewsOf(
    unitsOf(lines).filter((unit) => furnitureRule(unit.key, context.paper) === null),
    context,
  )
}

/**
 * Takes a page apart: every stretch of it becomes a block with its kind, its place, the rule that decided and how sure
 * it is. Furniture is set aside first; edges (datelines, bylines, credits, jump marks) are cut off; the rest is decided
 * line by line, all lines of the page together. Never fails: what fits nothing is a paragraph.
 */
export function blocksOf(lines: readonly Line[], context: BlockContext): Block[] {
  const textOf = new Map(lines.map((line) => [line.number, line.text]))
  const units = unitsOf(lines)
  const furniture = new Map(
    units.flatMap((unit) =>
      furnitureRule(unit.key, context.paper) === null
        ? []
        : [[unit, furnitureRule(unit.key, context.paper) as string] as const],
    ),
  )
  const views = viewsOf(
    units.filter((unit) => !furniture.has(unit)),
    context,
  )
  const decisions = decide(views, VOTE_RULES)
  const body = views.flatMap((view, at) => {
    const decision = decisions[at] as Decision
    const blocks = blocksOfView(view, decision)
    const first = blocks[0]
    if (first && (view.unit.top || opens(decision.state, decisions[at - 1]?.state))) first.opens = true
    return blocks
  })
  const aside = [...furniture].map(([unit, rule]) => ({
    kind: 'furniture' as const,
    span: { line: unit.line, from: unit.from, to: unit.from + unit.key.length },
    rule,
    confidence: 1,
  }))
  return [...body, ...aside]
    .map((block) => ({ ...block, text: (textOf.get(block.span.line) ?? '').slice(block.span.from, block.span.to) }))
    .sort((a, b) => a.span.line - b.span.line || a.span.from - b.span.from)
}
