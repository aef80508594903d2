import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { after, before, describe, it } from 'node:test'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { linkProblems } from '../site/links.ts'
import { htmlFiles, readTree } from '../site/render.ts'
import { axeFaults, COLOUR_RULES } from './axe.ts'
import { launchChromium } from './chromium.ts'
import { scanSite } from './scan-site.ts'
import { serveFolder } from './served.ts'
import { watch } from './trouble.ts'

const BASE = '/x/'
const PAGE = '2023/05/22/01/'
const WITH_PICTURES = ['', '2023/05/22/', PAGE, '2023/05/22/01-01/']

/** Beside the places of articles, which lead elsewhere. */
const EDGE = { x: 6, y: 6 }

describe('scans of pages', () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof serveFolder>>
  let dir: string

  before(async () => {
    dir = await scanSite(BASE)
    site = await serveFolder(dir, BASE)
    browser = await launchChromium()
  })
  after(async () => {
    await browser?.close()
    await site?.close()
    await rm(dir, { recursive: true, force: true })
  })

  const opened = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 800, height: 700 }, ...options })
    await page.goto(site.address + PAGE)
    await page.click('a[data-zoom]', { position: EDGE })
    await until(async () => /-2000\.webp$/.test((await page.getAttribute('.zoom-stage img', 'src')) ?? ''))
    return page
  }
  /** Waits in the test: the pages' policy lets nothing be evaluated by itself. */
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    for (let turn = 0; turn < 100 && !(await holds()); turn++) await new Promise((done) => setTimeout(done, 50))
    assert.ok(await holds())
  }
  const placed = async (page: Page): Promise<{ x: number; y: number; width: number }> => {
    const box = await page.locator('.zoom-stage img').boundingBox()
    return box ?? assert.fail('no picture')
  }

  it('keep their pages valid, every file there', async () => {
    const rendered = { dir, base: BASE, files: readTree(dir), messages: [], remove: () => undefined }
    assert.deepEqual(linkProblems(rendered, 'https://example.org'), [])
    const validator = new HtmlValidate(
      new StaticConfigLoader({ extends: ['html-validate:recommended'], rules: { 'long-title': 'off' } }),
    )
    for (const [file, html] of htmlFiles(rendered).filter(([, text]) => text.includes('<picture>'))) {
      const { results } = await validator.validateString(html, file)
      assert.deepEqual(
        results.flatMap(({ messages }) => messages),
        [],
        file,
      )
      assert.match(html, /<img [^>]*width="800" height="1120" alt="第0[12]版.*版面图"/)
    }
    const article = rendered.files.get('2023/05/22/01-01/index.html') ?? ''
    assert.match(
      article,
      /property="og:image" content="https:\/\/example.org\/x\/scans\/undated-attic\/01-[0-9a-f]{8}-800\.jpg"/,
    )
    assert.match(article, /"image":\["https:/)
  })

  it('shift nothing when they come, and load without a violation', async () => {
    for (const width of [390, 1280]) {
      const page = await browser.newPage({ viewport: { width, height: 900 } })
      const trouble = await watch(page)
      for (const at of WITH_PICTURES) {
        await page.goto(site.address + at)
        await page.waitForLoadState('networkidle')
        const shift = await page.evaluate(`new Promise((done) => {
          new PerformanceObserver((list) => done(list.getEntries().reduce((sum, each) => sum + each.value, 0)))
            .observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => done(0), 200)
        })`)
        assert.equal(shift, 0, `${at} ${width}`)
        assert.ok((await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')) <= 0, at)
      }
      assert.deepEqual(trouble.all(), [])
      await page.close()
    }
  })

  it('open as pictures without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(site.address + PAGE)
    await page.click('a[data-zoom]', { position: EDGE })
    await page.waitForURL('**/scans/undated-attic/01-*-2000.webp')
    await context.close()
  })

  it('show the whole page first, in the middle', async () => {
    const page = await opened()
    const stage = (await page.locator('.zoom-stage').boundingBox()) ?? assert.fail()
    const { x, width } = await placed(page)
    assert.ok(Math.abs(x + width / 2 - 400) < 1 && width < stage.width)
    assert.equal(await page.evaluate('document.activeElement.className'), 'zoom-stage')
    await page.close()
  })

  it('answer to keys', async () => {
    const page = await opened()
    const whole = await placed(page)
    for (const key of ['+', '=', '+', '+', '+']) await page.keyboard.press(key)
    const large = await placed(page)
    assert.ok(large.width > whole.width * 5)
    await page.keyboard.press('ArrowLeft')
    assert.ok(Math.abs((await placed(page)).x - large.x - 80) < 1)
    await page.keyboard.press('ArrowDown')
    assert.ok(Math.abs((await placed(page)).y - large.y + 80) < 1)
    await page.keyboard.press('-')
    assert.ok((await placed(page)).width < large.width)
    await page.keyboard.press('0')
    assert.deepEqual(await placed(page), whole)
    await page.keyboard.press('Escape')
    assert.equal(await page.isVisible('.zoom'), false)
    assert.equal(await page.evaluate(`document.activeElement.matches('a[data-zoom]')`), true)
    await page.close()
  })

  it('answer to the wheel about the pointer, to a drag, to a double click and to buttons', async () => {
    const page = await opened()
    const whole = await placed(page)
    await page.mouse.move(400, 400)
    const under = async (): Promise<number> => ((box) => (400 - box.x) / box.width)(await placed(page))
    const before = await under()
    for (let turn = 0; turn < 4; turn++) await page.mouse.wheel(0, -100)
    await until(async () => (await placed(page)).width > whole.width * 3)
    assert.ok(Math.abs((await under()) - before) < 0.01)
    const from = await placed(page)
    await page.mouse.down()
    await page.mouse.move(370, 420, { steps: 3 })
    await page.mouse.up()
    const to = await placed(page)
    assert.ok(Math.abs(to.x - from.x + 30) < 1 && Math.abs(to.y - from.y - 20) < 1)
    await page.mouse.dblclick(400, 400)
    assert.equal((await placed(page)).width, whole.width)
    await page.getByRole('button', { name: '放大' }).click()
    assert.ok((await placed(page)).width > whole.width)
    await page.getByRole('button', { name: '全版' }).click()
    assert.equal((await placed(page)).width, whole.width)
    await page.getByRole('button', { name: '关闭' }).click()
    assert.equal(await page.isVisible('.zoom'), false)
    await page.close()
  })

  it('answer to a pinch', async () => {
    const page = await opened()
    const whole = await placed(page)
    const fire = (type: string, pointerId: number, clientX: number): Promise<unknown> =>
      page.evaluate(`(() => {
        const stage = document.querySelector('.zoom-stage')
        stage.setPointerCapture = () => undefined
        const at = { pointerId: ${pointerId}, clientX: ${clientX}, clientY: 400, bubbles: true }
        stage.dispatchEvent(new PointerEvent('${type}', at))
      })()`)
    await fire('pointerdown', 1, 350)
    await fire('pointerdown', 2, 450)
    await fire('pointermove', 2, 550)
    assert.equal(((await placed(page)).width / whole.width).toFixed(2), '2.00')
    await fire('pointerup', 1, 350)
    const { x } = await placed(page)
    await fire('pointermove', 2, 560)
    assert.equal(((await placed(page)).x - x).toFixed(0), '10')
    await page.close()
  })

  for (const width of [320, 1280]) {
    it(`have no fault that axe finds, open or closed, light and dark, ${width} wide`, async () => {
      const page = await opened({ viewport: { width, height: 800 }, bypassCSP: true })
      for (const state of ['open', 'closed']) {
        await page.emulateMedia({ colorScheme: 'light' })
        assert.deepEqual(await axeFaults(page), [], state)
        await page.emulateMedia({ colorScheme: 'dark' })
        assert.deepEqual(await axeFaults(page, COLOUR_RULES), [], `${state}, dark`)
        if (state === 'open') await page.keyboard.press('Escape')
      }
      await page.close()
    })
  }
})
