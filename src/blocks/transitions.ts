import { isFull, isIndent } from './layout.ts'
import { isCaption, isPictureColumn, isPoint, readingLength } from './marks.ts'
import { seamWeight } from './seam.ts'
import type { UnitView } from './rule.ts'
import { STATES, type State } from './states.ts'
import { followersOf, NEVER, WEIGHTS, type Weights } from './weights.ts'
import { backEdges, frontEdges } from './views.ts'

/** Longer lines are no title lines. */
const LONGEST_TITLE = 40

const TEXT = new Set<State>(['paragraph', 'continuation', 'lead', 'leadContinuation', 'leadParagraph'])
const LEADS = new Set<State>(['lead', 'leadContinuation', 'leadParagraph'])
const OPENING = new Set<State>(['kicker', 'headline', 'lead'])
const CONTINUING = new Set<State>(['continuation', 'leadContinuation'])
const TITLES = new Set<State>(['kicker', 'headline', 'headline2', 'subhead', 'crosshead'])

/** What stands between two lines of a page, taken once and asked for every pair of states. */
export interface Step {
  /** How the text before ends: 1 as a sentence does, 0 perhaps (a closing quote), -1 it breaks off. */
  end: 1 | 0 | -1
  /** The text before ends in a colon: a list or a quotation may follow, as a paragraph of its own. */
  colon: boolean
  endsOpen: boolean
  /** On a page wrapped by hand, with indents or empty lines: the line opens a paragraph, goes on from a full line, or neither can be told. */
  wrap: 'opens' | 'goes on' | null
  /** How the text before the captions above ends; see `end`. */
  beforeCaptions: Step['end']
  /** How well the two lines fit without a break between them; see `seamWeight`. */
  seam: number
  /** A credit or jump mark closes the line before. */
  closed: boolean
  /** A credit closes the line before: its text is at its end. */
  signed: boolean
  /** The line is a numbered or marked point. */
  point: boolean
  /** The line before names a column of pictures. */
  pictureColumn: boolean
  /** A wide gap stands above the line. */
  gap: boolean
  /** The line before, as a headline, calls for another line. */
  titleOpen: boolean
  /** The line stands close to the one before it, on a page whose blocks are parted by empty lines. */
  tight: boolean
  /** On such a page, the line stands apart from the one before it. */
  apart: boolean
  /** A jump mark closes the line before: its text goes on on another page. */
  jumpsAway: boolean
  /** How well the two lines make one title; see `seamWeight`. */
  fold: number
  /** A dateline or byline stands in front of the line's text. */
  opensText: boolean
  dateline: boolean
  /** The line is a picture's credit. */
  picture: boolean
}

function hasBackEdge(view: UnitView): boolean {
  return backEdges(view).length > 0
}

function finished(view: UnitView): Step['end'] {
  if (view.form.endsSentence || view.run !== null || hasBackEdge(view)) return 1
  return view.form.openMarks === 0 && /[:”’)》]$/u.test(view.core) ? 0 : -1
}

/** A full line may lack up to two characters, where the next word would not fit. */
const SLACK = 2.5

/** A short line between a full stop and an indent may be a cross-head. */
function mayBeTitle(previous: UnitView, view: UnitView): boolean {
  const isShort = view.form.length < view.layout.width * 0.7 && !view.form.endsSentence
  return isShort && previous.form.endsSentence && view.next !== null && isIndent(view.next.unit.indent)
}

function wrapOf(previous: UnitView, view: UnitView): Step['wrap'] {
  const { unit, layout } = view
  if (!layout.indented) return layout.parted && unit.gap === 0 && isFull(previous.unit, layout) ? 'goes on' : null
  if (isIndent(unit.indent)) return 'opens'
  if (mayBeTitle(previous, view)) return null
  const length = readingLength(previous.unit.key) + (isIndent(previous.unit.indent) ? 2 : 0)
  return unit.gap === 0 && length >= layout.width - SLACK ? 'goes on' : null
}

function endBeforeCaptions(previous: UnitView): Step['end'] {
  let view: UnitView | null = previous
  while (view && isCaption(view.core)) view = view.previous
  return view ? finished(view) : 1
}

/** Looks at two lines that stand one after the other. */
export function stepBetween(previous: UnitView, view: UnitView): Step {
  const end = finished(previous)
  const { credits } = view
  const front = frontEdges(view)
  return {
    end,
    colon: previous.core.endsWith(':'),
    endsOpen: previous.form.endsOpen,
    wrap: wrapOf(previous, view),
    beforeCaptions: endBeforeCaptions(previous),
    seam: end !== 1 ? seamWeight(previous.core, view.core, view.page) : 0,
    closed: hasBackEdge(previous),
    signed: backEdges(previous).some((edge) => edge.kind === 'credit'),
    point: isPoint(view.core),
    pictureColumn: isPictureColumn(previous.core),
    gap: view.unit.gap >= 2,
    titleOpen: previous.form.openMarks > 0 || /[的与和在将把对从为、]$/u.test(previous.core),
    tight: view.layout.parted && view.unit.gap === 0,
    apart: view.layout.parted && view.unit.gap > 0,
    jumpsAway: backEdges(previous).some((edge) => edge.kind === 'jump'),
    fold: end !== 1 && view.form.length <= LONGEST_TITLE ? seamWeight(previous.core, view.core, view.page) : 0,
    opensText: front.some((edge) => edge.kind !== 'jump'),
    dateline: front.some((edge) => edge.kind === 'dateline'),
    picture: credits?.some((credit) => credit.roles.includes('photographer')) === true,
  }
}

type StepWeights = Weights['step']

/** A state and the one after it. */
interface Pair {
  from: State
  to: State
}

function textGoesOn(to: State, { end, endsOpen, seam, colon, wrap, point }: Step, w: StepWeights): number {
  const goesOn = CONTINUING.has(to)
  if (point) return goesOn ? w.pointGoesOn : 0
  if (wrap === 'opens') return goesOn ? w.indentGoesOn : end === -1 ? w.brokenIndent : 0
  if (wrap === 'goes on') return goesOn ? w.fullGoesOn : w.fullEnds
  if (colon && end === 0) return goesOn ? w.colonGoesOn : 0
  if (!goesOn) return end === 1 ? 0 : end === 0 ? w.softEnd : endsOpen ? w.openEnd : w.brokenEnd
  const fits = end === 1 ? w.endGoesOn : end === 0 ? w.softGoesOn : endsOpen ? w.openGoesOn : w.brokenGoesOn
  return fits + seam * w.seam
}

/** An article without a headline is told by the credit at its end; without one it is unlikely, unless a wide gap follows. */
function leadEnds(to: State, { closed, gap }: Step, w: StepWeights): number {
  if (closed) return to === 'lead' ? w.closedLead : to === 'leadParagraph' ? w.closedParagraph : 0
  return !OPENING.has(to) ? 0 : gap ? w.gapLead : w.openLead
}

/** A dateline or byline opens an article, never the text under a cross-head; a picture's credit closes a story of its own. */
function doesNotFit({ from, to }: Pair, step: Step, w: StepWeights): number {
  const { end, opensText, picture, signed, jumpsAway, pictureColumn } = step
  const misplaced = from === 'crosshead' || (to === 'paragraph' && TEXT.has(from)) || to === 'leadParagraph'
  if (opensText && misplaced) return w.misplacedEdge
  if (signed && TEXT.has(from) && to === 'crosshead') return w.signedCrosshead
  if (signed && TEXT.has(from) && to === 'paragraph') return w.signedParagraph
  if (jumpsAway && TEXT.has(from) && (TEXT.has(to) || to === 'crosshead')) return to === 'lead' ? 0 : w.jumpedText
  if (from === 'kicker' && to === 'lead' && !pictureColumn) return w.kickerLead
  if (!TEXT.has(from) || (to !== 'credit' && to !== 'leadCredit')) return 0
  return (picture && to === 'credit' ? w.pictureCredit : 0) + (end === -1 ? w.brokenCredit : 0)
}

/** Lines of a title stand close together, and may be cut inside a word; a title is no half of a sentence that goes on below it. */
function titleGoesOn(to: State, { tight, apart, titleOpen, fold, seam, endsOpen }: Step, w: StepWeights): number {
  const folds = Math.max(0, fold) * w.fold
  if (to === 'headline2') {
    const gap = tight ? w.tightHeadline : apart ? w.apartHeadline : 0
    return gap + (titleOpen ? w.openHeadline : 0) + (apart ? 0 : folds)
  }
  if (TITLES.has(to)) return tight ? w.tightTitle - folds : 0
  return TEXT.has(to) ? -Math.max(0, seam) * w.titleSeam + (endsOpen ? w.openTitle : 0) : 0
}

/** What the step says of a pair of states. */
function transition(pair: Pair, step: Step, w: StepWeights): number {
  const { from, to } = pair
  const lead = to === 'lead' && step.dateline && !TITLES.has(from) ? w.datelineLead : 0
  const title = TITLES.has(from) ? titleGoesOn(to, step, w) : 0
  const text = TEXT.has(from) ? textGoesOn(to, step, w) : 0
  const sentence = step.beforeCaptions === -1 ? w.captionGoesOn : w.captionBreaks
  const caption = from === 'caption' && to === 'continuation' ? sentence : 0
  return lead + title + text + caption + doesNotFit(pair, step, w) + (LEADS.has(from) ? leadEnds(to, step, w) : 0)
}

const FOLLOWERS = followersOf(WEIGHTS)

/** Every pair of states that may follow one another. */
export const PAIRS: readonly Pair[] = STATES.flatMap((from) =>
  STATES.flatMap((to) => (FOLLOWERS[from]?.[to] === undefined ? [] : [{ from, to }])),
)

/** What a table of weights says of steps, of the ends of a page, and how loudly rules speak. */
export interface Scale {
  /** The weight of every pair of {@link PAIRS} for a step, in their order. */
  steps: (step: Step) => readonly number[]
  /** The weight of a state for the first line of a page. */
  top: (state: State) => number
  /** The weight of a state for the last line of a page. */
  bottom: (state: State, view: UnitView) => number
  rules: Weights['rules']
}

/** A table of weights, ready for use; kinds of steps are remembered: there are a few thousand at most. */
export function scaleOf(weights: Weights): Scale {
  const { top, bottom, step: w, rules } = weights
  const follows = followersOf(weights)
  const bases = PAIRS.map(({ from, to }) => follows[from]?.[to] ?? NEVER)
  const known = new Map<string, readonly number[]>()
  return {
    steps: (step) => {
      const kind = Object.values(step).join()
      const found = known.get(kind) ?? PAIRS.map((pair, at) => (bases[at] as number) + transition(pair, step, w))
      known.set(kind, found)
      return found
    },
    top: (state) => top[state] ?? NEVER,
    bottom: (state, view) => {
      if (TITLES.has(state) || state === 'byline') return bottom.title
      if (LEADS.has(state) && !hasBackEdge(view)) return bottom.unsigned
      return TEXT.has(state) && finished(view) === -1 ? bottom.broken : 0
    },
    rules,
  }
}
