import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { startReview } from '../../src/review/server.ts'
import { axeFaults, COLOUR_RULES } from './axe.ts'
import { launchChromium } from './chromium.ts'
import { DAY, ReviewDriver } from './review-driver.ts'

/** A second page, with leaders to confirm and something that a person has to be told. */
const LEADERS = `区领导检查雨棚

本报讯 3月1日，区委书记林晓川、区委副书记、区长周远山到新泾路检查雨棚更换工作。林晓川指出，要把好事办好。
`

describe('accessibility of the page of review', () => {
  let browser: Browser
  let driver: ReviewDriver

  before(async () => {
    browser = await launchChromium()
    driver = await ReviewDriver.open(browser, undefined, (folder) =>
      writeFileSync(path.join(folder, 'raw/2024-03-04/02.txt'), LEADERS),
    )
  })
  after(async () => {
    await driver?.close()
    await browser?.close()
  })

  for (const width of [390, 1280]) {
    it(`has no violation in any of its parts, ${width} wide, light and dark`, async () => {
      const { value: review } = await startReview({ contentDir: driver.folder, today: () => DAY, port: 0 })
      assert.ok(review)
      const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true })
      const page = await context.newPage()
      const idle = () =>
        page.waitForFunction(() => document.querySelector('#tabs button') && !document.body.dataset['busy'])
      const check = async (part: string): Promise<void> => {
        await idle()
        assert.deepEqual(await axeFaults(page), [], part)
        await page.emulateMedia({ colorScheme: 'dark' })
        assert.deepEqual(await axeFaults(page, COLOUR_RULES), [], `${part}, dark`)
        await page.emulateMedia({ colorScheme: 'light' })
        const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
        assert.ok(!isWide, `${part} scrolls sideways`)
      }
      await page.goto(review.address)
      await check('issues')
      await page.setInputFiles('#files', { name: '01.txt', mimeType: 'text/plain', buffer: Buffer.from('字') })
      await check('dialog of pages')
      await page.keyboard.press('Escape')
      await page.click('.btn.issue')
      await check('issue')
      await page.keyboard.press('h')
      await check('decided')
      await page.keyboard.press('?')
      await check('help')
      await page.keyboard.press('Escape')
      await page.keyboard.press('u')
      await page.keyboard.press('v')
      await check('preview')
      await page.click('#tabs button:nth-child(2)')
      await page.waitForSelector('.person')
      await check('names')
      await page.click('#tabs button:nth-child(3)')
      await check('letters')
      await page.fill('#letter', '编号：2024-03-04-01-01\n原文：人声鼎沸\n应为：人声喧腾\n\n编号：x-01-01\n原文：甲')
      await page.click('.mail .btn')
      await page.waitForSelector('.letter ins')
      await check('letter read')
      await context.close()
      await review.close()
    })
  }

  it('confirms names by the keys of the terminal, and takes answers back', async () => {
    await driver.page.click('#tabs button:nth-child(2)')
    await driver.page.waitForSelector('.person')
    const asked = await driver.text('.person h3')
    await driver.press('a')
    const file = path.join(driver.folder, 'people.yaml')
    assert.match(readFileSync(file, 'utf8'), new RegExp(`name: ${asked}\\n\\s+leader: true`))
    assert.notEqual(await driver.text('.person h3'), asked)
    await driver.press('u')
    assert.equal(await driver.text('.person h3'), asked)
    assert.throws(() => readFileSync(file), /ENOENT/)
    await driver.press('s', 'n')
    assert.match(await driver.text('#main'), /都问完了/)
    assert.match(readFileSync(file, 'utf8'), /leader: false/)
    await driver.press('u', 'm')
    await driver.page.keyboard.type(asked)
    await driver.press('Enter')
    assert.match(readFileSync(file, 'utf8'), /aliases:/)
    assert.deepEqual(driver.trouble.all(), [])
  })
})
