import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { buildArchive } from '../../src/archive/build.ts'
import type { Article } from '../../src/model/article.ts'
import type { Correction } from '../../src/model/correction.ts'
import { bundleSearchPage } from '../../src/search/index/bundle.ts'
import { siteHandler } from '../../src/local/handler.ts'
import { renderSite } from '../../src/site/index.ts'
import { ARTICLES, paragraph, SITE } from '../site/fixture.ts'
import { launchChromium } from './chromium.ts'
import { serve, type Served } from './served.ts'
import { watch } from './trouble.ts'

const BASE = '/news/'
const [READ, GONE, CHANGED] = ['2023/05/08/01-01/', '2023/05/08/01-02/', '2023/05/08/02-01/'] as const
const WITHDRAWN = {
  id: '2023-05-08-01-02',
  field: 'withdrawn',
  before: false,
  after: true,
  date: '2024-01-02',
} as unknown as Correction
const REGISTERED = {
  type: 'article',
  anchor: 'a',
  sketch: '',
  sha256: '',
  id: WITHDRAWN.id,
  urls: [`/${GONE}`],
} as const

describe('copies for times without a connection, under a path prefix', () => {
  let browser: Browser
  let site: Served
  let dir: string
  let isDown = false

  let releases = ''
  /** Puts a release in the place of the last one. */
  const release = async (articles: Article[], corrections: Correction[]): Promise<void> => {
    const besides = {
      site: SITE,
      registrations: [{ ...REGISTERED, urls: [...REGISTERED.urls] }],
      people: [],
      issues: {},
    }
    const { value } = buildArchive({ ...besides, articles, corrections })
    await rm(dir, { recursive: true, force: true })
    await renderSite(value, { outDir: dir, base: BASE })
    await bundleSearchPage(dir)
    await writeFile(path.join(dir, 'data/releases.jsonl'), (releases += 'one more\n'))
  }
  before(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'copies-'))
    await release(ARTICLES, [])
    const handler = siteHandler(dir, BASE)
    site = await serve((request, response) => (isDown ? request.socket.destroy() : handler(request, response)), BASE)
    browser = await launchChromium()
  })
  after(async () => {
    await browser?.close()
    await site?.close()
    await rm(dir, { recursive: true, force: true })
  })

  const open = async (): Promise<{ context: BrowserContext; page: Page }> => {
    isDown = false
    const context = await browser.newContext({ serviceWorkers: 'allow' })
    return { context, page: await context.newPage() }
  }
  /** Waits until a page is among the copies, or is no longer. */
  const waitForCopy = (page: Page, file: string, isThere = true): Promise<unknown> =>
    page.waitForFunction(async ([url, wanted]) => ((await caches.match(url)) !== undefined) === wanted, [
      site.address + file,
      isThere,
    ] as const)
  /** Waits until a copy has a text; one that is being replaced is missing for a moment. */
  const waitForText = (page: Page, file: string, text: string): Promise<unknown> =>
    page.waitForFunction(async ([url, wanted]) => (await (await caches.match(url))?.text())?.includes(wanted), [
      site.address + file,
      text,
    ] as const)

  it('a page that was read is there, says what it is, and obeys the policy of the site', async () => {
    const { context, page } = await open()
    const trouble = await watch(page)
    await page.goto(site.address + READ)
    await waitForCopy(page, READ)
    await page.goto(site.address + GONE)
    await waitForCopy(page, GONE)
    assert.deepEqual(trouble.all(), [])
    isDown = true
    for (const file of [READ, GONE]) {
      await page.goto(site.address + file)
      assert.match(await page.innerText('.copy'), /^没有联网，这是\d{4}年\d+月\d+日存下的离线副本/)
      assert.notEqual(await page.$eval('h1', (title) => getComputedStyle(title).fontSize), '32px')
    }
    await page.goto(`${site.address}2023/05/22/`)
    assert.equal(await page.locator('h1').innerText(), '没有联网，这一页没有离线副本')
    assert.equal(await page.locator('.list a').count(), 2)
    await context.close()
  })

  it('what was withdrawn or changed is gone from the copies with the next connection, whatever page is opened', async () => {
    const { context, page } = await open()
    for (const file of [READ, GONE, CHANGED]) {
      await page.goto(site.address + file)
      await waitForCopy(page, file)
    }
    await waitForText(page, GONE, '通知')
    const other = ARTICLES.map((article) =>
      article.id === '2023-05-08-02-01' ? { ...article, body: [paragraph('树已移走。')] } : article,
    )
    await release(other, [WITHDRAWN])
    await page.goto(`${site.address}about/`)
    await waitForText(page, GONE, '已撤下')
    await waitForText(page, CHANGED, '树已移走')
    isDown = true
    await page.goto(site.address + GONE)
    assert.doesNotMatch(await page.content(), /通知/)
    isDown = false
    await release(
      ARTICLES.filter(({ id }) => id !== WITHDRAWN.id),
      [],
    )
    await page.goto(`${site.address}about/`)
    await waitForCopy(page, GONE, false)
    await release(ARTICLES, [])
    await context.close()
  })

  it('an issue is kept with all of its articles when it is asked for, and let go again', async () => {
    const { context, page } = await open()
    await page.goto(`${site.address}2023/05/22/`)
    await page.getByRole('button', { name: '离线保存本期' }).click()
    await page.getByText('已离线保存本期').waitFor()
    isDown = true
    await page.goto(`${site.address}2023/05/22/01-01/`)
    await page.getByText('林晓川调研河道治理').first().waitFor()
    assert.equal(await page.locator('.copy').count(), 1)
    await page.goto(`${site.address}2023/05/22/`)
    await page.getByRole('button', { name: '删去离线副本' }).click()
    await page.getByText('已删去本期的离线副本').waitFor()
    await page.goto(`${site.address}2023/05/22/01-02/`)
    await page.getByText('没有离线副本').first().waitFor()
    await context.close()
  })
})
