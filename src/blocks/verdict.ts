import type { UnitView, VoteRule } from './rule.ts'
import { secondLook, SIGNED_TWICE } from './second-look.ts'
import { CONTINUING_STATES, KIND_OF_STATE, OPENING_STATES, STATES, votesOf, type State, type Votes } from './states.ts'
import { stepBetween, type Step } from './step.ts'
import { PAIRS, scaleOf, type Scale } from './transitions.ts'
import { NEVER, WEIGHTS, type Weights } from './weights.ts'

/** The weights that one rule gave a line, for and against states. */
interface Vote {
  rule: string
  points: Votes
}

/** Verdict on one line, with everything that spoke in it. */
export interface Verdict {
  state: State
  votes: readonly Vote[]
  /** The next best state of the line, and how far the best reading of the page with it is behind, in nats. */
  runnerUp: State
  margin: number
  /** Distance to the best reading of the page in which an article begins here with a title (`toLead`: with text), in nats. */
  toTitle: number
  toLead: number
  /** Weights of the step into the line and of the one out of it (of the page's top and bottom, at its ends). */
  before: number
  after: number
}

/** The rule that spoke loudest for the state that won; `vote-none` where none did. */
export function loudest({ state, votes }: Verdict): string {
  let [rule, most] = ['vote-none', 0]
  for (const vote of votes) {
    const points = vote.points[state] ?? 0
    if (points > most) [rule, most] = [vote.rule, points]
  }
  return rule
}

/** A score for every state, by its place in STATES. */
type Scores = number[]

/**
 * A line's votes with their sums, and the weight of every step that may lead to it, by its place in {@link PAIRS}. Where a
 * new page begins `steps` is null, and the sums have the weight of standing at its top.
 */
interface Stage {
  votes: Scores
  steps: readonly number[] | null
}

const PLACE = Object.fromEntries(STATES.map((state, at) => [state, at])) as Readonly<Record<State, number>>
/** Places in STATES of the two states of every pair. */
const FROM = PAIRS.map(({ from }) => PLACE[from])
const TO = PAIRS.map(({ to }) => PLACE[to])
/** The states that may follow a state. */
const FOLLOWERS = STATES.map((_, last) => new Set(TO.filter((_to, at) => FROM[at] === last)))
const SCALE = scaleOf(WEIGHTS)

/** Evidence on a line before anything is weighed: the words of the rules, and the step from the line above. */
export interface Heard {
  view: UnitView
  cast: Vote[]
  step: Step | null
}

/** Votes of every rule on a line, by a table of weights. */
export function castOn(view: UnitView, rules: readonly VoteRule[], weights: Weights['votes']): Vote[] {
  return rules.flatMap(({ id, vote }) => {
    const said = vote(view, weights)
    return said === null ? [] : [{ rule: id, points: votesOf(said) }]
  })
}

/** Lets every rule speak on every line of a page. */
export function hear(views: readonly UnitView[], rules: readonly VoteRule[]): Heard[] {
  return views.map((view) => {
    const isTop = view.previous === null || view.unit.top
    const step = isTop ? null : stepBetween(view.previous as UnitView, view)
    return { view, cast: castOn(view, rules, WEIGHTS.votes), step }
  })
}

function stageOf({ cast, step }: Heard, scale: Scale): Stage {
  const votes: Scores = STATES.map((state) => (step === null ? scale.top(state) : 0))
  for (const { rule, points } of cast) {
    const gain = scale.rules[rule] ?? 1
    for (const state in points) {
      const at = PLACE[state as State]
      votes[at] = (votes[at] as number) + gain * (points[state as State] as number)
    }
  }
  return { votes, steps: step === null ? null : scale.steps(step) }
}

/** Best score of every state of a line, the scores of the line before being known. */
function reach(before: Scores, { votes, steps }: Stage): Scores {
  if (steps === null) {
    const best = Math.max(...before)
    return votes.map((vote) => vote + best)
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
    best.push(before ? reach(before, stage) : stage.votes)
  }
  return best
}

/** Best score of what may come after every state of a line, that of the next line being known. */
function lookAhead(after: Scores, { votes, steps }: Stage): Scores {
  if (steps === null) {
    const best = Math.max(...after.map((score, to) => score + (votes[to] as number)))
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

/** Reading that a state gives its line: two states with the same one are the same reading. */
const READINGS = STATES.map((state) =>
  [KIND_OF_STATE[state], OPENING_STATES.includes(state), CONTINUING_STATES.includes(state), state === 'kept'].join(),
)

/** The best state that the state before leads to, the best one of another reading, and how far it and those that open an article are behind. */
interface Choice {
  best: number
  second: number
  margin: number
  toTitle: number
  toLead: number
}

/** Chooses by the score of the best reading of the page with each state; see {@link Choice}. */
function choose(totals: Scores, allowed: ReadonlySet<number> | null): Choice {
  let [best, second] = [-1, -1]
  totals.forEach((total, at) => {
    if ((!allowed || allowed.has(at)) && (best < 0 || total > (totals[best] as number))) best = at
  })
  totals.forEach((total, at) => {
    if (READINGS[at] !== READINGS[best] && (second < 0 || total > (totals[second] as number))) second = at
  })
  const behind = (state: number): number => (totals[best] as number) - (totals[state] as number)
  return {
    best,
    second,
    margin: behind(second),
    toTitle: Math.min(behind(PLACE.kicker), behind(PLACE.headline)),
    toLead: behind(PLACE.lead),
  }
}

/** The best states of all lines, each with its rival; see {@link choose}. */
function bestStates(stages: readonly Stage[], bottom: Scores): Choice[] {
  const ahead = forward(stages)
  const behind = backward(stages, bottom)
  const chosen: Choice[] = []
  stages.forEach((stage, at) => {
    const totals = STATES.map((_, index) => (ahead[at]?.[index] as number) + (behind[at]?.[index] as number))
    chosen.push(choose(totals, allowedAfter(chosen.at(-1)?.best ?? null, stage)))
  })
  return chosen
}

/** The likeliest sequence of states for lines that the rules have spoken on, each article for itself. */
function look(heard: readonly Heard[], scale: Scale): Verdict[] {
  const lastView = heard.at(-1)?.view
  if (lastView === undefined) return []
  const stages = heard.map((each) => stageOf(each, scale))
  const bottom = STATES.map((state) => scale.bottom(state, lastView))
  const chosen = bestStates(stages, bottom)
  const stepInto = (at: number): number => {
    const [from, to] = [chosen[at - 1]?.best, chosen[at]?.best as number]
    const pair = FROM.findIndex((each, index) => each === from && TO[index] === to)
    return stages[at]?.steps?.[pair] ?? scale.top(STATES[to] as State)
  }
  return chosen.map(({ best, second, margin, toTitle, toLead }, at) => ({
    state: STATES[best] as State,
    votes: heard[at]?.cast ?? [],
    runnerUp: STATES[second] as State,
    margin: Math.max(0, margin),
    toTitle,
    toLead,
    before: stepInto(at),
    after: at + 1 < chosen.length ? stepInto(at + 1) : (bottom[best] as number),
  }))
}

/** The likeliest sequence of states for lines that the rules have spoken on, looked at twice; see {@link judge}. */
export function weigh(heard: readonly Heard[], scale: Scale): Verdict[] {
  const verdicts = look(heard, scale)
  const more = secondLook(
    heard.map(({ view }, at) => ({ view, verdict: verdicts[at] as Verdict })),
    scale.article,
  )
  if (more.size === 0) return verdicts
  const again = heard.map((each) => {
    const points = more.get(each.view)
    return points ? { ...each, cast: [...each.cast, { rule: SIGNED_TWICE, points }] } : each
  })
  return look(again, scale)
}

/**
 * Reads the lines of a page as the likeliest sequence of states (Viterbi 1967, with max-marginals for the margins).
 * Every rule votes on every line, and what was read is looked at once more (`second-look.ts`); what may follow what is weighed by `transitions.ts`, all weights stand in `weights.ts`.
 */
export function judge(views: readonly UnitView[], rules: readonly VoteRule[]): Verdict[] {
  return weigh(hear(views, rules), SCALE)
}
