import type { Credit } from './credits.ts'
import type { LineForm } from './form.ts'
import type { Layout } from './layout.ts'
import type { RunKind } from './runs.ts'
import type { Said, State } from './states.ts'
import type { Edge, Unit } from './unit.ts'
import type { Weights } from './weights.ts'

/** Lines that a rule must take and lines that it must leave: run as tests. */
interface Examples {
  good: string[]
  bad: string[]
}

/** Tells page furniture by the form of a whole line (a width key); such a line is never text of an article. */
export interface FurnitureRule {
  id: string
  /** `atEdge`: the line is among the first or last of its page; `paper`: the paper's own name, where it is known. */
  matches: (key: string, atEdge: boolean, paper?: string) => boolean
  examples: Examples
}

/** Finds what stands at the front or back of a line's text without being text: dateline, byline, credit, jump mark. */
export interface EdgeRule {
  id: string
  side: 'front' | 'back'
  /** The edge in `key`, or null. Offsets are of `key`; a front edge begins at 0, a back edge ends at its length. `isBegun`: a dateline stands in front of `key`. */
  find: (key: string, isBegun?: boolean) => Pick<Edge, 'kind' | 'from' | 'to'> | null
  examples: Examples
}

/** Knowledge of the archive beyond the page. */
export interface BlockContext {
  /** Names of columns (栏目): lines that recur over the raw pages, and those a person confirmed; rejected ones are left out. */
  columns: ReadonlySet<string>
  /** Name of the paper, as in its nameplate. */
  paper?: string
}

/** A line that holds edges and no text. */
export interface LoneEdges {
  unit: Unit
  edges: Edge[]
}

/** A unit with all that a vote may look at. */
export interface UnitView {
  unit: Unit
  /** The key without its edges: the text proper. */
  core: string
  /** Offset of `core` in the key. */
  coreFrom: number
  edges: Edge[]
  /** Outer form of `core`. */
  form: LineForm
  /** The whole line as a credit, or null when it is none. */
  credits: readonly Credit[] | null
  /** Lines before and behind it that are nothing but a dateline or a jump mark: they go with its text. */
  before: LoneEdges[]
  behind: LoneEdges[]
  /** The run of short lines that it stands in, if any. */
  run: RunKind | null
  previous: UnitView | null
  next: UnitView | null
  layout: Layout
  /** All text of the page (of the stretch around the line, on a very long page), as width keys, lines parted by line ends. */
  page: string
  context: BlockContext
}

/** Speaks for or against states of a line; never decides alone. */
export interface VoteRule {
  id: string
  /** The state that its good examples speak for. */
  about: State
  vote: (view: UnitView, weights: Weights['votes']) => Said | null
  /** Lines for which the rule speaks, and for which it does not; an example of several lines is about its second one. */
  examples: Examples
}
