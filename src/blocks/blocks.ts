import type { Block } from '../model/block.ts'
import type { Line, Span } from '../model/line.ts'
import { confidenceOf } from './confidence.ts'
import { judge, loudest, type Verdict } from './verdict.ts'
import { furnitureRule } from './furniture.ts'
import { INTERLEAVED, isInterleaved } from './interleaved.ts'
import { saidState, type Place } from './place.ts'
import type { BlockContext, LoneEdges, UnitView, VoteRule } from './rule.ts'
import { bylineLine } from './rules/vote-byline.ts'
import { captionForm } from './rules/vote-caption.ts'
import { crossheadForm } from './rules/vote-crosshead.ts'
import { echo } from './rules/vote-echo.ts'
import { textEdges } from './rules/vote-edges.ts'
import { kickerForm } from './rules/vote-kicker.ts'
import { layoutGap } from './rules/vote-layout.ts'
import { opener, briefItem, numberedPoint, subheadDash, shortRun, letterEnd, letterOpens } from './rules/vote-marks.ts'
import { penName } from './rules/vote-pen-name.ts'
import { pagePlace } from './rules/vote-place.ts'
import { lineSize } from './rules/vote-size.ts'
import { story } from './rules/vote-story.ts'
import { textForm } from './rules/vote-text-form.ts'
import { titleForm } from './rules/vote-title-form.ts'
import { withNotes } from './notes.ts'
import { EDGE_BOTTOM, isOfText } from './of-text.ts'
import { isTeased } from './teaser.ts'
import { CONTINUING_STATES, KIND_OF_STATE, opens } from './states.ts'
import { spansOf, unitsOfLines, type Edge, type Unit } from './unit.ts'
import { frontEdges, unitViews } from './views.ts'

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
  story,
  captionForm,
  shortRun,
  numberedPoint,
  letterEnd,
  letterOpens,
  briefItem,
  penName,
  lineSize,
  pagePlace,
]

type Textless = Omit<Block, 'text'>

/** A stretch of a unit as blocks, one for each of its lines. */
function cut(unit: Unit, { from, to }: Pick<Edge, 'from' | 'to'>, block: Omit<Block, 'text' | 'span'>): Textless[] {
  return spansOf(unit, from, to).map((span, at) => ({
    ...block,
    span,
    ...(at > 0 ? { continues: true as const } : {}),
  }))
}

function coreBlocks({ unit, core, coreFrom }: UnitView, verdict: Verdict): Textless[] {
  return cut(
    unit,
    { from: coreFrom, to: coreFrom + core.length },
    {
      kind: KIND_OF_STATE[verdict.state],
      rule: loudest(verdict),
      confidence: confidenceOf(verdict),
      ...(CONTINUING_STATES.includes(verdict.state) ? { continues: true as const } : {}),
      ...(verdict.state === 'kept' ? { keepsEnd: true as const } : {}),
    },
  )
}

function blocksOfView(view: UnitView, verdict: Verdict): Textless[] {
  const confidence = confidenceOf(verdict)
  const edgeBlocks = ({ unit, edges }: LoneEdges): Textless[] =>
    edges.flatMap((edge) => cut(unit, edge, { kind: edge.kind, rule: edge.rule, confidence }))
  const own = (isFront: boolean): LoneEdges => ({
    unit: view.unit,
    edges: view.edges.filter((edge) => edge.from < view.coreFrom === isFront),
  })
  const text = coreBlocks(view, verdict)
  return [
    ...[...view.before, own(true)].flatMap(edgeBlocks),
    ...text,
    ...[own(false), ...view.behind].flatMap(edgeBlocks),
  ]
}

/** So many lines at the top of a page are its edge. */
const EDGE_TOP = 6
/** A masthead has at most so many lines. */
const LONGEST_HEAD = 10
/** Longer lines are no nameplate. */
const LONGEST_NAMEPLATE = 14

interface Sorted {
  text: Unit[]
  furniture: { unit: Unit; rule: string }[]
}

/** True where the line above or below is furniture by its form. */
function isAmongFurniture(units: readonly Unit[], at: number, paper: string | undefined): boolean {
  const beside = [units[at - 1], units[at + 1]]
  return beside.some((unit) => unit !== undefined && furnitureRule(unit.key, { paper, atEdge: false }) !== null)
}

/** A day alone dates the page where only furniture, a nameplate and the like stand above it, or other furniture beside it; else it signs a notice. */
function isAtEdge(units: readonly Unit[], at: number, paper: string | undefined): boolean {
  if (at < EDGE_TOP && units.slice(0, at).every(({ key }) => key.length <= LONGEST_NAMEPLATE)) return true
  return (at < EDGE_TOP || at >= units.length - EDGE_BOTTOM) && isAmongFurniture(units, at, paper)
}

const NAMEPLATE =
  /^\p{Script=Han}{1,8}(?:(?<![通汇海喜捷公简预警情年举申])报|新闻|周刊|时讯|通讯)$|^今日\p{Script=Han}{2,4}$/u
/** The name of a page, in two words or one: 民生, 苕溪·副刊. */
const NUMBERED_NAME =
  /^[A-Z]?\d{1,2}[ |]+\p{Script=Han}{2,4}$|^\p{Script=Han}{2,4}(?:[·/ ]+\p{Script=Han}{2,4})?[ |]+[A-Z]?\d{1,2}$/u
const PAGE_NAME = /^\p{Script=Han}{2,4}(?:[·/ ]\p{Script=Han}{2,4})?$|^\p{Script=Han}(?: +\p{Script=Han}){1,3}$/u
/** Names of pages that no column has. */
const SECTION =
  /^(?:今日|本地)?(?:要闻|(?:综合|社会|民生|时政|经济|国内|国际|乡镇|区域)新闻|综合|(?:文[化艺])?副刊|专版|广告)版?$/u
/** Furniture that tells the page's number, alone or with more, or who made it. */
const NUMBERS_PAGE = new Set(['furniture-number', 'furniture-folio', 'furniture-folio-line', 'furniture-editors'])

/**
 * A name that only pages have, or the name of a paper among the first lines, beside the day or another line of the folio, or the name of the page over or
 * under its number. `above`: rules of the lines above, furniture all.
 */
function isNameplate(
  [line, below]: readonly (Unit | undefined)[],
  above: readonly string[],
  paper: string | undefined,
): boolean {
  if (line === undefined) return false
  if (SECTION.test(line.key.replace(/\s/g, ''))) return true
  const rule = below === undefined ? null : furnitureRule(below.key, { paper, atEdge: true })
  const name = line.key.replace(/\s/g, '')
  if (NAMEPLATE.test(name) && (rule !== null || (above.length > 0 && name.endsWith('报')))) return true
  if (rule === null) return false
  const numbers = [rule, ...above].some((each) => NUMBERS_PAGE.has(each))
  return NUMBERED_NAME.test(line.key) || (PAGE_NAME.test(line.key) && numbers)
}

const plateRule = ({ key }: Unit): string => (NUMBERED_NAME.test(key) ? 'furniture-folio' : 'furniture-nameplate')

function sortOut(units: readonly Unit[], context: BlockContext): Sorted {
  const sorted: Sorted = { text: [], furniture: [] }
  const isParted = units.some(({ gap, top }) => gap > 0 && !top)
  units.forEach((unit, at) => {
    const isMargin = unit.place?.role === 'margin'
    const isHead = sorted.text.length === 0 && at < LONGEST_HEAD
    const atEdge = isHead || isAtEdge(units, at, context.paper)
    const above = sorted.furniture.map((each) => each.rule)
    const isPlate = isHead && isNameplate(units.slice(at, at + 2), above, context.paper)
    const byForm = furnitureRule(unit.key, { paper: context.paper, atEdge })
    const over = at > 0 && sorted.text.at(-1) === units[at - 1] ? units[at - 1] : undefined
    const isBelowText = over !== undefined && ((unit.gap === 0 && isParted) || over.key.startsWith('联系人'))
    const isFirm = byForm === 'furniture-contact' ? isHead : atEdge
    const found = {
      rule: byForm ?? '',
      key: unit.key,
      isBelowText,
      isAmongFurniture: isAmongFurniture(units, at, context.paper),
    }
    const isKept = !isFirm && isOfText(found, units.length - at)
    const form =
      (isKept ? null : byForm) ?? (isPlate ? plateRule(unit) : isTeased(units, at) ? 'furniture-teaser' : null)
    const rule = unit.place?.isSaid ? null : isMargin ? 'layout-margin' : form
    if (rule === null) sorted.text.push(unit)
    else sorted.furniture.push({ unit, rule })
  })
  return sorted
}

/** The furniture of a page alone: cheaper than `blocksOf`, and not changed by what people decided about lines. */
export function furnitureOf(lines: readonly Line[]): Block[] {
  const textOf = new Map(lines.map((line) => [line.number, line.text]))
  const { furniture } = sortOut(unitsOfLines(lines), { columns: new Set() })
  return furniture.map(furnitureBlock).map((block) => ({
    ...block,
    text: (textOf.get(block.span.line) ?? '').slice(block.span.from, block.span.to),
  }))
}

/** The lines of a page that are not furniture, with all that a vote may look at. */
export function readViews(
  lines: readonly Line[],
  context: BlockContext,
  places?: ReadonlyMap<number, Place>,
): UnitView[] {
  return unitViews(sortOut(unitsOfLines(lines, places), context).text, context)
}

/** The verdict on a line, unless the source itself says what it is. */
function saidVerdict({ unit: { place } }: UnitView, verdict: Verdict): Verdict {
  return place?.isSaid ? { ...verdict, state: saidState(place, verdict.state), margin: Infinity } : verdict
}

function textBlocks(views: readonly UnitView[]): Textless[] {
  const verdicts = judge(views, VOTE_RULES)
  return views.flatMap((view, at) => {
    const verdict = saidVerdict(view, verdicts[at] as Verdict)
    const blocks = blocksOfView(view, verdict)
    const first = blocks[0]
    const places = [...view.before, view].flatMap(({ unit: { place } }) => (place?.isSaid ? place : []))
    if (first && places.length > 0)
      return [places.some((place) => place.opens) ? { ...first, opens: true } : first, ...blocks.slice(1)]
    const resumes = frontEdges(view).some((edge) => edge.kind === 'jump')
    if (first && (view.unit.top || opens(verdict.state, verdicts[at - 1]?.state, resumes))) first.opens = true
    return blocks
  })
}

function furnitureBlock({ unit, rule }: Sorted['furniture'][number]): Textless {
  const [span] = spansOf(unit, 0, unit.key.length)
  return { kind: 'furniture', span: span as Span, rule, confidence: 1 }
}

/** A line of a page whose columns stand in each other: text of the page, of no article, and in doubt. */
function unreadBlock(unit: Unit): Textless {
  return { ...furnitureBlock({ unit, rule: INTERLEAVED }), confidence: 0 }
}

/**
 * Takes a page apart: every stretch of it becomes a block with its kind, its place, the rule that decided and how sure
 * it is. Furniture is set aside first; edges (datelines, bylines, credits, jump marks) are cut off; the rest is decided
 * line by line, all lines of the page together. `places`: by line number, where the printed page is known. Never fails:
 * what fits nothing is a paragraph.
 */
export function blocksOf(lines: readonly Line[], context: BlockContext, places?: ReadonlyMap<number, Place>): Block[] {
  const textOf = new Map(lines.map((line) => [line.number, line.text]))
  const { text, furniture } = sortOut(unitsOfLines(lines, places), context)
  const body =
    text.length === 0
      ? []
      : isInterleaved(text.flatMap(({ key, place }) => (place?.isSaid ? [] : key)))
        ? text.map(unreadBlock)
        : textBlocks(unitViews(text, context))
  const blocks = [...body, ...furniture.map(furnitureBlock)]
    .map((block) => ({ ...block, text: (textOf.get(block.span.line) ?? '').slice(block.span.from, block.span.to) }))
    .sort((a, b) => a.span.line - b.span.line || a.span.from - b.span.from)
  return withNotes(blocks)
}
