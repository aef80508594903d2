import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { fixtureArchive, fixturePrint } from '../site/fixture.ts'
import { KINDS } from '../site/render.ts'
import { axeFaults, COLOUR_RULES, LOOK_RULES } from './axe.ts'
import { launchChromium } from './chromium.ts'
import { builtSite } from './search-site.ts'
import type { Served } from './served.ts'

/** How pages can look: the choices that readers have, by the control that makes them. */
const LOOKS = ['theme-light', 'theme-dark', 'theme-contrast', 'elder'] as const
/** The rules for each; none: all. */
const RULES = [undefined, COLOUR_RULES, COLOUR_RULES, LOOK_RULES]
const WIDTHS = [320, 1280]

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
  const tooWide = async (page: Page): Promise<string[]> => {
    const wide: number = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    return wide > 0 ? [`${wide} pixels too wide`] : []
  }

  for (const [kind, file] of Object.entries(KINDS).filter(([each]) => each !== 'redirect')) {
    it(`has no violation and fits: ${kind}, in every look, 320 and 1280 pixels wide`, async () => {
      const page = await browser.newPage({ bypassCSP: true, reducedMotion: 'reduce' })
      await page.goto(site.address + file.replace(/index\.html$/, ''))
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 })
        for (const [at, chosen] of LOOKS.entries()) {
          await look(page, chosen)
          const faults = [...(await axeFaults(page, RULES[at])), ...(await tooWide(page))]
          assert.deepEqual(faults, [], `${chosen} ${width}`)
        }
      }
      await page.close()
    })
  }
})
