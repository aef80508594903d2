import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { fixtureArchive, fixturePrint } from '../site/fixture.ts'
import { launchChromium } from './chromium.ts'
import { builtSite } from './search-site.ts'
import type { Served } from './served.ts'
import { watch } from './trouble.ts'

describe('what readers send, keep, and look up by name, under a path prefix', () => {
  let browser: Browser
  let site: Served

  before(async () => {
    const archive = fixtureArchive()
    site = await builtSite(archive, '/news/', { printed: fixturePrint(archive) })
    browser = await launchChromium()
  })
  after(async () => {
    await browser?.close()
    await site?.close()
  })

  /** The file that the page makes when it is asked to be kept, and its name. */
  const kept = async (page: Page): Promise<{ name: string; html: string }> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '存下来' }).click(),
    ])
    return { name: download.suggestedFilename(), html: await readFile(await download.path(), 'utf8') }
  }

  it('an article is kept as one file that opens without the site: its text, its citation, its address', async () => {
    const page = await browser.newPage()
    const trouble = await watch(page)
    await page.goto(`${site.address}2023/05/22/01-01/`)
    const { name, html } = await kept(page)
    assert.equal(name, '2023-05-22-01-01.html')
    assert.match(html, /^<!DOCTYPE html>\s*<html xmlns="[^"]+" lang="zh-Hans"><head><meta charset="utf-8" ?\/>/)
    for (const text of ['林晓川调研河道治理“一张图”工作', '要先易后难', '[N]. 柳河报', '/news/2023/05/22/01-01/'])
      assert.ok(html.includes(text), text)
    assert.doesNotMatch(html, /<script|<link|href="\/|src="\//)
    const alone = await browser.newPage({ offline: true })
    await alone.setContent(html)
    assert.equal(await alone.locator('h1').innerText(), '林晓川调研河道治理“一张图”工作')
    assert.deepEqual(trouble.all(), [])
    await alone.close()
    await page.close()
  })

  it('an issue is kept with all of its articles; what cannot be had is told, and nothing is kept', async () => {
    const page = await browser.newPage()
    await page.goto(`${site.address}2023/05/22/`)
    const { name, html } = await kept(page)
    assert.equal(name, 'news-2023-05-22.html')
    assert.equal(html.match(/<article>/g)?.length, 2)
    await page.route('**/01-02/', (route) => route.abort())
    await page.getByRole('button', { name: '存下来' }).click()
    await page.getByText('没有存成').waitFor()
    await page.close()
  })

  it('the page is handed to the sheet of the system, or its link to the clipboard', async () => {
    const page = await browser.newPage()
    await page.goto(`${site.address}2023/05/22/01-01/`)
    await page.evaluate(() =>
      Object.assign(navigator, { share: (what: unknown) => void (document.title = JSON.stringify(what)) }),
    )
    await page.getByRole('button', { name: '分享' }).click()
    assert.match(await page.title(), /"url":"[^"]+\/news\/2023\/05\/22\/01-01\/"/)
    await page.close()
  })

  for (const width of [320, 390, 430])
    it(`without a sheet the link is shown at ${width} px, copied, and drawn as a code for a camera`, async () => {
      const page = await browser.newPage({ viewport: { width, height: 700 }, hasTouch: true })
      const trouble = await watch(page)
      await page.goto(`${site.address}2023/05/22/01-01/`)
      await page.getByRole('button', { name: '分享' }).tap()
      await page.locator('.share .qr path').waitFor()
      assert.ok(((await page.getAttribute('.share .qr path', 'd')) ?? '').length > 2000)
      assert.equal(await page.locator('.share .c-t').innerText(), `${site.address}2023/05/22/01-01/`)
      const { left, right } = await page.$eval('.share', (dialog) => dialog.getBoundingClientRect().toJSON() as DOMRect)
      assert.ok(left >= 0 && right <= width)
      await page.getByRole('button', { name: '关闭' }).tap()
      await page.locator('.share').waitFor({ state: 'detached' })
      assert.deepEqual(trouble.all(), [])
      await page.close()
    })

  for (const width of [320, 390, 1280])
    it(`results are put aside by finger at ${width} px, one by one or all at once, stay in the browser, and leave as files`, async () => {
      const page = await browser.newPage({ viewport: { width, height: 844 }, hasTouch: true })
      await page.goto(`${site.address}search/?q=林晓川`)
      const said = page.locator('#search-basket [role=status]')
      await page.locator('.tick input').first().tap()
      assert.match(await said.innerText(), /^文献夹：1篇/)
      await page.reload()
      await page.locator('.tick input:checked').first().waitFor()
      await page.getByRole('button', { name: '收入本次全部结果' }).tap()
      const hits = await page.locator('#search-results > li').count()
      await page.getByText(`文献夹：${hits}篇`).waitFor()
      for (const [name, ending, form] of [
        ['GB/T 7714', 'txt', /^\[1\] .+\[N\]\. 柳河报，/],
        ['RIS', 'ris', /^TY {2}- NEWS\r\n[^]*ER {2}- \r\n/],
        ['BibTeX', 'bib', /^@article\{/],
        ['CSL-JSON', 'json', /^\[\n {2}\{\n[^]*\n\]\n$/],
        ['CSV', 'csv', /^\uFEFFtitle,/],
        ['TXT', 'txt', /河道治理/],
      ] as const) {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name, exact: true }).tap(),
        ])
        assert.equal(download.suggestedFilename(), `文献夹.${ending}`)
        assert.match(await readFile(await download.path(), 'utf8'), form)
      }
      await page.getByRole('button', { name: '清空文献夹' }).tap()
      assert.equal(await page.locator('.tick input:checked').count(), 0)
      await page.close()
    })

  it('the list of people finds names by a character and by letters, a finger opens them; without scripts no box is there', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true })
    await page.goto(`${site.address}people/`)
    for (const typed of ['平', 'hep']) {
      await page.locator('#people-q').tap()
      await page.fill('#people-q', typed)
      await page.locator('#people-filter a', { hasText: '何平' }).waitFor()
    }
    await page.locator('#people-filter a').tap()
    await page.waitForURL('**/news/people/#he-ping')
    await page.fill('#people-q', '无此人')
    await page.getByText('0人', { exact: true }).waitFor()
    await page.close()
    const plain = await browser.newPage({ javaScriptEnabled: false })
    await plain.goto(`${site.address}people/`)
    assert.equal(await plain.isVisible('#people-q'), false)
    await plain.goto(`${site.address}2023/05/22/`)
    assert.equal(await plain.getByRole('button', { name: '存下来' }).count(), 0)
    await plain.close()
  })
})
