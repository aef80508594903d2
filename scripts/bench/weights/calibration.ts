import { choiceOf, confidenceOf } from '../../../src/blocks/confidence.ts'
import { weigh } from '../../../src/blocks/verdict.ts'
import { scaleOf } from '../../../src/blocks/transitions.ts'
import { CALIBRATION, WEIGHTS, type Choice } from '../../../src/blocks/weights.ts'
import type { GoldPage } from './gold.ts'
import { judge } from './judge.ts'

interface Judged {
  choice: Choice
  margin: number
  confidence: number
  isRight: boolean
}

/** Every decision on the pages, with whether it is right. */
function judged(pages: readonly GoldPage[]): Judged[] {
  const scale = scaleOf(WEIGHTS)
  return pages.flatMap((page) => {
    const decisions = weigh(page.heard, scale)
    return judge(page, decisions).flatMap((isRight, at) => {
      const decision = decisions[at]
      if (isRight === null || decision === undefined) return []
      return [{ isRight, choice: choiceOf(decision), margin: decision.margin, confidence: confidenceOf(decision) }]
    })
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

function tellCurve(choice: Choice, all: readonly Judged[]): void {
  const own = all.filter((each) => each.choice === choice)
  const knots = isotonic(own, 20).map(
    ({ margin, share: right, count }) => `${margin.toFixed(1)}: ${right.toFixed(3)} (${count})`,
  )
  console.log(`  ${choice}: ${knots.join('  ')}`)
}

function tellBins(name: string, own: readonly Judged[]): void {
  console.log(`confidence on ${name} pages: decisions, right`)
  STEPS.slice(1).forEach((to, at) => {
    const from = STEPS[at] ?? 0
    const bin = own.filter(({ confidence }) => confidence >= from && confidence < to)
    if (bin.length > 0) console.log(`  ${from}–${Math.min(1, to)}: ${bin.length}, ${(share(bin) * 100).toFixed(1)} %`)
  })
}

/** Prints what was measured: by what was chosen between, the share right by margin; of the decisions with a confidence, how many are right. */
export function tellCalibration(pages: readonly GoldPage[]): void {
  const all = judged(pages)
  console.log(`${pages.length} pages, ${all.length} decisions, right ${(share(all) * 100).toFixed(2)} %`)
  console.log('margin: share right (of so many)')
  for (const choice of Object.keys(CALIBRATION) as Choice[]) tellCurve(choice, all)
  tellBins('even', judged(pages.filter(({ half }) => half === 0)))
  tellBins('odd', judged(pages.filter(({ half }) => half === 1)))
}
