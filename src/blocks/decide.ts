import type { UnitView, VoteRule } from './rule.ts'
import { STATES, type State } from './states.ts'
import { atBottom, atTop, NEVER, PAIRS, stepBetween, transition } from './transitions.ts'

/** What was decided for one line: its state, the rule that spoke loudest for it, and how sure it is (0 to 1). */
export interface Decision {
  state: State
  rule: string
  confidence: number
}

/** A score for every state, by its place in STATES. */
type Scores = number[]

/** A line's votes, and the weight of every step that may lead to it: pairs of places in STATES. */
interface Stage {
  votes: Scores
  loudest: string[]
  steps: readonly { from: number; to: number; weight: number }[]
}

const PLACE = new Map(STATES.map((state, at) => [state, at]))
const PLACED_PAIRS = PAIRS.map((pair) => ({
  ...pair,
  fromAt: PLACE.get(pair.from) as number,
  toAt: PLACE.get(pair.to) as number,
}))
/** A new page inside a file: whatever went before, the next line is the first of a page. */
const FRESH_START = STATES.flatMap((_, from) => STATES.map((state, to) => ({ from, to, weight: atTop(state) })))

function ballot(view: UnitView, rules: readonly VoteRule[]): Pick<Stage, 'votes' | 'loudest'> {
  const votes: Scores = STATES.map(() => 0)
  const top: Scores = STATES.map(() => 0)
  const loudest: string[] = STATES.map(() => 'vote-none')
  for (const rule of rules) {
    for (const [state, weight] of Object.entries(rule.vote(view) ?? {})) {
      const at = PLACE.get(state as State) as number
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
  if (previous === null || view.unit.top) return { ...ballot(view, rules), steps: previous === null ? [] : FRESH_START }
  const step = stepBetween(previous, view)
  const steps = PLACED_PAIRS.map(({ from, to, base, fromAt, toAt }) => ({
    from: fromAt,
    to: toAt,
    weight: base + transition(from, to, step),
  }))
  return { ...ballot(view, rules), steps }
}

/** Best score of every state at every line, over all readings of the lines before it. */
function forward(stages: readonly Stage[]): Scores[] {
  const best: Scores[] = []
  stages.forEach(({ votes, steps }, at) => {
    const before = best[at - 1]
    if (!before) best.push(STATES.map((state, to) => (votes[to] as number) + atTop(state)))
    else {
      const reached: Scores = STATES.map(() => NEVER * 2)
      for (const { from, to, weight } of steps)
        reached[to] = Math.max(reached[to] as number, (before[from] as number) + weight)
      best.push(reached.map((score, to) => score + (votes[to] as number)))
    }
  })
  return best
}

/** Best score of what may come after every state at every line. */
function backward(stages: readonly Stage[], last: Scores): Scores[] {
  const best: Scores[] = new Array<Scores>(stages.length)
  for (let at = stages.length - 1; at >= 0; at--) {
    const next = stages[at + 1]
    const after = best[at + 1]
    if (!next || !after) {
      best[at] = last
      continue
    }
    const reached: Scores = STATES.map(() => NEVER * 2)
    for (const { from, to, weight } of next.steps) {
      reached[from] = Math.max(reached[from] as number, weight + (next.votes[to] as number) + (after[to] as number))
    }
    best[at] = reached
  }
  return best
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
    const allowed = last === null ? null : new Set(stage.steps.filter(({ from }) => from === last).map(({ to }) => to))
    const { best, margin } = choose(totals, allowed)
    last = best
    const confidence = Math.round((1 - Math.exp(-Math.max(0, margin) / 2)) * 100) / 100
    return { state: STATES[best] as State, rule: stage.loudest[best] as string, confidence }
  })
}
