import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { publisherOf } from '../../src/cli/review-publisher.ts'
import { startReview, type Review } from '../../src/review/server.ts'
import { launchChromium } from './chromium.ts'
import { DAY, MADE } from './review-driver.ts'
import { watch, type Trouble } from './trouble.ts'

/** A picture of one point. */
const POINT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)
const TEXT = readFileSync(path.join(MADE, 'raw/2024-03-04/01.txt'))
const RUN = new URL('../../scripts/run.js', import.meta.url)

describe('a new archive, from an empty folder to a published site, on the page of review alone', () => {
  let browser: Browser
  let review: Review
  let page: Page
  let trouble: Trouble
  const root = mkdtempSync(path.join(tmpdir(), 'review-new-'))
  const [folder, target] = [path.join(root, 'archive'), path.join(root, 'web')]
  const idle = () => page.waitForFunction(() => document.body.dataset['busy'] === undefined)

  before(async () => {
    browser = await launchChromium()
    mkdirSync(folder)
    const publisher = publisherOf(RUN, [`--out=${path.join(root, 'site')}`])
    const { value } = await startReview({ contentDir: folder, today: () => DAY, port: 0, publisher })
    assert.ok(value)
    review = value
    page = await browser.newPage()
    trouble = await watch(page)
    await page.goto(review.address)
    await page.waitForSelector('#new-paper')
  })
  after(async () => {
    await page?.context().close()
    await review?.close()
    await browser?.close()
    rmSync(root, { recursive: true, force: true })
  })

  it('asks what an archive is, shows what was understood, and makes it when told so', async () => {
    await page.fill('#new-paper', '柳河报')
    await page.fill('#new-rhythm', '随便')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.told .error')
    assert.ok(!existsSync(path.join(folder, 'site.yaml')), 'nothing is made of an answer that cannot be used')
    await page.fill('#new-rhythm', '每周一')
    await page.fill('#new-place', '上海市徐汇区')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#new-make')
    assert.match((await page.textContent('.told')) ?? '', /柳河报文库.*徐汇（区）/)
    await page.click('#new-make')
    await page.waitForSelector('.empty')
    assert.match(readFileSync(path.join(folder, 'site.yaml'), 'utf8'), /^paper: 柳河报$/m)
  })

  it('takes a text and its picture together', async () => {
    await page.setInputFiles('#files', [
      { name: '20240304_01.txt', mimeType: 'text/plain', buffer: TEXT },
      { name: '20240304_01.png', mimeType: 'image/png', buffer: POINT },
      { name: '20240304_02-03.png', mimeType: 'image/png', buffer: POINT },
    ])
    await page.waitForSelector('#hand-page-2')
    const pages = await page.$$eval('dialog fieldset input', (all) =>
      all.map((input) => (input as HTMLInputElement).value),
    )
    assert.deepEqual(pages, ['01', '01', '02-03'])
    await page.keyboard.press('Enter')
    await page.waitForSelector('#raw .blk')
    await idle()
    for (const name of ['01.txt', '01.png', '02-03.png'])
      assert.ok(existsSync(path.join(folder, 'raw/2024-03-04', name)), name)
  })

  it('tells what publishing would change, sends it, and remembers where', async () => {
    await page.click('#tabs button')
    await page.click('#publish')
    await page.fill('#publish-to', target)
    await page.keyboard.press('Enter')
    await page.waitForSelector('dialog .sum', { timeout: 120_000 })
    assert.match((await page.textContent('.sum')) ?? '', /新 \d+ 个，改 0 个，删 0 个.*还没有送/)
    assert.ok(!existsSync(target), 'nothing is sent before a person agrees')
    await page.click('dialog .row .solid')
    await page.waitForFunction(() => document.querySelector('.sum')?.textContent?.startsWith('发布好了'), null, {
      timeout: 120_000,
    })
    assert.ok(existsSync(path.join(target, '2024/03/04/01/index.html')))
    assert.match(readFileSync(path.join(folder, 'site.yaml'), 'utf8'), /^publish:/m)
    await page.click('dialog .row .btn')
    assert.deepEqual(trouble.all(), [])
  })
})
