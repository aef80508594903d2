import type { BlockKind } from '../model/block.ts'

/**
 * Kinds of lines in the reading of a page:
 *
 *     kicker ─ headline ─ headline2 ─ subhead ─ byline ─ paragraph ─ continuation ─ crosshead ─ … ─ credit
 *     kept (verse, tables of names: lines that keep their ends) may stand wherever a paragraph may
 *     caption (a picture's words) may stand between paragraphs and at the end
 *     lead ─ leadContinuation ─ leadParagraph ─ leadCredit        (an article that prints no headline)
 *
 * A new article opens with kicker, headline or lead.
 */
export const STATES = [
  'kicker',
  'headline',
  'headline2',
  'subhead',
  'byline',
  'paragraph',
  'continuation',
  'crosshead',
  'kept',
  'caption',
  'credit',
  'lead',
  'leadContinuation',
  'leadParagraph',
  'leadCredit',
] as const
/** One of {@link STATES}. */
export type State = (typeof STATES)[number]

/** The kind of block that a line in this state becomes. */
export const KIND_OF_STATE: Readonly<Record<State, BlockKind>> = {
  kicker: 'kicker',
  headline: 'headline',
  headline2: 'headline',
  subhead: 'subhead',
  byline: 'byline',
  paragraph: 'paragraph',
  continuation: 'paragraph',
  crosshead: 'crosshead',
  kept: 'paragraph',
  caption: 'caption',
  credit: 'credit',
  lead: 'paragraph',
  leadContinuation: 'paragraph',
  leadParagraph: 'paragraph',
  leadCredit: 'credit',
}

/** States that stand over a text: title lines. */
export const TITLE_STATES: readonly State[] = ['kicker', 'headline', 'headline2', 'subhead', 'crosshead']
/** States that open an article when they follow text. */
export const OPENING_STATES: readonly State[] = ['kicker', 'headline', 'lead']
/** States of running text that begins a paragraph. */
const PARAGRAPH_STATES: readonly State[] = ['paragraph', 'lead', 'leadParagraph']
/** States of running text that goes on. */
export const CONTINUING_STATES: readonly State[] = ['continuation', 'leadContinuation']

/** True when a line in `state` opens an article, the line before it being in `before`; `resumes`: a jump mark stands in front of it. */
export function opens(state: State, before: State | undefined, resumes: boolean): boolean {
  const underTitle = before !== undefined && ['kicker', 'headline', 'headline2', 'subhead', 'byline'].includes(before)
  if (state === 'lead' || (resumes && PARAGRAPH_STATES.includes(state))) return !underTitle
  return OPENING_STATES.includes(state) && before !== 'kicker'
}

/** Names of several states that are spoken of together. */
const GROUPS = {
  words: [...TITLE_STATES, ...PARAGRAPH_STATES, ...CONTINUING_STATES],
  titles: TITLE_STATES,
  openings: OPENING_STATES,
  texts: PARAGRAPH_STATES,
  continuing: CONTINUING_STATES,
} as const

const GROUP_NAMES = Object.keys(GROUPS) as (keyof typeof GROUPS)[]

/** Weights for states and for groups of them. */
export type Said = Partial<Record<State | keyof typeof GROUPS, number>>

/** The weights of all states that were spoken of: a state's own goes before that of its group. */
export function votesOf(said: Said): Votes {
  const votes: Votes = {}
  for (const name of GROUP_NAMES) {
    const weight = said[name]
    if (weight !== undefined) for (const state of GROUPS[name]) votes[state] = weight
  }
  for (const name in said) if (!(name in GROUPS)) votes[name as State] = said[name as State] as number
  return votes
}

/** Weights for states, in nats of rough log-odds: above 0 speaks for a state, below 0 against it. */
export type Votes = Partial<Record<State, number>>
