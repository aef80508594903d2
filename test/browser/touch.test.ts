import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { fixtureArchive, fixturePrint } from '../site/fixture.ts'
import { KINDS } from '../site/render.ts'
import { launchChromium } from './chromium.ts'
import { builtSite } from './search-site.ts'
import type { Served } from './served.ts'

const WIDTHS = [320, 390, 430]
/** Kinds of pages whose choices of display are tapped; on all others it is asked what a finger would touch. */
const TAPPED = ['home', 'article', 'search']

/** What a finger can use. */
const CONTROLS = 'summary, button, input, select, textarea, a[href], [role=option], [tabindex="0"]'

/**
 * In the page: scrolls to each control that shows and asks what a finger would touch in its middle; those where that is
 * something else. What is only for keyboards until it has the focus (the link that skips the header) is left out.
 */
const UNTOUCHABLE = `(within) => {
  const shows = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0
  const middle = (element) => {
    const [box] = element.getClientRects()
    return document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
  }
  const isTouched = (element, at) => at !== null &&
    (element.contains(at) || at.contains(element) && at.matches('label, a, summary') || at.closest('label')?.control === element)
  const controls = [...document.querySelectorAll(${JSON.stringify(CONTROLS)})]
    .filter((element) => element.closest(within) && shows(element) && !element.matches('.skip, .vh, .vh *'))
  const wrong = []
  for (const element of controls) {
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
    const at = middle(element)
    if (!isTouched(element, at)) wrong.push((element.id || element.textContent || element.tagName).trim() + ' under ' + at?.outerHTML.slice(0, 80))
  }
  return { count: controls.length, wrong }
}`

/** In the page: opens each menu of the bar, which a finger must reach, and asks the same of all that then shows in the bar. */
const UNTOUCHABLE_IN_MENUS = `() => [...document.querySelectorAll('.menu > summary')].flatMap((menu) => {
  const look = ${UNTOUCHABLE}
  const shut = look('.menu > summary')
  menu.click()
  const open = look('.bar')
  if (!menu.parentElement.open) open.wrong.push(menu.textContent + ' stays shut')
  menu.click()
  return [...shut.wrong, ...open.wrong, ...(open.count > 7 ? [] : ['few controls'])]
})`

describe('controls under a finger', () => {
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

  /** Taps the middle of an element where it is now: a larger type moves everything. */
  const tap = async (page: Page, selector: string): Promise<void> => {
    const [x, y] = await page.$eval(selector, (found): [number, number] => {
      const { left, top, width, height } = found.getBoundingClientRect()
      return [left + width / 2, top + height / 2]
    })
    await page.touchscreen.tap(x, y)
  }
  /** Opens the panel of display, taps every choice in it, and the large edition on and off, and sees each of them chosen. */
  const tapChoices = async (page: Page): Promise<void> => {
    await tap(page, '.prefs > summary')
    const choices = await page.$$eval('.panel input', (inputs) => inputs.map(({ id }) => `#${id}`))
    assert.ok(choices.length > 7)
    for (const choice of choices) {
      await tap(page, choice)
      assert.ok(await page.isChecked(choice), choice)
    }
    for (const isOn of [true, false]) {
      await tap(page, '#elder')
      assert.equal(await page.isChecked('#elder'), isOn)
    }
  }
  /** Opens or shuts the panel of display and everything else that can be folded. */
  const opens = (page: Page, isOpen: (isDisplay: boolean) => boolean): Promise<void> =>
    page.evaluate(
      ([display, others]) => {
        for (const each of document.querySelectorAll('details:not(.menu)'))
          (each as HTMLDetailsElement).open = each.matches('.prefs') ? display : others
      },
      [isOpen(true), isOpen(false)] as const,
    )
  const untouchable = async (page: Page, within: string): Promise<string[]> => {
    const { count, wrong } = await page.evaluate<{ count: number; wrong: string[] }>(`(${UNTOUCHABLE})('${within}')`)
    assert.ok(count > 7)
    return wrong
  }

  for (const [kind, file] of Object.entries(KINDS).filter(([each]) => each !== 'redirect')) {
    it(`can all be tapped: ${kind}`, async () => {
      const page = await browser.newPage({ hasTouch: true, isMobile: true, bypassCSP: true })
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 844 })
        await page.goto(site.address + file.replace(/index\.html$/, ''))
        if (TAPPED.includes(kind)) await tapChoices(page)
        await opens(page, (isDisplay) => isDisplay)
        assert.deepEqual(await untouchable(page, '.tools'), [], `${width}`)
        assert.deepEqual(await page.evaluate(`(${UNTOUCHABLE_IN_MENUS})()`), [], `${width}, menus`)
        await opens(page, (isDisplay) => !isDisplay)
        assert.deepEqual(await untouchable(page, 'body'), [], `${width}`)
      }
      await page.close()
    })
  }
})
