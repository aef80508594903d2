import type { Decision } from './decide.ts'
import { CONTINUING_STATES, TITLE_STATES } from './states.ts'
import { CALIBRATION, type Choice } from './weights.ts'

/** The pair of readings that a decision chose between: headline or cross-head, title or text, and so on. */
export function choiceOf({ state, runnerUp }: Pick<Decision, 'state' | 'runnerUp'>): Choice {
  const pair = [state, runnerUp]
  if (pair.includes('lead') && (pair.includes('leadParagraph') || pair.includes('paragraph'))) return 'story'
  const [isTitle, other] = [TITLE_STATES.includes(state), TITLE_STATES.includes(runnerUp)]
  const isSection = state === 'crosshead' || runnerUp === 'crosshead'
  if (isTitle && other && isSection) return 'section'
  if (isTitle && other) return state === 'kicker' || runnerUp === 'subhead' ? 'kickerFirst' : 'titles'
  if (isTitle !== other) return isTitle ? 'title' : 'noTitle'
  return CONTINUING_STATES.includes(state) || CONTINUING_STATES.includes(runnerUp) ? 'join' : 'text'
}

/** The confidence of a decision (0 to 1, two digits): the share of decisions of its kind, as far before their rivals, that were right. */
export function confidenceOf(decision: Pick<Decision, 'state' | 'runnerUp' | 'margin'>): number {
  const { margin } = decision
  let [left, low] = [0, 0]
  for (const [right, high] of CALIBRATION[choiceOf(decision)]) {
    if (margin < right) return Math.round((low + ((high - low) * (margin - left)) / (right - left)) * 100) / 100
    left = right
    low = high
  }
  return low
}
