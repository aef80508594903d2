import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { HOSTILE } from '../site/fixture.ts'
import { axeFaults } from './axe.ts'
import { scan, scanHeadlines } from './linear-scan.ts'
import { drawnStrings } from './drawn-queries.ts'
import { inventedArchive } from './search-archive.ts'
import { ITEMS, STATUS, type SearchDriver } from './search-driver.ts'
import { searchReaders } from './search-reader.ts'
import { scannedArticle } from './search-site.ts'
import type { Trouble } from './trouble.ts'

const BASE = '/archive/'

describe('the search page', () => {
  const archive = inventedArchive()
  const articles = archive.articles.map(scannedArticle)
  const urlOf = new Map(archive.articles.map(({ article, url }) => [article.id, BASE + url.slice(1)]))
  const many = articles.filter(({ texts }) => texts.some((text) => text.includes('|人|民|'))).length
  const openReader = searchReaders(archive, BASE)
  let page: Page
  let trouble: Trouble
  let driver: SearchDriver

  beforeEach(async () => {
    ;({ page, trouble, driver } = await openReader())
  })
  afterEach(async () => {
    await page.close()
  })

  const open = (query = '') => driver.open(query)
  const status = () => driver.status()
  const says = (text: string) => driver.says(text)
  const links = () => driver.links()
  const ask = (text: string) => driver.ask(text)

  it('answers 24 drawn queries typed into the box like the linear scan, headline hits first', async () => {
    await open()
    const texts = archive.articles.flatMap(({ article }) => article.body.map(({ text }) => text))
    for (const query of drawnStrings(texts, 24, 3)) {
      const wanted = scan(articles, query)
      await ask(`"${query.replaceAll('"', '')}"`)
      const found = await links()
      if (wanted.length <= 10) assert.deepEqual([...found].sort(), wanted.map((id) => urlOf.get(id)).sort(), query)
      const heads = scanHeadlines(articles, query).map((id) => urlOf.get(id) ?? '')
      assert.deepEqual(found.slice(0, heads.length).sort(), heads.slice(0, 10).sort(), `headline hits first: ${query}`)
    }
    assert.deepEqual(trouble.all(), [])
  })

  it('loads nothing of the index but its manifest, once, before the box is focused', async () => {
    await open()
    await page.waitForTimeout(300)
    const index = (): string[] => trouble.requests.filter((url) => /pagefind|search\/data/.test(url))
    assert.deepEqual(
      index().map((url) => new URL(url).pathname.replace(/.*(?=manifest)/, '')),
      ['manifest.json'],
    )
    await page.focus('#q')
    await page.waitForRequest(/pagefind-worker\.js/)
    assert.ok(index().length > 1)
  })

  it('searches while one types, after a pause, and writes the query into the address', async () => {
    await open()
    assert.match(await status(), /输入要找的字/)
    await page.type('#q', '林晓川')
    await says('“林晓川”：找到')
    assert.equal(new URL(page.url()).searchParams.get('q'), '林晓川')
    assert.deepEqual(trouble.all(), [])
  })

  it('waits until an input method has finished', async () => {
    await open()
    await page.focus('#q')
    const client = await page.context().newCDPSession(page)
    await client.send('Input.imeSetComposition', { text: 'lin', selectionStart: 3, selectionEnd: 3 })
    await page.waitForTimeout(600)
    assert.equal(new URL(page.url()).searchParams.get('q'), null)
    await client.send('Input.insertText', { text: '林晓川' })
    await says('“林晓川”：找到')
  })

  it('marks all hits in headline, kicker and snippet, and shows date, page, byline and number of hits', async () => {
    await open(`?q=${encodeURIComponent('治理一张图工作')}`)
    await says('找到1篇')
    const item = page.locator(ITEMS)
    assert.deepEqual(await item.locator('mark').allTextContents(), ['治理“一张图”工作', '治理“一张图”工作'])
    assert.equal(await item.locator('.kick').textContent(), '打造“水清岸绿的城区”')
    const snippet =
      '本报讯　5月18日下午，区委书记林晓川在区行政服务中心调研河道治理“一张图”工作。林晓川指出，要先易后难。'
    assert.equal(await item.locator('.sn').textContent(), snippet)
    const meta = (await item.locator('.meta').textContent()) ?? ''
    assert.match(meta, /2023年5月22日（推定）第01版记者 方一鸣.*2处/)
    assert.match((await item.locator('.inf').getAttribute('title')) ?? '', /推定的日期，依据：全市运动会、5月18日下午/)
  })

  it('says whose headline it is when the page printed none', async () => {
    await open()
    await ask('看望环卫工人')
    const link = page.locator(`${ITEMS} a`)
    assert.equal(await link.textContent(), '〔无题〕区委书记林晓川看望环卫工人')
    assert.equal(await link.getAttribute('class'), 'hl ours')
  })

  it('shows hostile text as text', async () => {
    await open()
    await ask('alert(1)')
    await says('找到1篇')
    assert.equal(await page.textContent(`${ITEMS} h3`), HOSTILE)
    assert.deepEqual(trouble.all(), [])
  })

  it('lists ten articles and the next twenty on demand, newest first', async () => {
    assert.ok(many > 25, 'the fixture has enough articles')
    await open()
    await ask('人民')
    await says(`找到${many}篇，列出前10篇`)
    assert.equal(await page.locator(ITEMS).count(), 10)
    assert.equal(await page.textContent('#search-more'), `再看${Math.min(20, many - 10)}篇`)
    await page.click('#search-more')
    await page.waitForFunction((id) => document.querySelectorAll(id).length > 10, ITEMS)
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('href'))
    assert.equal(focused, await page.locator(`${ITEMS} h3 a`).nth(10).getAttribute('href'))
    const heads = scanHeadlines(articles, '人民').length
    const dates = (await links()).map((href) => /\d{4}\/\d{2}\/\d{2}/.exec(href)?.[0] ?? '')
    const inOrder = (list: string[]): void => assert.deepEqual(list, [...list].sort().reverse())
    inOrder(dates.slice(0, heads))
    inOrder(dates.slice(heads))
  })

  it('goes back from query to query, and deep links work', async () => {
    await open('?q=%E6%AC%A7%E9%98%B3%E9%9D%99')
    await says('“欧阳静”：找到')
    await ask('河道治理')
    await page.goBack()
    await says('“欧阳静”')
    assert.equal(await page.inputValue('#q'), '欧阳静')
    await page.goForward()
    await says('“河道治理”')
    await page.goBack()
    await page.goBack()
    assert.equal(page.url(), 'about:blank')
  })

  it('comes back from an article to the results as they were left, with the focus on the one opened', async () => {
    await open()
    await ask('人民')
    await page.click('#search-more')
    await page.waitForFunction((id) => document.querySelectorAll(id).length > 10, ITEMS)
    const listed = await page.locator(ITEMS).count()
    const opened = page.locator(`${ITEMS} h3 a`).nth(14)
    const href = await opened.getAttribute('href')
    await opened.click()
    await page.waitForSelector('.hit-bar')
    await page.goBack()
    await page.waitForFunction(([id, count]) => document.querySelectorAll(id).length === count, [
      ITEMS,
      listed,
    ] as const)
    await page.waitForFunction((wanted) => document.activeElement?.getAttribute('href') === wanted, href)
    await ask('林晓川调研')
    await says('“林晓川调研”：找到1篇')
  })

  it('answers hostile addresses in few requests, and shows nothing of them that could deceive', async () => {
    const hostile = [
      `?q=${'%E4%BA%BA+'.repeat(300)}`,
      `?q=${'%E8%AE%B0%E8%80%85%3Aa+'.repeat(200)}`,
      `?q=${'%22+'.repeat(900)}`,
      `?q=%E2%80%AE%00%ED%A0%80x&leader=%E2%80%AE%3Cb%3E&month=abc&year=__proto__&from=2021-99-99`,
      `?q=%E4%BA%BA%E6%B0%91${Array.from({ length: 400 }, (_, at) => `&year=${at}`).join('')}`,
    ]
    for (const search of hostile) {
      const before = trouble.requests.length
      await open(search)
      await page.waitForFunction(
        () => document.querySelector<HTMLElement>('#search-form')?.dataset['answered'] !== undefined,
      )
      assert.ok(
        trouble.requests.length - before < 90,
        `${trouble.requests.length - before} requests: ${search.slice(0, 30)}`,
      )
      const shown = await page.$$eval('#search-status, #search-notes, #search-chips', (parts) =>
        parts.map((part) => part.textContent).join(''),
      )
      assert.doesNotMatch(shown, /[\u202a-\u202e\u2066-\u2069]|NaN|undefined/)
      assert.ok(shown.length < 3000, `${shown.length} characters`)
    }
    assert.deepEqual(trouble.all(), [])
  })

  it('takes lines pasted from a printed column as one', async () => {
    await open()
    await page.focus('#q')
    await page.evaluate(() => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', '林晓川调研河\r\n道治理\n')
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    })
    await says('“林晓川调研河道治理”：找到1篇')
  })

  it('explains an empty box, a query of punctuation only, and a query without results', async () => {
    await open()
    await ask('，。——')
    assert.match(await status(), /只有标点或符号/)
    await ask('不见于此 9876')
    assert.match(await status(), /没有找到“不见于此 9876”。查遍\d+篇/)
    assert.equal(await page.locator(ITEMS).count(), 0)
    await page.fill('#q', '')
    await says('输入要找的字')
    assert.equal(new URL(page.url()).search, '')
  })

  it('has no accessibility violation with results shown', async () => {
    await open()
    await ask('林晓川')
    assert.deepEqual(await axeFaults(page), [])
  })

  it('announces through a status and leaves the language of the page as it was', async () => {
    await open()
    await ask('林晓川')
    assert.equal(await page.getAttribute(STATUS, 'role'), 'status')
    assert.equal(await page.getAttribute('html', 'lang'), 'zh-Hans')
  })
})
