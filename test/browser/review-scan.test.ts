import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import type { PageBox } from '../../src/model/layout.ts'
import { madeLayout } from '../site/made-layout.ts'
import { madePage } from '../unit/images/made.ts'
import { launchChromium } from './chromium.ts'
import { MADE, ReviewDriver } from './review-driver.ts'

const FOLDER = 'raw/2024-03-04'
const LINES = readFileSync(path.join(MADE, FOLDER, '01.txt'), 'utf8').split('\n')

/** Every line of the page in a box of its own, one below the other; those of one paragraph in one stack. */
const LAYOUT = madeLayout(
  LINES.flatMap((text, at) =>
    text === '' ? [] : [[at + 1, at + 1, [0.1, at / LINES.length, 0.8, 0.9 / LINES.length] as PageBox]],
  ),
)

describe('the scan on the page of review', () => {
  let browser: Browser
  let picture: Buffer
  before(async () => {
    browser = await launchChromium()
    picture = Buffer.from(await madePage(1000, 1400, 'jpeg'))
  })
  after(() => browser.close())

  async function withScan(work: (driver: ReviewDriver) => Promise<void>): Promise<void> {
    const driver = await ReviewDriver.open(browser, MADE, (folder) => {
      writeFileSync(path.join(folder, FOLDER, '01.jpg'), picture)
      writeFileSync(path.join(folder, FOLDER, '01.layout.json'), JSON.stringify(LAYOUT))
    })
    try {
      await driver.page.locator('.issues button').first().click()
      await driver.idle()
      await work(driver)
      assert.deepEqual(driver.trouble.all(), [])
    } finally {
      await driver.close()
    }
  }

  const rowOf = (driver: ReviewDriver, words: string) => driver.page.locator('.blk', { hasText: words }).first()
  const boxOf = async (driver: ReviewDriver, words: string) =>
    driver.page.locator(`.box[data-at="${await rowOf(driver, words).getAttribute('data-at')}"]`)
  const articles = (driver: ReviewDriver): Promise<number> => driver.page.locator('.card').count()
  const written = (driver: ReviewDriver): string =>
    readFileSync(path.join(driver.folder, 'corrections/2024-03-04/01.yaml'), 'utf8')

  it('shows each line where it stands, and doubts in their places', () =>
    withScan(async (driver) => {
      const [rows, boxes] = [driver.page.locator('.blk.doubt'), driver.page.locator('.box.doubt')]
      assert.ok((await rows.count()) > 0)
      assert.equal(await boxes.count(), await rows.count())
      const width = await driver.page.locator('.facs img').evaluate((image: HTMLImageElement) => image.naturalWidth)
      assert.equal(width, 1000)
    }))

  it('selects the line of a box that is clicked, and the box of a line', () =>
    withScan(async (driver) => {
      await (await boxOf(driver, '红先胜')).click()
      await driver.idle()
      assert.equal(await driver.words(), '红先胜')
      await rowOf(driver, '唱了八年歌声').click()
      await driver.idle()
      const here = await driver.page.locator('.box.here').getAttribute('data-at')
      assert.equal(here, await rowOf(driver, '唱了八年歌声').getAttribute('data-at'))
    }))

  it('writes that a line belongs to the article before or after when its box is dragged there, or by a key', () =>
    withScan(async (driver) => {
      const before_ = await articles(driver)
      const dropped = await boxOf(driver, '图书角里“灯火长明”')
      await dropped.dragTo(await boxOf(driver, '清晨五点半'))
      await driver.idle()
      assert.match(written(driver), /words: .*图书角里“灯火长明”/u)
      assert.match(written(driver), /after: goes-on/u)
      assert.equal(await articles(driver), before_)
      await driver.press('u')
      await rowOf(driver, '陶立言说，下棋').click()
      await driver.idle()
      await driver.press('>')
      assert.match(written(driver), /words: .*陶立言说/u)
      assert.match(await driver.status(), /^记下了/u)
    }))

  it('moves nothing to an article that stands farther off', () =>
    withScan(async (driver) => {
      await (await boxOf(driver, '图书角里“灯火长明”')).dragTo(await boxOf(driver, '桥洞下的'))
      await driver.idle()
      assert.match(await driver.status(), /紧挨着/u)
    }))
})
