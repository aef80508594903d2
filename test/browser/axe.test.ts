import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { fixtureArchive, fixturePrint } from '../site/fixture.ts'
import { KINDS } from '../site/render.ts'
import { launchChromium } from './chromium.ts'
import { builtSite } from './search-site.ts'
import type { Served } from './served.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** How pages can look: the choices that readers have, by the control that makes them. */
const LOOKS = ['theme-light', 'theme-dark', 'theme-contrast', 'elder'] as const
const WIDTHS = [320, 1280]
/** Read before the rules: what can be played; style sheets only a rule would ask for that is experimental, which no tag here includes. */
const PRELOAD = { assets: ['media'] }
/** Rules whose outcome depends on colours and sizes; the others are tried in one look for each width. */
const LOOK_RULES = ['color-contrast', 'target-size', 'link-in-text-block', 'scrollable-region-focusable']

interface AxeResult {
  violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[]
  passes: unknown[]
}

describe('accessibility', () => {
  let browser: Browser
  let site: Served

  before(async () => {
    site = await builtSite(fixtureArchive(), '/', { printed: fixturePrint(fixtureArchive()) })
    browser = await launchChromium()
  })
  after(async () => {
    await browser?.close()
    await site?.close()
  })

  const look = (page: Page, chosen: (typeof LOOKS)[number]): Promise<void> =>
    page.evaluate(`for (const id of ${JSON.stringify(['elder', chosen])}) {
      const control = document.getElementById(id)
      control.checked = id === ${JSON.stringify(chosen)}
      control.dispatchEvent(new Event('change'))
    }`)
  const problems = async (page: Page, runOnly: readonly string[]): Promise<string[]> => {
    const options = JSON.stringify({ runOnly, resultTypes: ['violations'], preload: PRELOAD })
    const { violations, passes } = (await page.evaluate(`axe.run(document, ${options})`)) as AxeResult
    assert.ok(passes.length >= (runOnly === TAGS ? 10 : 1))
    const wide: number = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id} ${node.target.join(' ')} ${node.failureSummary}`),
    )
    return wide > 0 ? [...found, `${wide} pixels too wide`] : found
  }

  for (const [kind, file] of Object.entries(KINDS).filter(([each]) => each !== 'redirect')) {
    it(`has no violation and fits: ${kind}, in every look, 320 and 1280 pixels wide`, async () => {
      const page = await browser.newPage({ bypassCSP: true, reducedMotion: 'reduce' })
      await page.goto(site.address + file.replace(/index\.html$/, ''))
      await page.evaluate(AXE)
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 })
        for (const chosen of LOOKS) {
          await look(page, chosen)
          const rules = chosen === 'elder' || chosen === LOOKS[width === 320 ? 0 : 1] ? TAGS : LOOK_RULES
          assert.deepEqual(await problems(page, rules), [], `${chosen} ${width}`)
        }
      }
      await page.close()
    })
  }
})
