import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { writeSearchIndex } from '../../src/search/index/write.ts'
import { scan } from './linear-scan.ts'
import { inventedArchive } from './search-archive.ts'
import { ITEMS, type SearchDriver } from './search-driver.ts'
import { searchReaders, type Reader } from './search-reader.ts'
import { scannedArticle } from './search-site.ts'

describe('the search page when files come late, not at all, or anew', () => {
  const openReader = searchReaders(inventedArchive(), '/')
  let page: Page
  let driver: SearchDriver
  let site: Reader['site']

  beforeEach(async () => {
    ;({ page, driver, site } = await openReader())
    await driver.open()
  })
  afterEach(async () => {
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await page.close()
  })

  it('shows the answer to the newest query alone', async () => {
    await driver.ask('人民')
    await page.route(/search\/data\/text/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400))
      await route.continue()
    })
    await page.fill('#q', '河道治理')
    await page.press('#q', 'Enter')
    await page.fill('#q', '看望环卫工人')
    await page.press('#q', 'Enter')
    await driver.says('“看望环卫工人”')
    await page.waitForTimeout(1000)
    assert.match(await driver.status(), /看望环卫工人/)
    assert.equal(await page.locator(ITEMS).count(), 1)
  })

  it('says so when the index cannot be had, and recovers', async () => {
    await page.route(/manifest\.json/, (route) => route.abort())
    await page.reload()
    await page.fill('#q', '林晓川')
    await driver.says('搜索没有完成')
    await page.unroute(/manifest\.json/)
    await page.press('#q', 'Enter')
    await driver.says('“林晓川”：找到')
  })

  it('does not take a lost file of the index for "nothing found"', async () => {
    await driver.ask('林') // one unit: loads no chunk of the index
    await page.route(/pf_index|manifest\.json/, (route) => route.abort())
    await page.fill('#q', '河道治理')
    await driver.says('搜索没有完成')
    await page.unroute(/pf_index|manifest\.json/)
    await page.press('#q', 'Enter')
    await driver.says('“河道治理”：找到')
  })

  it('lists what it can of an answer, says what is missing, and completes it when asked again', async () => {
    await page.route(/search\/data\/text\/2021/, (route) => route.fulfill({ status: 503 }))
    await driver.ask('人民')
    const note = page.locator('#search-notes [data-incomplete]')
    assert.match((await note.textContent()) ?? '', /这次的结果不完整。有\d+篇的文字没有取到/)
    assert.ok((await page.locator(`${ITEMS}[data-lost]`).count()) > 0)
    await page.unroute(/search\/data\/text\/2021/)
    await note.getByRole('button', { name: '再试一次' }).click()
    await page.waitForFunction(() => document.querySelector('[data-incomplete]') === null)
    assert.equal(await page.locator(`${ITEMS}[data-lost]`).count(), 0)
  })

  it('answers without the table of names, and says that it did', async () => {
    await page.route(/search\/data\/names/, (route) => route.fulfill({ status: 200, body: '' }))
    await driver.ask('林晓川')
    assert.match((await page.textContent('#search-notes')) ?? '', /没有按拼音和别称查/)
    await page.fill('#q', '不见于此')
    await page.press('#q', 'Enter')
    await driver.says('搜索没有完成')
  })

  it('says without a script that the script did not come', async () => {
    await page.route(/assets\/search\.js/, (route) => route.abort())
    await driver.open('?q=%E4%BA%BA%E6%B0%91')
    await page.getByText('现在不能搜索').waitFor({ timeout: 6000 })
  })

  it('says so when the filters cannot be had, and shows them when they can', async () => {
    await page.route(/search\/data\/columns/, (route) => route.abort())
    await driver.ask('林晓川')
    await page.locator('#search-facet-form', { hasText: '没有取到' }).waitFor()
    await page.unroute(/search\/data\/columns/)
    await page.click('#search-facets > summary')
    await page.click('#search-facets > summary')
    await page.locator('#search-facet-form legend', { hasText: '年份' }).waitFor()
  })

  it('reads of people in the articles when their filter comes into view, tells when that cannot be had, and counts them', async () => {
    const asked: string[] = []
    page.on('request', (request) => void (/columns\/\w+\.bin/.test(request.url()) && asked.push(request.url())))
    await page.setViewportSize({ width: 1280, height: 200 })
    await page.route(/columns\/\w+\.bin/, (route) => route.abort())
    await driver.ask('林晓川')
    const fields = page.locator('#search-facet-form fieldset', { hasText: '领导' })
    await fields.waitFor({ state: 'attached' })
    await page.waitForLoadState('networkidle')
    assert.deepEqual(asked, [])
    await fields.scrollIntoViewIfNeeded()
    await fields.filter({ hasText: '没有取到' }).waitFor()
    await page.unroute(/columns\/\w+\.bin/)
    await driver.ask('晓川')
    await fields.waitFor({ state: 'attached' })
    await fields.scrollIntoViewIfNeeded()
    await fields.locator('input').first().waitFor()
    const { articles } = inventedArchive()
    for (const box of await fields.locator('label').all()) {
      const id = await box.locator('input').getAttribute('value')
      const found = articles.filter((entry) => scan([scannedArticle(entry)], '晓川').length > 0)
      const held = found.filter(({ article }) => article.leaders.some((leader) => leader.id === id))
      assert.equal(Number(await box.locator('span').last().textContent()), held.length)
    }
    assert.ok(asked.length > 0)
  })

  it('opens a newly published index instead of denying what it cannot find in the old one', async () => {
    await driver.ask('林晓川')
    await page.waitForTimeout(1100) // so long what was confirmed counts as confirmed
    const archive = inventedArchive()
    await writeSearchIndex({ ...archive, articles: archive.articles.slice(2) }, site.dir)
    let asked = 0
    await page.route(/manifest\.json/, async (route) => {
      const response = await route.fetch()
      asked++
      await route.fulfill({ response })
    })
    await driver.ask('不见于此')
    await driver.says('没有找到“不见于此”')
    await driver.says(`查遍${archive.articles.length - 2}篇`)
    assert.equal(asked, 3, 'found changed, opened anew, confirmed')
  })
})
