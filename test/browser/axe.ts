import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Rules whose outcome depends on colours: enough for a page in other colours that was tried by all rules. */
export const COLOUR_RULES: readonly string[] = ['color-contrast', 'link-in-text-block']
/** Those whose outcome depends on sizes besides: enough for another look. */
export const LOOK_RULES: readonly string[] = [...COLOUR_RULES, 'target-size', 'scrollable-region-focusable']
/** Read before the rules: what can be played; style sheets only a rule would ask for that is experimental, which none here is. */
const PRELOAD = { assets: ['media'] }

interface AxeResult {
  violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[]
  passes: unknown[]
}

/** Faults that axe finds in what a page shows now, each with its rule, its place and what to do; by these rules or tags, else by all of WCAG 2.2 AA. */
export async function axeFaults(page: Page, runOnly: readonly string[] = ALL): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(AXE)
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'], preload: PRELOAD })
  const { violations, passes } = (await page.evaluate(`axe.run(document, ${options})`)) as AxeResult
  assert.ok(passes.length >= (runOnly === ALL ? 10 : 1), 'axe found its rules to apply')
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  )
}
