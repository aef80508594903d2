import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, it } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { fixtureArchive } from '../site/fixture.ts'
import { launchChromium } from './chromium.ts'
import { builtSite } from './search-site.ts'
import type { Served } from './served.ts'
import { watch } from './trouble.ts'

const ARTICLE = '2023/05/22/01-01/'
const DAY = /\[\d{4}-\d{2}-\d{2}\]\.http:\/\/127\.0\.0\.1:\d+\/x\/2023\/05\/22\/01-01\/\.$/

describe('citing', () => {
  let browser: Browser
  let site: Served

  before(async () => {
    site = await builtSite(fixtureArchive(), '/x/')
    browser = await launchChromium()
  })
  after(async () => {
    await browser?.close()
    await site?.close()
  })

  const opened = async (context: BrowserContext, at = ARTICLE): Promise<Page> => {
    const page = await context.newPage()
    await page.goto(site.address + at)
    await page.click('.cite > summary')
    for (const other of await page.locator('.c-o > summary').all()) await other.click()
    return page
  }
  /** The online form by the edition of 2015, the one that prints the day of reading. */
  const online = (page: Page): Promise<string | null> => page.locator('.c-o .c-t').nth(1).textContent()

  it('fills in the day of reading and the address', async () => {
    const context = await browser.newContext()
    for (const at of [ARTICLE, '2023/05/22/'])
      assert.match((await online(await opened(context, at))) ?? '', /\[\d{4}-\d\d-\d\d\]\.http/)
    assert.match((await online(await opened(context))) ?? '', DAY)
    await context.close()
  })

  it('is plain text without JavaScript, with the words for what is to be filled in', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await opened(context)
    assert.match((await online(page)) ?? '', /\[引用日期\]\.本页网址\.$/)
    assert.ok(await page.isVisible('.cite pre'))
    assert.equal(await page.locator('.cite button').count(), 0)
    await context.close()
  })

  it('copies a citation', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
    const page = await opened(context)
    const trouble = await watch(page)
    await page.getByRole('button', { name: '复制 BibTeX' }).click()
    await page.getByText('已复制').waitFor()
    const copied: string = await page.evaluate('navigator.clipboard.readText()')
    assert.equal(copied, await page.locator('.cite pre').first().textContent())
    assert.match(copied, /^@article\{undated-attic-01-01,/)
    assert.deepEqual(trouble.all(), [])
    await context.close()
  })

  it('selects the citation where the clipboard is closed', async () => {
    const context = await browser.newContext()
    await context.addInitScript(`Object.defineProperty(navigator, 'clipboard', { value: undefined })`)
    const page = await opened(context)
    await page.getByRole('button', { name: '复制 纸本' }).first().click()
    await page.getByText('已选中').waitFor()
    assert.match(
      await page.evaluate('String(getSelection())'),
      /^方一鸣，周小满\. .*\[N\]\. 柳河报，\[2023-05-22\]（1）\.$/,
    )
    await context.close()
  })

  for (const [name, file, form] of [
    ['BibTeX', 'undated-attic-01-01.bib', /^@article\{undated-attic-01-01,\n[^]*\n\}\n$/],
    ['RIS', 'undated-attic-01-01.ris', /^TY {2}- NEWS\r\n[^]*\r\nER {2}- \r\n$/],
    ['CSL-JSON', 'undated-attic-01-01.json', /^\[\n {2}\{\n {4}"id": "undated-attic-01-01"/],
  ] as const) {
    it(`saves ${name} as a file`, async () => {
      const context = await browser.newContext({ acceptDownloads: true })
      const page = await opened(context)
      const trouble = await watch(page)
      const waiting = page.waitForEvent('download')
      await page.getByRole('button', { name: `下载 ${name}` }).click()
      const download = await waiting
      assert.equal(download.suggestedFilename(), file)
      assert.match(await readFile(await download.path(), 'utf8'), form)
      assert.deepEqual(trouble.all(), [])
      await context.close()
    })
  }

  it('is printed although it is folded', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(site.address + ARTICLE)
    await page.emulateMedia({ media: 'print' })
    assert.ok(await page.isVisible('.cite .c-t >> nth=0'))
    assert.equal(await page.isVisible('.cite pre >> nth=0'), false)
    await context.close()
  })
})
