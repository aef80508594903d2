import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { bundleSearchPage } from '../../src/search/index/bundle.ts'
import { writeSearchIndex } from '../../src/search/index/write.ts'
import { renderSite } from '../../src/site/index.ts'
import { launchChromium } from './chromium.ts'
import { Firefox, skip } from './firefox.ts'
import { inventedArchive } from './search-archive.ts'
import { ITEMS, SearchDriver } from './search-driver.ts'

/** What Chromium tells of a change of pages that it does not fade over: each file is an origin of its own. */
const NO_TRANSITION = /^Transition was aborted/
/** A prefix besides: files know none of it. */
const BASE = '/x/'

/** The scripts with the keys of the index. */
function keyFiles(dir: string): string[] {
  const keys = path.join(dir, 'search', 'data', 'pairs')
  const names = readdirSync(keys, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith('.js')).map((name) => path.join(keys, name))
}

/** Follows the links of pages from the first one on, as files; gives those that lead to no file. */
function deadLinks(dir: string): string[] {
  const [seen, dead] = [new Set(['index.html']), [] as string[]]
  for (const file of seen) {
    const html = readFileSync(path.join(dir, file), 'utf8')
    for (const [, address = ''] of html.matchAll(/\s(?:href|src|action)="([^"#?]*)/g)) {
      if (address === '' || /^[a-z]+:/i.test(address)) continue
      const target = path.posix.join(path.posix.dirname(file), decodeURIComponent(address))
      if (address.startsWith('/') || !existsSync(path.join(dir, target))) dead.push(`${file}: ${address}`)
      else if (target.endsWith('.html')) seen.add(target)
    }
  }
  assert.ok(seen.size > 100, 'hardly a page was reached')
  return dead
}

describe('the offline edition, opened as files', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'offline site 文库-'))
  let browser: Browser
  let page: Page
  const errors: string[] = []

  const opened = (folder: string): SearchDriver => {
    const site = { address: `${pathToFileURL(folder).href}/`, close: async () => undefined }
    return new SearchDriver(page, site)
  }

  before(async () => {
    const archive = inventedArchive()
    await renderSite(archive, { base: BASE, outDir: dir, isOffline: true })
    await bundleSearchPage(dir, 'shards', 'offline')
    assert.deepEqual(await writeSearchIndex(archive, dir, { engine: 'shards', isOffline: true }), [])
    browser = await launchChromium()
    page = await browser.newPage()
    page.on('pageerror', ({ message }) => NO_TRANSITION.test(message) || errors.push(message))
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  })
  after(async () => {
    await browser?.close()
    rmSync(dir, { recursive: true, force: true })
  })

  it('leads from every page to files alone', () => {
    assert.deepEqual(deadLinks(dir), [])
  })

  it('answers a search in Firefox too', { skip }, async () => {
    const firefox = await Firefox.launch()
    try {
      const search = pathToFileURL(path.join(dir, 'search', 'index.html')).href
      await firefox.open(`${search}?q=${encodeURIComponent('林晓川')}`)
      await firefox.until(`document.querySelectorAll('${ITEMS} mark').length > 0`)
      assert.match(String(await firefox.value(`document.querySelector('#search-status').textContent`)), /找到\d+篇/)
      await firefox.open(`${search}?q=${encodeURIComponent('無此詞句')}`)
      await firefox.until(`document.querySelector('#search-status').textContent.includes('没有找到')`)
      assert.equal(await firefox.value(`document.querySelectorAll('${ITEMS}').length`), 0)
    } finally {
      await firefox.close()
    }
  })

  it('answers a search, opens a result with its hits marked, and comes back', async () => {
    const driver = opened(dir)
    await page.goto(`${pathToFileURL(dir).href}/index.html`)
    await page.click('.nav summary >> nth=0')
    await page.click('.nav a >> nth=0')
    await page.waitForURL(/\/\d{4}\/\d\d\/\d\d\/index\.html$/) // by the page that sends on to the latest issue
    await page.waitForLoadState()
    await page.goto(pathToFileURL(path.join(dir, 'search', 'index.html')).href)
    await driver.ask('林晓川')
    await driver.says('找到')
    const found = await page.locator(ITEMS).count()
    assert.ok(found > 0)
    assert.match(page.url(), /\?q=/)
    await page.click(`${ITEMS} h3 a`)
    await page.waitForSelector('.hit-bar')
    assert.ok((await page.locator('main mark').count()) > 0)
    await page.goBack()
    await driver.says('“林晓川”：找到')
    assert.equal(await page.locator(ITEMS).count(), found)
    assert.deepEqual(errors, [])
  })

  it('finds what the texts hold, in whichever script it is asked', async () => {
    const driver = opened(dir)
    await page.goto(pathToFileURL(path.join(dir, 'search', 'index.html')).href)
    for (const [text, count] of [
      ['河堤甲乙', 1],
      ['讀者通訊', 2],
      ['甲乙丙', 0],
    ] as const) {
      await driver.ask(text)
      await page.waitForFunction(
        (asked) => document.querySelector<HTMLElement>('#search-form')?.dataset['answered'] === asked,
        text,
      )
      assert.equal(await page.locator(ITEMS).count(), count, text)
    }
  })

  it('shows the sentence most like one that stands nowhere', async () => {
    const driver = opened(dir)
    await driver.open('index.html')
    await driver.ask('近日区委书记林晓川慰问环卫工人')
    await page.waitForSelector('#search-notes ol mark')
    assert.match((await driver.texts('#search-notes ol .sn'))[0] ?? '', /近日，区委书记林晓川看望环卫工人。/)
  })

  it('says that something is missing, and shows nothing wrong, when files of the index are cut, gone or changed', async () => {
    const driver = opened(dir)
    const harms: readonly ((file: string) => void)[] = [
      (file) => writeFileSync(file, readFileSync(file).subarray(0, 40)),
      (file) => rmSync(file),
      (file) => writeFileSync(file, readFileSync(file, 'utf8').replace(/(.{20})"\)/, 'AAAAAAAAAAAAAAAAAAAA")')),
      (file) => writeFileSync(file, ''),
    ]
    const whole = new Map(keyFiles(dir).map((file) => [file, readFileSync(file)]))
    assert.ok(whole.size > 0)
    for (const [at, harm] of harms.entries()) {
      for (const file of whole.keys()) harm(file)
      await page.goto(`${pathToFileURL(path.join(dir, 'search', 'index.html')).href}?q=林晓川&n=${at}`)
      await driver.says('搜索没有完成')
      assert.equal(await page.locator(ITEMS).count(), 0)
      for (const [file, bytes] of whole) writeFileSync(file, bytes)
    }
  })
})
