import assert from 'node:assert/strict'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { readArchive } from '../../src/cli/read-archive.ts'
import type { Archive } from '../../src/model/archive.ts'
import { launchChromium } from './chromium.ts'
import { absentStrings, drawnStrings } from './drawn-queries.ts'
import { expectExact } from './expect-exact.ts'
import { scan, type Scanned } from './linear-scan.ts'
import { builtSite, scannedArticle } from './search-site.ts'
import type { Served } from './served.ts'
import { watch, type Trouble } from './trouble.ts'

const CONTENT = path.join(import.meta.dirname, '../../content')

/** The leaders of the archive's first page, and words of it that are easily missed. */
const NAMES = ['曹立强', '钟晓咏', '李新华', '胡敏', '黄冲', '沈权', '高天', '何雅', '赵懿']
const WORDS = [
  '一网统管',
  '党史研究室',
  '11月16日',
  '首届中共中央监察委员会',
  '区第十一次党代会',
  '政府管理与服务',
  '本报讯11月16日',
]
const HEADLINE = '区委党校集中传达学习党的十九届六中全会精神和区第十一次党代会精神'
const UNITS = ['曹', '1034', 'and', '区', '的', '148']
const NOT_THERE = ['6日上午', '034个', '曹立弱', '一网统筹', '党代会总结会', 'an']

describe('search in the archive of this project', () => {
  let archive: Archive
  let articles: Scanned[]
  let browser: Browser
  let site: Served
  let page: Page
  let trouble: Trouble

  before(async () => {
    const { value, messages } = await readArchive(CONTENT)
    assert.ok(value, JSON.stringify(messages))
    archive = value
    articles = archive.articles.map(scannedArticle)
    site = await builtSite(archive, '/')
    browser = await launchChromium()
    page = await browser.newPage()
    trouble = await watch(page)
    await page.goto(`${site.address}search/`)
  })
  after(async () => {
    await browser?.close()
    await site?.close()
  })
  const texts = (): string[] =>
    archive.articles.flatMap(({ article, headline }) => [headline, ...article.body.map(({ text }) => text)])

  it('finds 300 drawn strings of at least two units where the linear scan does', async () => {
    assert.ok((await expectExact(page, articles, drawnStrings(texts(), 300, 2021))) > 250)
  })

  it('does not find 50 strings that are not there', async () => {
    assert.equal(await expectExact(page, articles, absentStrings(texts(), articles, 50)), 0)
  })

  it('finds names, words cut by a column, a day, a whole headline, and single units', async () => {
    const queries = [...NAMES, ...WORDS, HEADLINE, ...UNITS]
    assert.equal(await expectExact(page, articles, queries), queries.length)
    assert.equal(await expectExact(page, articles, NOT_THERE), 0)
  })

  it('shows the same in the page, with every hit of the shown text marked', async () => {
    for (const query of [...NAMES, ...WORDS, HEADLINE, ...UNITS]) {
      await page.fill('#q', query)
      await page.press('#q', 'Enter')
      await page.waitForFunction(
        (wanted) => document.querySelector('#search-status')?.textContent?.startsWith(wanted),
        `“${query}”：找到`,
      )
      const shown = await page.$$eval('#search-results h3 a', (links) =>
        links.map((link) => link.getAttribute('href')?.replace(/\?hit=.*$/, '')),
      )
      const wanted = scan(articles, query).map((id) => archive.articles.find(({ article }) => article.id === id)?.url)
      assert.deepEqual(shown.sort(), wanted.sort(), query)
      assert.ok((await page.locator('#search-results mark').count()) > 0, query)
    }
  })

  it('does so without a violation of the security policy, an error, or a request elsewhere', () => {
    assert.deepEqual(trouble.all(), [])
  })
})
