import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { fixtureArchive } from '../site/fixture.ts'
import { KINDS } from '../site/render.ts'
import { launchChromium } from './chromium.ts'
import { builtSite, type Served } from './search-site.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface AxeResult {
  violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[]
  passes: unknown[]
}

describe('accessibility', () => {
  let browser: Browser
  let site: Served

  before(async () => {
    site = await builtSite(fixtureArchive(), '/')
    browser = await launchChromium()
  })
  after(async () => {
    await browser?.close()
    await site?.close()
  })

  for (const width of [390, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`has no violation on any kind of page, ${width} wide, ${colorScheme}`, async () => {
        const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true })
        const page = await context.newPage()
        for (const [kind, file] of Object.entries(KINDS).filter(([each]) => each !== 'redirect')) {
          await page.goto(site.address + file.replace(/index\.html$/, ''))
          await page.evaluate(AXE)
          const options = JSON.stringify({ runOnly: TAGS })
          const { violations, passes } = (await page.evaluate(`axe.run(document, ${options})`)) as AxeResult
          const found = violations.flatMap(({ id, nodes }) =>
            nodes.map((node) => `${id} ${node.target.join(' ')} ${node.failureSummary}`),
          )
          assert.deepEqual(found, [], kind)
          assert.ok(passes.length > 10, kind)
        }
        await context.close()
      })
    }
  }
})
