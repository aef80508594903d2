import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchChromium } from './chromium.ts'
import { scanSite } from './scan-site.ts'
import { serveFolder } from './served.ts'

const PAGE = '2023/05/22/01/'

describe('the printed page as the door', () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof serveFolder>>
  let dir: string

  before(async () => {
    dir = await scanSite('/x/')
    site = await serveFolder(dir, '/x/')
    browser = await launchChromium()
  })
  after(async () => {
    await browser?.close()
    await site?.close()
    await rm(dir, { recursive: true, force: true })
  })

  it('have the places of articles as links, by mouse and keyboard, and articles lead to their places', async () => {
    const page = await browser.newPage({ viewport: { width: 800, height: 1300 } })
    await page.goto(site.address + PAGE)
    const links = page.locator('.areas a')
    assert.deepEqual(await links.evaluateAll((all) => all.map((link) => link.getAttribute('aria-label'))), [
      '林晓川调研河道治理“一张图”工作',
      '区委书记林晓川看望环卫工人',
    ])
    const picture = (await page.locator('.scan img').boundingBox()) ?? assert.fail()
    await page.mouse.click(picture.x + picture.width / 2, picture.y + picture.height * 0.6)
    await page.waitForURL('**/2023/05/22/01-02/')
    await page.click('.art-h a[href*="01/#a2"]')
    await page.waitForURL('**/01/#a2')
    assert.equal(await page.locator('.areas a:target').count(), 1)
    await links.first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/2023/05/22/01-01/')
    await page.goto(site.address + PAGE)
    await page.mouse.click(picture.x + picture.width / 2, picture.y + picture.height * 0.9)
    await page.waitForSelector('.zoom[open]')
    await page.close()
  })

  it('turn, lead to the pages before and after and to the text', async () => {
    const page = await browser.newPage({ viewport: { width: 800, height: 700 } })
    await page.goto(`${site.address}2023/05/08/01/`)
    await page.click('a[data-zoom]')
    assert.match((await page.textContent('.zoom-tools b')) ?? '', /第01版/)
    const upright = (await page.locator('.zoom-stage img').boundingBox()) ?? assert.fail()
    await page.getByRole('button', { name: '转向' }).click()
    const lying = (await page.locator('.zoom-stage img').boundingBox()) ?? assert.fail()
    assert.ok(upright.height > upright.width && lying.width > lying.height)
    const stage = (await page.locator('.zoom-stage').boundingBox()) ?? assert.fail()
    assert.ok(lying.x >= stage.x - 1 && lying.y >= stage.y - 1 && lying.width <= stage.width + 1)
    await page.getByRole('button', { name: '下一版' }).click()
    await page.waitForURL('**/2023/05/08/02/#view')
    await page.waitForSelector('.zoom[open]')
    await page.keyboard.press('PageUp')
    await page.waitForURL('**/2023/05/08/01/#view')
    await page.waitForSelector('.zoom[open]')
    await page.getByRole('button', { name: '看文字' }).click()
    assert.equal(await page.isVisible('.zoom'), false)
    await page.close()
  })
})
