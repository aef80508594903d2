import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { Archive } from '../../src/model/archive.ts'
import { SEARCH_ENGINES } from '../../src/model/site.ts'
import { launchChromium } from './chromium.ts'
import { absentStrings, drawnStrings } from './drawn-queries.ts'
import { expectExact } from './expect-exact.ts'
import type { Scanned } from './linear-scan.ts'
import { inventedArchive, NEAR_HITS, NEAR_MISSES, SCRIPT_HITS } from './search-archive.ts'
import { builtSite, scannedArticle } from './search-site.ts'
import type { Served } from './served.ts'
import { watch, type Trouble } from './trouble.ts'

/** Texts to draw queries from. */
function textsOf(archive: Archive): string[] {
  return archive.articles.flatMap(({ article, headline }) => [headline, ...article.body.map(({ text }) => text)])
}

for (const engine of SEARCH_ENGINES) {
  describe(`the result set over ${engine} equals the linear scan`, () => {
    const archive = inventedArchive()
    const articles: Scanned[] = archive.articles.map(scannedArticle)
    const texts = textsOf(archive)
    let browser: Browser
    let site: Served
    let page: Page
    let trouble: Trouble

    before(async () => {
      site = await builtSite(archive, '/archive/', { engine })
      browser = await launchChromium()
      page = await browser.newPage()
      trouble = await watch(page)
      await page.goto(`${site.address}search/`)
    })
    after(async () => {
      await browser?.close()
      await site?.close()
    })

    const compare = (queries: readonly string[]): Promise<number> => expectExact(page, articles, queries)

    it('for 600 strings drawn from hard invented texts, words and non-words alike', async () => {
      const found = await compare(drawnStrings(texts, 600, 20))
      assert.ok(found > 300, `${found} of 600 occur; the others cut a number or a foreign word in two`)
    })

    it('for 200 strings that occur nowhere', async () => {
      const found = await compare(absentStrings(texts, articles, 200))
      assert.equal(found, 0)
    })

    it('for every single unit of the texts', async () => {
      const units = [...new Set(articles.flatMap((article) => article.texts.flatMap((text) => text.split('|'))))]
      const found = await compare(units.filter((unit) => unit !== ''))
      assert.ok(found > 100)
    })

    it('for whole headlines and whole paragraphs', async () => {
      await compare(texts.slice(0, 120))
    })

    it('for numbers inside numbers, repeats, and words of the language itself', async () => {
      const numbers = ['6日', '16日', '034', '1034', '１０３４', '1月1', '034个', '1034个', '3.5', '35']
      const others = [
        '人人',
        '人人人',
        '人民人人',
        'toString',
        '__proto__',
        'constructor',
        'hasOwnProperty',
        'and',
        'AND THEN',
      ]
      await compare([...numbers, ...others, 'cafe', 'café', '𠮷野', '长', 'かき', 'がき', '﹏', '"', '，，'])
    })

    it('not across the end of a paragraph, nor across other spaces between words', async () => {
      assert.equal(await compare(NEAR_MISSES), 0)
      assert.equal(await compare(NEAR_HITS), NEAR_HITS.length)
    })

    it('in traditional and in simplified characters, whichever the page prints', async () => {
      assert.equal(await compare(SCRIPT_HITS), SCRIPT_HITS.length)
    })

    it('without a violation of the security policy or an error in the console', () => {
      assert.deepEqual(trouble.all(), [])
    })
  })
}
