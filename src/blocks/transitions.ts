import { isFull, isIndent } from './layout.ts'
import { isCaption, isPictureColumn, isPoint, readingLength } from './marks.ts'
import { seamWeight } from './seam.ts'
import type { UnitView } from './rule.ts'
import { STATES, type State } from './states.ts'
import { backEdges, frontEdges } from './views.ts'

/** The weight of something that cannot be. */
export const NEVER = -1000

type Table = Readonly<Partial<Record<State, Partial<Record<State, number>>>>>

const OPEN_AN_ARTICLE = { kicker: -1.5, headline: -1, lead: -5 } as const
const AFTER_TEXT = {
  ...OPEN_AN_ARTICLE,
  paragraph: 0,
  continuation: 0,
  crosshead: -2,
  kept: -1,
  caption: 0,
  credit: 0,
} as const
const AFTER_LEAD = { ...OPEN_AN_ARTICLE, leadContinuation: 0, leadParagraph: -2.4, leadCredit: 1 } as const

/** What may follow what, and how gladly; what is not named cannot be. */
const FOLLOWS: Table = {
  kicker: { headline: 0, lead: -1.5 },
  headline: { headline2: -2.5, subhead: -1, byline: 1, paragraph: -1, kept: -2, lead: -1.5 },
  headline2: { headline2: -2.5, subhead: -0.5, byline: 1, paragraph: -1, kept: -2, lead: -2 },
  subhead: { byline: 1, paragraph: -1, lead: -2 },
  byline: { byline: -1, subhead: -4, paragraph: 0, kept: -1, crosshead: -5 },
  paragraph: AFTER_TEXT,
  continuation: AFTER_TEXT,
  crosshead: { paragraph: 0, kept: 0 },
  kept: { ...OPEN_AN_ARTICLE, kept: 1, paragraph: 0, crosshead: -1, caption: 0, credit: 0 },
  credit: { ...OPEN_AN_ARTICLE, lead: -4, credit: -1, paragraph: -4, crosshead: -5, caption: 0 },
  caption: { ...OPEN_AN_ARTICLE, lead: -4, caption: 0, paragraph: -0.5, continuation: 0, crosshead: -2, credit: 2 },
  lead: AFTER_LEAD,
  leadContinuation: AFTER_LEAD,
  leadParagraph: AFTER_LEAD,
  leadCredit: { ...OPEN_AN_ARTICLE, lead: -3, leadCredit: -2 },
}

/** Longer lines are no title lines. */
const LONGEST_TITLE = 40

const AT_TOP: Partial<Record<State, number>> = {
  kicker: -0.5,
  headline: 0,
  lead: -3,
  paragraph: -6,
  continuation: -9,
  credit: -6,
  byline: -5,
}
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

function textGoesOn(to: State, { end, endsOpen, seam, colon, wrap, point }: Step): number {
  if (point) return CONTINUING.has(to) ? -6 : 0
  if (wrap === 'opens') return CONTINUING.has(to) ? -9 : end === -1 ? -1 : 0
  if (wrap === 'goes on') return CONTINUING.has(to) ? 4 : -4
  if (colon && end === 0) return CONTINUING.has(to) ? -2 : 0
  if (!CONTINUING.has(to)) return end === 1 ? 0 : end === 0 ? -1 : endsOpen ? -7 : -4
  return (end === 1 ? -7 : end === 0 ? -2.5 : endsOpen ? 3 : 2) + seam
}

/** An article without a headline is told by the credit at its end; without one it is unlikely, unless a wide gap follows. */
function leadEnds(to: State, { closed, gap }: Step): number {
  if (closed) return to === 'lead' ? 3 : to === 'leadParagraph' ? -3 : 0
  return !OPENING.has(to) ? 0 : gap ? -2 : -5
}

/** A dateline or byline opens an article, never the text under a cross-head; a picture's credit closes a story of its own. */
function doesNotFit(
  from: State,
  to: State,
  { end, opensText, picture, signed, jumpsAway, pictureColumn }: Step,
): number {
  const misplaced = from === 'crosshead' || (to === 'paragraph' && TEXT.has(from)) || to === 'leadParagraph'
  if (opensText && misplaced) return -12
  if (signed && TEXT.has(from) && (to === 'crosshead' || to === 'paragraph')) return to === 'crosshead' ? -6 : -3
  if (jumpsAway && TEXT.has(from) && (TEXT.has(to) || to === 'crosshead')) return to === 'lead' ? 0 : -5
  if (from === 'kicker' && to === 'lead' && !pictureColumn) return -9
  if (!TEXT.has(from) || (to !== 'credit' && to !== 'leadCredit')) return 0
  return (picture && to === 'credit' ? -6.5 : 0) + (end === -1 ? -3 : 0)
}

/** Lines of a title stand close together, and may be cut inside a word; a title is no half of a sentence that goes on below it. */
function titleGoesOn(to: State, { tight, apart, titleOpen, fold, seam, endsOpen }: Step): number {
  if (to === 'headline2') return (tight ? 6 : apart ? -3 : 0) + (titleOpen ? 6 : 0) + (apart ? 0 : Math.max(0, fold))
  if (TITLES.has(to)) return tight ? -2 - Math.max(0, fold) : 0
  return TEXT.has(to) ? -Math.max(0, seam) - (endsOpen ? 5 : 0) : 0
}

/** The weight of `to` right after `from`, for a pair of {@link PAIRS}. */
function transition(from: State, to: State, step: Step): number {
  const lead = to === 'lead' && step.dateline && !TITLES.has(from) ? 2 : 0
  const title = TITLES.has(from) ? titleGoesOn(to, step) : 0
  const text = TEXT.has(from)
    ? textGoesOn(to, step)
    : from === 'caption' && to === 'continuation'
      ? step.beforeCaptions === -1
        ? 2
        : -9
      : 0
  return lead + title + text + doesNotFit(from, to, step) + (LEADS.has(from) ? leadEnds(to, step) : 0)
}

/** Every pair of states that may follow one another, with its own weight. */
export const PAIRS: readonly { from: State; to: State; base: number }[] = STATES.flatMap((from) =>
  STATES.flatMap((to) => {
    const base = FOLLOWS[from]?.[to]
    return base === undefined ? [] : [{ from, to, base }]
  }),
)

/** What a step says of the pairs, for every kind of step met so far: there are a few thousand kinds at most. */
const known = new Map<string, readonly number[]>()

/** The weight of every pair of {@link PAIRS}, its own one included, in their order. */
export function transitions(step: Step): readonly number[] {
  const kind = Object.values(step).join()
  const found = known.get(kind) ?? PAIRS.map(({ from, to, base }) => base + transition(from, to, step))
  known.set(kind, found)
  return found
}

/** The weight of a state for the first line of a page. */
export function atTop(state: State): number {
  return AT_TOP[state] ?? NEVER
}

/** The weight of a state for the last line of a page. */
export function atBottom(state: State, view: UnitView): number {
  if (TITLES.has(state) || state === 'byline') return -6
  if (LEADS.has(state) && !hasBackEdge(view)) return -3
  return TEXT.has(state) && finished(view) === -1 ? -2 : 0
}
