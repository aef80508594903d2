import { endsOpen, endsSentence, openMarks } from './marks.ts'
import { seamWeight } from './seam.ts'
import type { UnitView } from './rule.ts'
import type { State } from './states.ts'

/** The weight of something that cannot be. */
export const NEVER = -1000

type Table = Readonly<Partial<Record<State, Partial<Record<State, number>>>>>

const OPEN_AN_ARTICLE = { kicker: -1.5, headline: -1, lead: -5 } as const
const AFTER_TEXT = { ...OPEN_AN_ARTICLE, paragraph: 0, continuation: 0, crosshead: -2, credit: 0 } as const
const AFTER_LEAD = { ...OPEN_AN_ARTICLE, leadContinuation: 0, leadParagraph: -1.5, leadCredit: 1 } as const

/** What may follow what, and how gladly; what is not named cannot be. */
const FOLLOWS: Table = {
  kicker: { headline: 0 },
  headline: { headline2: -2.5, subhead: -1, byline: 1, paragraph: -1, lead: -1.5 },
  headline2: { subhead: -0.5, byline: 1, paragraph: -1, lead: -2 },
  subhead: { byline: 1, paragraph: -1, lead: -2 },
  byline: { byline: -1, subhead: -4, paragraph: 0, crosshead: -5 },
  paragraph: AFTER_TEXT,
  continuation: AFTER_TEXT,
  crosshead: { paragraph: 0 },
  credit: { ...OPEN_AN_ARTICLE, lead: -4, credit: -1, paragraph: -4, crosshead: -5 },
  lead: AFTER_LEAD,
  leadContinuation: AFTER_LEAD,
  leadParagraph: AFTER_LEAD,
  leadCredit: { ...OPEN_AN_ARTICLE, lead: -3, leadCredit: -2 },
}

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

function hasBackEdge(view: UnitView): boolean {
  return view.edges.some((edge) => edge.to === view.unit.key.length)
}

/** Whether the text of `view` is finished: 1 yes, 0 it may be (a colon, a closing quote), -1 no. */
function finished(view: UnitView): 1 | 0 | -1 {
  if (hasBackEdge(view) || endsSentence(view.core)) return 1
  if (/[:”’)》]$/u.test(view.core) && openMarks(view.core) === 0) return 0
  return -1
}

function textGoesOn(previous: UnitView, view: UnitView, to: State): number {
  const end = finished(previous)
  if (!CONTINUING.has(to)) return end === 1 ? 0 : end === 0 ? -1.5 : endsOpen(previous.core) ? -7 : -4
  const cutWord = end === -1 ? seamWeight(previous.core, view.core, view.page) : 0
  return (end === 1 ? -7 : end === 0 ? -1 : endsOpen(previous.core) ? 3 : 2) + cutWord
}

/** An article without a headline is told by the credit at its end; without one it is unlikely, unless a wide gap follows. */
function leadEnds(from: State, previous: UnitView, to: State): number {
  if (!LEADS.has(from)) return 0
  if (hasBackEdge(previous)) return to === 'lead' ? 3 : to === 'leadParagraph' ? -3 : 0
  if (!OPENING.has(to)) return 0
  return previous.next && previous.next.unit.gap >= 2 ? -2 : -5
}

function headlineOpen(from: State, previous: UnitView, to: State): number {
  if (to !== 'headline2' || (from !== 'headline' && from !== 'headline2')) return 0
  return openMarks(previous.core) > 0 || /[的与和在将把对从为、]$/u.test(previous.core) ? 6 : 0
}

function showsPicture(view: UnitView): boolean {
  return view.credits?.some((credit) => credit.roles.includes('photographer')) === true
}

/** A dateline or byline opens an article, never the text under a cross-head; a picture's credit closes a story of its own. */
function doesNotFit(from: State, to: State, view: UnitView): number {
  const opensText = view.edges.some((edge) => edge.from === 0 && edge.kind !== 'jump')
  if (opensText && (from === 'crosshead' || (to === 'paragraph' && TEXT.has(from)) || to === 'leadParagraph'))
    return -12
  return to === 'credit' && TEXT.has(from) && showsPicture(view) ? -5 : 0
}

/** The weight of `to` right after `from`; `previous` and `view` are the two lines. */
export function transition(from: State, to: State, [previous, view]: readonly [UnitView, UnitView]): number {
  const base = FOLLOWS[from]?.[to] ?? NEVER
  if (base === NEVER) return NEVER
  const leads = to === 'lead' && !TITLES.has(from) && view.edges.some((edge) => edge.kind === 'dateline') ? 2 : 0
  const text = TEXT.has(from) ? textGoesOn(previous, view, to) : 0
  const misfit = doesNotFit(from, to, view)
  return base + leads + misfit + text + leadEnds(from, previous, to) + headlineOpen(from, previous, to)
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
