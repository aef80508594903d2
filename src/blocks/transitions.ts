import type { UnitView } from './rule.ts'
import { STATES, type State } from './states.ts'
import { finished, hasBackEdge, type Step } from './step.ts'
import { followersOf, NEVER, WEIGHTS, type Weights } from './weights.ts'

const TEXT = new Set<State>(['paragraph', 'continuation', 'lead', 'leadContinuation', 'leadParagraph'])
const LEADS = new Set<State>(['lead', 'leadContinuation', 'leadParagraph'])
const OPENING = new Set<State>(['kicker', 'headline', 'lead'])
const CONTINUING = new Set<State>(['continuation', 'leadContinuation'])
const TITLES = new Set<State>(['kicker', 'headline', 'headline2', 'subhead', 'crosshead'])

type StepWeights = Weights['step']

/** A state and the one after it. */
interface Pair {
  from: State
  to: State
}

/** A line of text that begins no sentence goes on from the one above. */
function textGoesOn({ from, to }: Pair, step: Step, w: StepWeights): number {
  const { end, bare, seam, indented, point, begins, stub } = step
  const goesOn = CONTINUING.has(to)
  if (begins && goesOn) return w.begunGoesOn
  if (point) return goesOn ? w.pointGoesOn : 0
  if (indented) return goesOn ? w.indentGoesOn : 0
  if (!goesOn) return end === 1 ? 0 : end === 0 ? w.softEnd : bare ? w.bareEnd : w.brokenEnd
  if (stub && !CONTINUING.has(from)) return w.stubGoesOn
  return (end === 1 ? w.endGoesOn : end === 0 ? w.softGoesOn : w.brokenGoesOn) + seam * w.seam
}

/** An article without a headline is told by the credit at its end; without one it is unlikely. */
function leadEnds(to: State, { closed }: Step, w: StepWeights): number {
  if (closed) return to === 'lead' ? w.closedLead : to === 'leadParagraph' ? w.closedParagraph : 0
  return OPENING.has(to) ? w.openLead : 0
}

/** A dateline or byline opens an article, never the text under a cross-head; a picture's credit closes a story of its own. */
function doesNotFit({ from, to }: Pair, step: Step, w: StepWeights): number {
  const { end, opensText, picture, signed, ended, jumpsAway, pictureColumn } = step
  const misplaced = from === 'crosshead' || (to === 'paragraph' && TEXT.has(from)) || to === 'leadParagraph'
  if (opensText && misplaced) return w.misplacedEdge
  if (signed && TEXT.has(from) && to === 'paragraph') return w.signedParagraph
  if ((signed || ended) && TEXT.has(from) && to === 'crosshead') return w.signedParagraph
  if (jumpsAway && TEXT.has(from) && (TEXT.has(to) || to === 'crosshead')) return to === 'lead' ? 0 : w.jumpedText
  if (from === 'kicker' && to === 'lead' && !pictureColumn) return w.kickerLead
  if (!TEXT.has(from) || (to !== 'credit' && to !== 'leadCredit')) return 0
  return (picture && to === 'credit' ? w.pictureCredit : 0) + (end === -1 ? w.brokenCredit : 0)
}

/** Lines of a title stand close together, and may be cut inside a word; a title is no half of a sentence that goes on below it. */
function titleGoesOn({ from, to }: Pair, step: Step, w: StepWeights): number {
  const { tight, apart, titleOpen, fold, seam, endsOpen, speaks, bracketed } = step
  const folds = Math.max(0, fold) * w.fold
  const isSame = to === 'headline2' || (to === from && (to === 'kicker' || to === 'subhead'))
  if (isSame) {
    const gap = tight ? w.tightHeadline : apart ? w.apartHeadline : 0
    const speaker = (to === 'kicker' && speaks) || (to === 'subhead' && bracketed) ? w.secondLine : 0
    return gap + speaker + (titleOpen ? w.openHeadline : 0) + (apart ? 0 : folds)
  }
  if (to === 'crosshead' && from === 'crosshead') return speaks ? w.partTitle : NEVER
  if (TITLES.has(to)) return tight ? w.tightTitle - folds : 0
  return TEXT.has(to) ? -Math.max(0, seam) * w.titleSeam + (endsOpen ? w.openTitle : 0) : 0
}

/** A new article is told by new names and things, a cross-head by those of the story above it. */
function storyGoesOn({ from, to }: Pair, { fresh }: Step, w: StepWeights): number {
  if (TITLES.has(from) || from === 'byline') return 0
  if (to === 'crosshead') return fresh * w.freshCrosshead
  return OPENING.has(to) ? Math.max(fresh, to === 'lead' ? fresh : w.oldTitle) * w.fresh : 0
}

/** Weight of a pair of states by the step between them. */
function transition(pair: Pair, step: Step, w: StepWeights): number {
  const { from, to } = pair
  const dateline = TITLES.has(from) ? w.datelineStory : w.datelineLead
  const lead = to === 'lead' && step.dateline ? dateline : 0
  const title = TITLES.has(from) ? titleGoesOn(pair, step, w) : 0
  const text = TEXT.has(from) ? textGoesOn(pair, step, w) : 0
  const breaks = to === 'continuation' ? step.beforeCaptions !== -1 : to === 'lead' && step.beforeCaptions === -1
  const caption = from === 'caption' && breaks ? w.captionBreaks : 0
  const story = storyGoesOn(pair, step, w)
  return (
    lead + title + text + caption + story + doesNotFit(pair, step, w) + (LEADS.has(from) ? leadEnds(to, step, w) : 0)
  )
}

const FOLLOWERS = followersOf(WEIGHTS)

/** Every pair of states that may follow one another. */
export const PAIRS: readonly Pair[] = STATES.flatMap((from) =>
  STATES.flatMap((to) => (FOLLOWERS[from]?.[to] === undefined ? [] : [{ from, to }])),
)

/** Weights, by a table, of steps, of the ends of a page, and of rules. */
export interface Scale {
  /** The weight of every pair of {@link PAIRS} for a step, in their order. */
  steps: (step: Step) => readonly number[]
  /** The weight of a state for the first line of a page. */
  top: (state: State) => number
  /** The weight of a state for the last line of a page. */
  bottom: (state: State, view: UnitView) => number
  rules: Weights['rules']
  article: Weights['article']
}

/** A table of weights, ready for use; kinds of steps are remembered: there are a few thousand at most. */
export function scaleOf(weights: Weights): Scale {
  const { top, bottom, step: w, rules, article } = weights
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
    article,
  }
}
