import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { fixtureArchive } from '../site/fixture.ts'
import { launchChromium } from './chromium.ts'
import { builtSite } from './search-site.ts'
import type { Served } from './served.ts'

describe('the page of offices', () => {
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

  async function open(query: string, javaScriptEnabled = true): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    page.on('console', (message) => assert.notEqual(message.type(), 'error', message.text()))
    await page.goto(`${site.address}offices/${query}`)
    return page
  }

  /** Office, holder and reason of every row that is shown. */
  async function rows(page: Page): Promise<string[]> {
    return page.locator('tr[data-from]:visible').evaluateAll((found) =>
      found.map((row) => {
        const office = row.parentElement?.querySelector('.o')?.textContent?.trim() ?? ''
        const why = [...row.querySelectorAll('.why > span')].map((reason) => reason.textContent).join('；')
        return `${office} ${row.querySelector('th')?.textContent ?? ''} ${why}`.trim()
      }),
    )
  }

  it('is whole without a script, and offers no field that would do nothing', async () => {
    const page = await open('', false)
    assert.ok((await page.locator('tr[data-from]').count()) >= 6)
    assert.equal(await page.locator('tr[data-from]:visible').count(), await page.locator('tr[data-from]').count())
    assert.equal(await page.locator('#day').isVisible(), false)
    await page.context().close()
  })

  it('shows who held what on a day, by print and by the authority file', async () => {
    const page = await open('')
    await page.locator('#day').fill('2022-12-26')
    await page.locator('#day').dispatchEvent('change')
    assert.deepEqual(await rows(page), ['区长 林晓川 已知；当日见报2022年12月26日；人物档案所载'])
    assert.match((await page.locator('#day-said').textContent()) ?? '', /2022年12月26日：当天在任（据报道）1项/)
    assert.match(page.url(), /\?d=2022-12-26$/)
    assert.equal(await page.locator('.body-of:visible').count(), 1)
    await page.locator('#all-days').click()
    assert.equal(await page.locator('tr[data-from]:visible').count(), await page.locator('tr[data-from]').count())
    assert.equal(await page.locator('.why').count(), 0)
    await page.context().close()
  })

  it('reads the day from the address, says nothing beyond the evidence', async () => {
    const before = await open('?d=2010-01-01')
    assert.deepEqual(await rows(before), ['区政协主席 何墨 可能；人物档案所载，起期未载'])
    await before.context().close()
    const between = await open('?d=2020-06-01')
    assert.deepEqual(await rows(between), [])
    assert.match((await between.locator('#day-said').textContent()) ?? '', /暂无职务资料/)
    await between.context().close()
  })
})
