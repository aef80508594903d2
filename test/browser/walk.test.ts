import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { fixtureArchive } from '../site/fixture.ts'
import { launchChromium } from './chromium.ts'
import { chooseElder } from './elder.ts'
import { builtSite } from './search-site.ts'
import type { Served } from './served.ts'
import { watch } from './trouble.ts'

const BASE = '/archive/x/'
const LEAD = '林晓川调研河道治理“一张图”工作'

describe('a walk through the site', () => {
  let browser: Browser
  let site: Served

  before(async () => {
    site = await builtSite(fixtureArchive(), BASE)
    browser = await launchChromium()
  })
  after(async () => {
    await browser?.close()
    await site?.close()
  })

  const path = (page: Page): string => new URL(page.url()).pathname.slice(BASE.length - 1)
  const follow = async (page: Page, selector: string, text: string): Promise<string> => {
    const link = page.locator(selector, { hasText: text }).first()
    const from = page.url()
    await link.click()
    await page.waitForURL((url) => url.href !== from)
    return path(page)
  }
  /** Opens a word of the navigation and follows a link under it. */
  const choose = async (page: Page, menu: string, text: string): Promise<string> => {
    await page.click(`.menu > summary:text-is("${menu}")`)
    return follow(page, '.menu[open] a', text)
  }
  const walk = async (page: Page): Promise<void> => {
    await page.goto(site.address)
    assert.equal(await page.textContent('h1'), '柳河文库')
    assert.equal(await follow(page, '.sheet-h a', '2023年5月22日'), '/2023/05/22/')
    assert.equal(await follow(page, '.toc a', LEAD), '/2023/05/22/01-01/')
    assert.equal(await page.textContent('h1'), LEAD)
    assert.equal(await follow(page, '.prose a', '林晓川'), '/leaders/lin-xiaochuan/')
    assert.equal(await follow(page, '.list a', '区委书记林晓川看望环卫工人'), '/2023/05/22/01-02/')
    assert.equal(await follow(page, '.pair a', LEAD), '/2023/05/22/01-01/')
    assert.equal(await follow(page, '.meta a', '方一鸣'), '/reporters/fang-yiming/')
    assert.equal(await choose(page, '日期', '日历'), '/2023/')
    assert.equal(await follow(page, '.cal caption a', '五月'), '/2023/05/')
    assert.equal(await follow(page, '.cal td a', '22'), '/2023/05/22/')
    assert.equal(await choose(page, '专题', '事件'), '/events/')
    assert.equal(await follow(page, '.days a', '18'), '/events/05-18/')
    assert.equal(await choose(page, '专题', '大事记'), '/chronicle/')
    assert.equal(await follow(page, '.parts a', '往事'), '/chronicle/past/')
    assert.equal(await follow(page, '.evs a', '柳河两岸新貌'), '/2023/05/08/01-01/')
  }

  for (const javaScriptEnabled of [true, false]) {
    it(`leads from page to page with JavaScript ${javaScriptEnabled ? 'on' : 'off'}, without a violation or a foreign request`, async () => {
      const page = await browser.newPage({ javaScriptEnabled, viewport: { width: 390, height: 844 } })
      const trouble = await watch(page)
      await walk(page)
      assert.deepEqual(trouble.all(), [])
      await page.close()
    })
  }

  it('shows the days of issues, of events, or both, without JavaScript too', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await page.goto(`${site.address}2023/`)
    const both = page.locator('.cal td:has(> .evd + .evd)')
    assert.equal(await both.locator('.iss').isVisible(), true)
    assert.equal(await both.locator('a:not(.iss)').isVisible(), false)
    await page.check('#cal-events')
    assert.equal(await both.locator('.iss').isVisible(), false)
    assert.equal(await follow(page, '.cal td:has(> .evd + .evd) a:not(.iss)', '8'), '/events/05-08/')
    assert.equal(new URL(page.url()).hash, '#y2023')
    await page.close()
  })

  it('sends an old address on', async () => {
    const page = await browser.newPage()
    await page.goto(`${site.address}undated/attic/01-01/`)
    await page.waitForURL('**/2023/05/22/01-01/')
    assert.equal(await page.textContent('h1'), LEAD)
    await page.close()
  })

  it('searches from the home page', async () => {
    const page = await browser.newPage()
    const trouble = await watch(page)
    await page.goto(site.address)
    await page.fill('#q', '河道治理')
    await page.press('#q', 'Enter')
    await page.waitForURL('**/search/?q=*')
    await page.waitForSelector('#search-results li')
    assert.match((await page.textContent('#search-results')) ?? '', /林晓川调研河道治理/)
    assert.deepEqual(trouble.all(), [])
    await page.close()
  })

  it('says without JavaScript that search needs it, and where else to look', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await page.goto(`${site.address}search/`)
    assert.match((await page.textContent('main')) ?? '', /需要打开 JavaScript/)
    assert.equal(await page.isVisible('#search-more'), false)
    assert.equal(await follow(page, 'main a', '日期'), '/2023/')
    await page.close()
  })

  it('remembers size and colours from page to page', async () => {
    const page = await browser.newPage()
    await page.goto(site.address)
    const size = (): Promise<string> => page.evaluate('getComputedStyle(document.documentElement).fontSize')
    const before = await size()
    await page.check('#elder')
    await page.click('.prefs summary')
    await page.check('#theme-dark')
    const large = await size()
    assert.ok(parseFloat(large) > parseFloat(before))
    await page.goto(`${site.address}leaders/`)
    assert.equal(await size(), large)
    assert.equal(await page.isChecked('#elder'), true)
    assert.equal(await page.getAttribute('html', 'data-theme'), 'dark')
    await page.uncheck('#elder')
    assert.equal(await size(), before)
    await page.close()
  })

  it('takes the same choices without JavaScript, for one page', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await page.goto(site.address)
    const fontSize = 'getComputedStyle(document.documentElement).fontSize'
    const before = await page.evaluate(fontSize)
    await page.check('#elder')
    assert.notEqual(await page.evaluate(fontSize), before)
    await page.close()
  })

  it('needs no sideways scrolling at 320 pixels, nor in the large edition at 390', async () => {
    const page = await browser.newPage()
    const overflow = (): Promise<number> => page.evaluate('document.documentElement.scrollWidth - innerWidth')
    for (const at of [
      '',
      '2023/',
      '2023/05/',
      '2023/05/22/',
      '2023/05/22/01-01/',
      'leaders/',
      'people/',
      'search/',
      'events/',
      'events/05-18/',
      'chronicle/',
      'chronicle/2023/',
    ]) {
      await page.setViewportSize({ width: 320, height: 700 })
      await page.goto(site.address + at)
      assert.ok((await overflow()) <= 0, `${at} at 320`)
      await page.setViewportSize({ width: 390, height: 844 })
      await chooseElder(page, true)
      assert.ok((await overflow()) <= 0, `${at} large at 390`)
      await chooseElder(page, false)
    }
    await page.close()
  })
})
