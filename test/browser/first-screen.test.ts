import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { fixtureArchive } from '../site/fixture.ts'
import { launchChromium } from './chromium.ts'
import { chooseElder } from './elder.ts'
import { scanSite } from './scan-site.ts'
import { SearchDriver } from './search-driver.ts'
import { builtSite, serveSite } from './search-site.ts'
import type { Served } from './served.ts'

const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 900 }

describe('the first screen', () => {
  let browser: Browser
  let site: Served
  let scans: Served & { dir: string }

  before(async () => {
    site = await builtSite(fixtureArchive(), '/')
    const dir = await scanSite('/')
    scans = { ...(await serveSite(dir, '/')), dir }
    browser = await launchChromium()
  })
  after(async () => {
    await browser?.close()
    await site?.close()
    await scans?.close()
    if (scans) await rm(scans.dir, { recursive: true, force: true })
  })

  const open = async (size: typeof PHONE, path: string, { address } = site): Promise<Page> => {
    const page = await browser.newPage({ viewport: size })
    await page.goto(address + path)
    return page
  }

  const firstAt = (page: Page, what: string): Promise<number> =>
    page.$eval(what, (line) => line.getBoundingClientRect().top + scrollY)

  it('holds the first line of an article under kicker, two lines of headline and subhead, in the large edition too', async () => {
    const page = await open(PHONE, '2023/05/22/01-01/')
    assert.ok((await page.$eval('.bar', (bar) => bar.clientHeight)) < 60, 'the header is one row')
    assert.ok((await firstAt(page, '.prose p')) <= 360)
    await chooseElder(page, true)
    assert.ok((await firstAt(page, '.prose p')) <= 600)
    await page.close()
  })

  for (const [what, path, line] of [
    ['an issue', '2023/05/22/', '.toc h3'],
    ['an issue with scans', '2023/05/08/', '.toc h3'],
    ['a page', '2023/05/22/01/', '.jump li'],
    ['a page with its scan', '2023/05/08/01/', '.scan'],
  ] as const)
    it(`holds the first line of ${what}, in the large edition too`, async () => {
      const page = await open(PHONE, path, what.includes('scan') ? scans : site)
      assert.ok((await firstAt(page, line)) <= 360, String(await firstAt(page, line)))
      await chooseElder(page, true)
      assert.ok((await firstAt(page, line)) <= 600, String(await firstAt(page, line)))
      await page.close()
    })

  it('names the pages of an issue by their numbers on a phone, and by their whole names to a screen reader', async () => {
    const page = await open(PHONE, '2023/05/08/', scans)
    assert.deepEqual(
      await page.$$eval('.pgs a', (all) => all.map((link) => (link as HTMLElement).innerText.split('\n').at(-1))),
      ['要闻', '副刊'],
    )
    assert.equal(await page.getByRole('link', { name: '第01版 要闻' }).count(), 1)
    await page.setViewportSize(DESK)
    assert.equal(await page.isVisible('.pgs .no'), false)
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
      const tops = await page.$$eval('#search-results > li', (all) =>
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
