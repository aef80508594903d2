import type { UnitView, VoteRule } from './rule.ts'
import { STATES, type State } from './states.ts'
import { atBottom, atTop, NEVER, PAIRS, stepBetween, transitions } from './transitions.ts'

/** What was decided for one line: its state, the rule that spoke loudest for it, and how sure it is (0 to 1). */
export interface Decision {
  state: State
  rule: string
  confidence: number
}

/** A score for every state, by its place in STATES. */
type Scores = number[]

/** A line's votes, and the weight of every step that may lead to it, by its place in {@link PAIRS}; null where a new page begins. */
interface Stage {
  votes: Scores
  loudest: string[]
  steps: readonly number[] | null
}

const PLACE = Object.fromEntries(STATES.map((state, at) => [state, at])) as Readonly<Record<State, number>>
/** Places in STATES of the two states of every pair. */
const FROM = PAIRS.map(({ from }) => PLACE[from])
const TO = PAIRS.map(({ to }) => PLACE[to])
/** The states that may follow a state. */
const FOLLOWERS = STATES.map((_, last) => new Set(TO.filter((_to, at) => FROM[at] === last)))
const AT_TOP: readonly number[] = STATES.map(atTop)

function ballot(view: UnitView, rules: readonly VoteRule[]): Pick<Stage, 'votes' | 'loudest'> {
  const votes: Scores = STATES.map(() => 0)
  const top: Scores = STATES.map(() => 0)
  const loudest: string[] = STATES.map(() => 'vote-none')
  for (const rule of rules) {
    const cast = rule.vote(view)
    for (const state in cast) {
      const at = PLACE[state as State]
      const weight = cast[state as State] as number
      votes[at] = (votes[at] as number) + weight
      if (weight <= (top[at] as number)) continue
      top[at] = weight
      loudest[at] = rule.id
    }
  }
  return { votes, loudest }
}

function stageOf(view: UnitView, rules: readonly VoteRule[]): Stage {
  const { previous } = view
  if (previous === null || view.unit.top) return { ...ballot(view, rules), steps: null }
  return { ...ballot(view, rules), steps: transitions(stepBetween(previous, view)) }
}

/** Best score of every state of a line, the scores of the line before being known. */
function reach(before: Scores, { votes, steps }: Stage): Scores {
  if (steps === null) {
    const best = Math.max(...before)
    return votes.map((vote, to) => vote + best + (AT_TOP[to] as number))
  }
  const reached: Scores = STATES.map(() => NEVER * 2)
  for (let at = 0; at < steps.length; at++) {
    const to = TO[at] as number
    const score = (before[FROM[at] as number] as number) + (steps[at] as number)
    if (score > (reached[to] as number)) reached[to] = score
  }
  return reached.map((score, to) => score + (votes[to] as number))
}

/** Best score of every state at every line, over all readings of the lines before it. */
function forward(stages: readonly Stage[]): Scores[] {
  const best: Scores[] = []
  for (const stage of stages) {
    const before = best.at(-1)
    best.push(before ? reach(before, stage) : stage.votes.map((vote, to) => vote + (AT_TOP[to] as number)))
  }
  return best
}

/** Best score of what may come after every state of a line, that of the next line being known. */
function lookAhead(after: Scores, { votes, steps }: Stage): Scores {
  if (steps === null) {
    const best = Math.max(...after.map((score, to) => score + (votes[to] as number) + (AT_TOP[to] as number)))
    return STATES.map(() => best)
  }
  const reached: Scores = STATES.map(() => NEVER * 2)
  for (let at = 0; at < steps.length; at++) {
    const [from, to] = [FROM[at] as number, TO[at] as number]
    const score = (steps[at] as number) + (votes[to] as number) + (after[to] as number)
    if (score > (reached[from] as number)) reached[from] = score
  }
  return reached
}

/** Best score of what may come after every state at every line; `last` is that of the page's end. */
function backward(stages: readonly Stage[], last: Scores): Scores[] {
  const best: Scores[] = new Array<Scores>(stages.length)
  let after = last
  for (let at = stages.length - 1; at >= 0; at--) {
    const next = stages[at + 1]
    if (next) after = lookAhead(after, next)
    best[at] = after
  }
  return best
}

/** The states that may follow `last`, or null when any may. */
function allowedAfter(last: number | null, { steps }: Stage): ReadonlySet<number> | null {
  return last === null || steps === null ? null : (FOLLOWERS[last] as ReadonlySet<number>)
}

/** The best state that the state before leads to, and how far the next best reading is behind it. */
function choose(totals: Scores, allowed: ReadonlySet<number> | null): { best: number; margin: number } {
  let best = -1
  totals.forEach((total, at) => {
    if (allowed && !allowed.has(at)) return
    if (best < 0 || total > (totals[best] as number)) best = at
  })
  const others = totals.filter((_, at) => at !== best)
  return { best, margin: (totals[best] as number) - Math.max(...others) }
}

/**
 * Reads the lines of a page as the likeliest sequence of states (Viterbi 1967, with max-marginals for the confidence).
 * Every rule votes on every line; what may follow what is weighed by `transitions.ts`.
 */
export function decide(views: readonly UnitView[], rules: readonly VoteRule[]): Decision[] {
  if (views.length === 0) return []
  const stages = views.map((view) => stageOf(view, rules))
  const ahead = forward(stages)
  const behind = backward(
    stages,
    STATES.map((state) => atBottom(state, views.at(-1) as UnitView)),
  )
  let last: number | null = null
  return stages.map((stage, at) => {
    const totals = STATES.map((_, index) => (ahead[at]?.[index] as number) + (behind[at]?.[index] as number))
    const { best, margin } = choose(totals, allowedAfter(last, stage))
    last = best
    const confidence = Math.round((1 - Math.exp(-Math.max(0, margin) / 2)) * 100) / 100
    return { state: STATES[best] as State, rule: stage.loudest[best] as string, confidence }
  })
}
