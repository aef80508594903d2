import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { fixtureArchive } from '../site/fixture.ts'
import { launchChromium } from './chromium.ts'
import { chooseElder } from './elder.ts'
import { SearchDriver } from './search-driver.ts'
import { builtSite } from './search-site.ts'
import type { Served } from './served.ts'

const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 900 }

describe('the first screen', () => {
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

  const open = async (size: typeof PHONE, path: string): Promise<Page> => {
    const page = await browser.newPage({ viewport: size })
    await page.goto(site.address + path)
    return page
  }

  it('holds the first line of an article under kicker, two lines of headline and subhead, in the large edition too', async () => {
    const page = await open(PHONE, '2023/05/22/01-01/')
    assert.ok((await page.$eval('.bar', (bar) => bar.clientHeight)) < 60, 'the header is one row')
    const first = (): Promise<number> => page.$eval('.prose p', (line) => line.getBoundingClientRect().top + scrollY)
    assert.ok((await first()) <= 360, String(await first()))
    await chooseElder(page, true)
    assert.ok((await first()) <= 600, String(await first()))
    await page.close()
  })

  for (const [size, visible, query] of [
    [PHONE, 2, '河'],
    [PHONE, 2, '林晓川'],
    [DESK, 4, '河'],
    [DESK, 4, '林晓川'],
  ] as const) {
    it(`shows ${visible} results of ${query} at ${size.width} px, filters ${size === DESK ? 'beside' : 'behind their name'}`, async () => {
      const page = await open(size, `search/?q=${encodeURIComponent(query)}`)
      await new SearchDriver(page, site).says('找到')
      if (query !== '河') await page.locator('.cards').waitFor()
      const tops = await page.$$eval('#search-results h3', (all) =>
        all.map((each) => each.getBoundingClientRect().bottom),
      )
      const wanted = Math.min(visible, tops.length)
      assert.ok(wanted > 1 && tops.filter((bottom) => bottom < size.height).length >= wanted, tops.join(' '))
      assert.equal(await page.isVisible('#search-facet-form'), size === DESK)
      await page.close()
    })
  }

  it('opens the filters as a sheet on a phone, closed by the button that counts the results', async () => {
    const page = await open(PHONE, 'search/?q=%E6%B2%B3')
    await new SearchDriver(page, site).says('找到')
    await page.click('#search-facets > summary')
    await page.locator('#search-facet-form .chk').first().waitFor()
    const sheet = await page.$eval('#search-facets', (found) => found.getBoundingClientRect().bottom)
    assert.equal(Math.round(sheet), PHONE.height)
    assert.match((await page.textContent('#search-see')) ?? '', /^看\d+篇$/)
    await page.click('#search-see')
    assert.equal(await page.isVisible('#search-facet-form'), false)
    await page.close()
  })

  it('shuts the filters beside the results when larger type leaves no room for them', async () => {
    const page = await open(DESK, 'search/?q=%E6%B2%B3')
    await new SearchDriver(page, site).says('找到')
    assert.equal(await page.isVisible('#search-facet-form'), true)
    await chooseElder(page, true)
    await page.waitForFunction(() => !document.querySelector('#search-facet-form')?.checkVisibility())
    await page.reload()
    await new SearchDriver(page, site).says('找到')
    assert.equal(await page.isVisible('#search-facet-form'), false)
    await page.close()
  })

  it('writes the name of the archive in two lines at most, however narrow the window and large the type', async () => {
    const page = await open(PHONE, '2023/05/22/')
    const lines = (): Promise<number> =>
      page.$eval('.name', (name) => {
        const range = document.createRange()
        range.selectNodeContents(name)
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
      })
    for (const width of [320, 344, 360, 390, 430, 768])
      for (const elder of [false, true]) {
        await page.setViewportSize({ width, height: 844 })
        await chooseElder(page, elder)
        assert.ok((await lines()) <= 2, `${width} ${elder}`)
      }
    await page.close()
  })

  it('has the search box on every page at a desk, and its link on a phone', async () => {
    const desk = await open(DESK, '2023/05/22/')
    await desk.fill('.find-h input', '河道')
    await desk.press('.find-h input', 'Enter')
    await desk.waitForURL('**/search/?q=*')
    await desk.close()
    const phone = await open(PHONE, '2023/05/22/')
    await phone.click('.find-a')
    await phone.waitForURL('**/search/')
    await phone.close()
  })
})
