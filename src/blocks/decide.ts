import type { UnitView, VoteRule } from './rule.ts'
import { STATES, type State } from './states.ts'
import { atBottom, atTop, NEVER, transition } from './transitions.ts'

/** What was decided for one line: its state, the rule that spoke loudest for it, and how sure it is (0 to 1). */
export interface Decision {
  state: State
  rule: string
  confidence: number
}

type Scores = number[]

function ballot(view: UnitView, rules: readonly VoteRule[]): { scores: Scores; loudest: string[] } {
  const scores: Scores = STATES.map(() => 0)
  const top: Scores = STATES.map(() => 0)
  const loudest: string[] = STATES.map(() => 'vote-none')
  for (const rule of rules) {
    const votes = rule.vote(view)
    if (!votes) continue
    STATES.forEach((state, at) => {
      const weight = votes[state] ?? 0
      scores[at] = (scores[at] as number) + weight
      if (weight > (top[at] as number)) {
        top[at] = weight
        loudest[at] = rule.id
      }
    })
  }
  return { scores, loudest }
}

/** Best score of every state at every line, over all readings of the lines before it. */
function forward(views: readonly UnitView[], votes: readonly Scores[], steps: readonly Scores[][]): Scores[] {
  const best: Scores[] = []
  views.forEach((_, at) => {
    best.push(
      STATES.map((state, to) => {
        const vote = votes[at]?.[to] as number
        if (at === 0) return vote + atTop(state)
        const before = best[at - 1] as Scores
        return vote + Math.max(...before.map((score, from) => score + (steps[at]?.[from]?.[to] as number)))
      }),
    )
  })
  return best
}

/** Best score of what may come after every state at every line. */
function backward(views: readonly UnitView[], votes: readonly Scores[], steps: readonly Scores[][]): Scores[] {
  const best: Scores[] = new Array<Scores>(views.length)
  for (let at = views.length - 1; at >= 0; at--) {
    best[at] = STATES.map((state, from) => {
      const after = best[at + 1]
      if (!after) return atBottom(state, views[at] as UnitView)
      return Math.max(
        ...after.map((score, to) => score + (steps[at + 1]?.[from]?.[to] as number) + (votes[at + 1]?.[to] as number)),
      )
    })
  }
  return best
}

function stepsInto(view: UnitView): Scores[] {
  const previous = view.previous
  if (!previous) return []
  if (view.unit.top) return STATES.map(() => STATES.map((state) => atTop(state)))
  return STATES.map((from) => STATES.map((to) => transition(from, to, [previous, view])))
}

function choose(totals: Scores, from: Scores | undefined): { best: number; margin: number } {
  let best = 0
  totals.forEach((total, at) => {
    if (total + (from?.[at] ?? 0) > (totals[best] as number) + (from?.[best] ?? 0)) best = at
  })
  const others = totals.filter((_, at) => at !== best)
  return { best, margin: (totals[best] as number) - Math.max(...others) }
}

/**
 * Reads the lines of a page as the likeliest sequence of states (Viterbi 1967, with max-marginals for the confidence).
 * Every rule votes on every line; what may follow what is weighed by `transitions.ts`.
 */
export function decide(views: readonly UnitView[], rules: readonly VoteRule[]): Decision[] {
  const ballots = views.map((view) => ballot(view, rules))
  const votes = ballots.map(({ scores }) => scores)
  const steps = views.map(stepsInto)
  const ahead = forward(views, votes, steps)
  const behind = backward(views, votes, steps)
  let last: number | null = null
  return views.map((_, at) => {
    const totals = STATES.map((_state, index) => (ahead[at]?.[index] as number) + (behind[at]?.[index] as number))
    const reachable = last === null ? undefined : steps[at]?.[last]?.map((step) => (step <= NEVER ? NEVER * 10 : 0))
    const { best, margin } = choose(totals, reachable)
    last = best
    return {
      state: STATES[best] as State,
      rule: ballots[at]?.loudest[best] as string,
      confidence: Math.round((1 - Math.exp(-Math.max(0, margin) / 2)) * 100) / 100,
    }
  })
}
