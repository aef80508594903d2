import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { renderSite } from '../../src/site/index.ts'
import { fixtureArchive } from '../site/fixture.ts'
import { KINDS } from '../site/render.ts'
import { launchChromium } from './chromium.ts'
import { serveFolder } from './served.ts'

const PRINTED = ['article', 'issue', 'page', 'month', 'year', 'chronicle'] as const
/** What paper has no use for. */
const NEVER = ['.nav', '.tools', '.btn', '.crumbs', '.pair', '.foot ul', '.jump', '.text-bar', '.skip']

describe('what is printed', () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof serveFolder>>
  let dir: string

  before(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'print-site-'))
    await renderSite(fixtureArchive(), { outDir: dir, base: '/', siteUrl: 'https://example.org' })
    site = await serveFolder(dir, '/')
    browser = await launchChromium()
  })
  after(async () => {
    await browser?.close()
    await site?.close()
    await rm(dir, { recursive: true, force: true })
  })

  const opened = async (kind: string, media: 'print' | 'screen' = 'print'): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 660, height: 960 } })
    await page.emulateMedia({ media, colorScheme: 'dark' })
    await page.goto(site.address + (KINDS[kind] ?? '').replace(/index\.html$/, ''))
    return page
  }

  for (const kind of PRINTED)
    it(`has its source and address and nothing to press, black on white, cut off nowhere: ${kind}`, async () => {
      const page = await opened(kind)
      for (const each of NEVER) assert.equal(await page.locator(each).filter({ visible: true }).count(), 0, each)
      const url = `https://example.org/${(KINDS[kind] ?? '').replace(/index\.html$/, '')}`
      assert.equal(await page.locator('.po').innerText(), `柳河文库　${url}`)
      assert.equal(await page.evaluate('getComputedStyle(document.body).backgroundColor'), 'rgb(255, 255, 255)')
      assert.equal(await page.evaluate('Math.max(0, document.documentElement.scrollWidth - innerWidth)'), 0)
      await page.close()
    })

  it('holds the citation of an article and of an issue, opened', async () => {
    for (const kind of ['article', 'issue']) {
      const page = await opened(kind)
      const { height } = (await page.locator('.cite .c-t').first().boundingBox()) ?? assert.fail()
      assert.ok(height > 10, kind)
      assert.match(await page.locator('.cite').innerText(), /\[N\/OL\]/)
      await page.close()
    }
  })

  it('sets an article of ordinary length on one sheet, its citation before its evidence', async () => {
    const page = await opened('article')
    await page.evaluate(() => {
      const text = '河边新修的步道昨日开放，沿线居民前来散步。'.repeat(7)
      const paragraphs = Array.from({ length: 8 }, () =>
        Object.assign(document.createElement('p'), { textContent: text }),
      )
      document.querySelector('.prose')?.replaceChildren(...paragraphs)
    })
    const top = async (selector: string): Promise<number> =>
      (await page.locator(selector).boundingBox())?.y ?? assert.fail(selector)
    assert.ok((await top('.prose')) < (await top('.cite')) && (await top('.cite')) < (await top('#date')))
    const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)
    assert.equal(sheets?.length, 1)
    await page.close()
  })

  it('sets a page in two columns that go on through all of its articles', async () => {
    const page = await opened('page')
    assert.equal(await page.evaluate(`getComputedStyle(document.querySelector('.pg')).columnCount`), '2')
    assert.equal(await page.evaluate(`getComputedStyle(document.querySelector('.pa .tx')).columnCount`), 'auto')
    await page.close()
  })

  it('shows the line of the source on paper alone', async () => {
    const page = await opened('page', 'screen')
    assert.equal(await page.locator('.po').isVisible(), false)
    await page.close()
  })
})
