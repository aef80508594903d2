import { confidenceOf } from '../../../src/blocks/confidence.ts'
import { weigh } from '../../../src/blocks/decide.ts'
import { scaleOf } from '../../../src/blocks/transitions.ts'
import { WEIGHTS } from '../../../src/blocks/weights.ts'
import type { GoldPage } from './gold.ts'
import { judge } from './judge.ts'

interface Judged {
  margin: number
  isRight: boolean
}

/** Every decision on the pages, with whether it is right. */
function judged(pages: readonly GoldPage[]): Judged[] {
  const scale = scaleOf(WEIGHTS)
  return pages.flatMap((page) => {
    const decisions = weigh(page.heard, scale)
    return judge(page, decisions).flatMap((isRight, at) =>
      isRight === null ? [] : [{ isRight, margin: decisions[at]?.margin ?? 0 }],
    )
  })
}

const share = (some: readonly Judged[]): number => some.filter(({ isRight }) => isRight).length / some.length

/** The rising curve nearest to what was measured (pool adjacent violators), as knots: mean margin and share right. */
function isotonic(all: readonly Judged[], least: number): { margin: number; share: number; count: number }[] {
  const sorted = [...all].sort((a, b) => a.margin - b.margin)
  const pools: Judged[][] = []
  for (let at = 0; at < sorted.length; at += least) {
    pools.push(sorted.slice(at, at + least))
    while (pools.length > 1 && share(pools.at(-1) ?? []) <= share(pools.at(-2) ?? [])) {
      const last = pools.pop() ?? []
      pools.push([...(pools.pop() ?? []), ...last])
    }
  }
  return pools.map((pool) => ({
    margin: pool.reduce((sum, { margin }) => sum + margin, 0) / pool.length,
    share: share(pool),
    count: pool.length,
  }))
}

const STEPS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01]

/** Prints what was measured: the share right by margin, and of the decisions with a confidence, how many are right. */
export function tellCalibration(pages: readonly GoldPage[]): void {
  const all = judged(pages)
  console.log(`${pages.length} pages, ${all.length} decisions, right ${(share(all) * 100).toFixed(2)} %`)
  console.log('margin → share right (of so many)')
  for (const { margin, share: right, count } of isotonic(all, 40))
    console.log(`  ${margin.toFixed(1).padStart(5)}  ${right.toFixed(3)}  (${count})`)
  for (const [name, some] of [
    ['even', pages.filter(({ half }) => half === 0)],
    ['odd', pages.filter(({ half }) => half === 1)],
  ] as const) {
    console.log(`confidence on ${name} pages: decisions, right`)
    const own = judged(some)
    STEPS.slice(1).forEach((to, at) => {
      const from = STEPS[at] ?? 0
      const bin = own.filter(({ margin }) => confidenceOf(margin) >= from && confidenceOf(margin) < to)
      if (bin.length > 0) console.log(`  ${from}–${Math.min(1, to)}: ${bin.length}, ${(share(bin) * 100).toFixed(1)} %`)
    })
  }
}
