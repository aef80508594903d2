import { castOn, weigh, type Heard } from '../../../src/blocks/verdict.ts'
import { scaleOf } from '../../../src/blocks/transitions.ts'
import { WEIGHTS, type Weights } from '../../../src/blocks/weights.ts'
import { VOTE_RULES } from '../../../src/blocks/blocks.ts'
import type { GoldPage } from './gold.ts'
import { judge } from './judge.ts'

/** A number of the table, by the names on the way to it. */
type Path = readonly string[]
type Tree = { [name: string]: number | Tree }

const BY = [0.5, -0.5]
const GAIN_BY = [0.1, -0.1]

/** Votes of the rules by a table of weights, page by page. */
const casts = new WeakMap<Weights['votes'], Map<GoldPage, Heard[]>>()

/** A page as the rules speak on it by a table of weights. */
function heardBy(page: GoldPage, { votes }: Weights): Heard[] {
  if (votes === WEIGHTS.votes) return page.heard
  const known = casts.get(votes) ?? new Map<GoldPage, Heard[]>()
  casts.set(votes, known)
  const heard = known.get(page) ?? page.heard.map((each) => ({ ...each, cast: castOn(each.view, VOTE_RULES, votes) }))
  known.set(page, heard)
  return heard
}

/** Number of lines of the pages that are read wrong with a table of weights. */
export function wrongLines(pages: readonly GoldPage[], weights: Weights): number {
  const scale = scaleOf(weights)
  return pages.reduce(
    (sum, page) =>
      sum + judge(page, weigh(heardBy(page, weights), scale)).filter((isRight) => isRight === false).length,
    0,
  )
}

function pathsOf(tree: Tree, above: Path = []): Path[] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'number' ? [[...above, name]] : pathsOf(value, [...above, name]),
  )
}

function withWeight(tree: Tree, [name = '', ...rest]: Path, by: number): Tree {
  const value = tree[name] ?? 1
  const changed = typeof value === 'number' ? Math.round((value + by) * 100) / 100 : withWeight(value, rest, by)
  return { ...tree, [name]: changed }
}

/** The weights as numbers by their names, for printing what a fit has changed. */
export function flat(weights: Weights): Map<string, number> {
  const tree = weights as unknown as Tree
  return new Map(
    pathsOf(tree).map((path) => [
      path.join('.'),
      path.reduce<Tree | number>((at, name) => (at as Tree)[name] ?? 1, tree) as number,
    ]),
  )
}

/**
 * A search along one weight after the other: a change is kept when fewer lines are read wrong. Ends after a round that
 * betters nothing, or after `rounds`.
 */
export function fit(pages: readonly GoldPage[], from: Weights, rounds: number): Weights {
  const paths = [...pathsOf(from as unknown as Tree), ...VOTE_RULES.map(({ id }) => ['rules', id])]
  let [best, wrong] = [from, wrongLines(pages, from)]
  for (let round = 0; round < rounds; round++) {
    const before = wrong
    for (const path of paths) {
      for (const by of path[0] === 'rules' ? GAIN_BY : BY) {
        const tried = withWeight(best as unknown as Tree, path, by) as unknown as Weights
        const left = wrongLines(pages, tried)
        if (left < wrong) [best, wrong] = [tried, left]
      }
    }
    if (wrong === before) break
  }
  return best
}
