import type { Verdict } from './verdict.ts'
import { CONTINUING_STATES, TITLE_STATES } from './states.ts'
import { CALIBRATION, type Choice } from './weights.ts'

/** The pair of readings that a verdict chose between: headline or cross-head, title or text, and so on. */
export function choiceOf({ state, runnerUp }: Pick<Verdict, 'state' | 'runnerUp'>): Choice {
  const pair = [state, runnerUp]
  if (pair.includes('lead') && (pair.includes('leadParagraph') || pair.includes('paragraph'))) return 'story'
  const [isTitle, other] = [TITLE_STATES.includes(state), TITLE_STATES.includes(runnerUp)]
  const isSection = state === 'crosshead' || runnerUp === 'crosshead'
  if (isTitle && other && isSection) return 'section'
  if (isTitle && other) return state === 'kicker' || runnerUp === 'subhead' ? 'kickerFirst' : 'titles'
  if (isTitle !== other) return isTitle ? 'title' : 'noTitle'
  return CONTINUING_STATES.includes(state) || CONTINUING_STATES.includes(runnerUp) ? 'join' : 'text'
}

/** The confidence of a verdict (0 to 1, two digits): the share of verdicts of its kind, as far before their rivals, that were right. */
export function confidenceOf(verdict: Pick<Verdict, 'state' | 'runnerUp' | 'margin'>): number {
  const { margin } = verdict
  let [left, low] = [0, 0]
  for (const [right, high] of CALIBRATION[choiceOf(verdict)]) {
    if (margin < right) return Math.round((low + ((high - low) * (margin - left)) / (right - left)) * 100) / 100
    left = right
    low = high
  }
  return low
}
