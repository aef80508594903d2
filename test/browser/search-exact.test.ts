import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { Archive } from '../../src/model/archive.ts'
import { launchChromium } from './chromium.ts'
import { absentStrings, drawnStrings } from './drawn-queries.ts'
import { scan, scanHeadlines, type Scanned } from './linear-scan.ts'
import { inventedArchive } from './search-archive.ts'
import { builtSite, ENGINE_PATH, scannedArticle, type Served } from './search-site.ts'
import { watch, type Trouble } from './trouble.ts'

/** What the page answers to a query: ids found, and those of them found in the headline. */
interface Answer {
  found: string[]
  inTitle: string[]
}

interface Engine {
  search(units: readonly string[]): Promise<{ key: string; inTitle: boolean }[]>
  document(key: string): Promise<{ id: string }>
}

interface EngineModule {
  openEngine(base: string): Promise<Engine>
  parseQuery(text: string): { kind: string; units?: readonly string[] }
}

/** Runs in the page: asks the site's own engine all queries. */
async function askInPage({ module, base, queries }: { module: string; base: string; queries: string[] }) {
  const { openEngine, parseQuery } = (await import(module)) as EngineModule
  const engine = await openEngine(base)
  const ids = new Map<string, string>()
  const idOf = async (key: string): Promise<string> => {
    if (!ids.has(key)) ids.set(key, (await engine.document(key)).id)
    return ids.get(key) ?? ''
  }
  const answers: Answer[] = []
  for (const text of queries) {
    const hits = await engine.search(parseQuery(text).units ?? [])
    const found: string[] = []
    const inTitle: string[] = []
    for (const hit of hits) {
      found.push(await idOf(hit.key))
      if (hit.inTitle) inTitle.push(await idOf(hit.key))
    }
    answers.push({ found, inTitle })
  }
  return answers
}

/** Texts to draw queries from. */
function textsOf(archive: Archive): string[] {
  return archive.articles.flatMap(({ article, headline }) => [headline, ...article.body.map(({ text }) => text)])
}

const sorted = (ids: readonly string[]): string[] => [...ids].sort()

describe('the result set equals the linear scan', () => {
  const archive = inventedArchive()
  const articles: Scanned[] = archive.articles.map(scannedArticle)
  const texts = textsOf(archive)
  let browser: Browser
  let site: Served
  let page: Page
  let trouble: Trouble

  before(async () => {
    site = await builtSite(archive, '/archive/')
    browser = await launchChromium()
    page = await browser.newPage()
    trouble = await watch(page)
    await page.goto(`${site.address}search/`)
  })
  after(async () => {
    await browser?.close()
    await site?.close()
  })

  async function compare(queries: string[]): Promise<number> {
    const asked = { module: site.address + ENGINE_PATH, base: new URL(site.address).pathname, queries }
    await page.evaluate('globalThis.__name = (f) => f') // what the test's compiler puts round inner functions
    const answers = await page.evaluate(askInPage, asked)
    queries.forEach((query, at) => {
      assert.deepEqual(
        sorted(answers[at]?.found ?? []),
        sorted(scan(articles, query)),
        `found for ${JSON.stringify(query)}`,
      )
      const inTitle = sorted(answers[at]?.inTitle ?? [])
      assert.deepEqual(inTitle, sorted(scanHeadlines(articles, query)), `headlines for ${JSON.stringify(query)}`)
    })
    return answers.filter(({ found }) => found.length > 0).length
  }

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

  it('without a violation of the security policy or an error in the console', () => {
    assert.deepEqual(trouble.all(), [])
  })
})
