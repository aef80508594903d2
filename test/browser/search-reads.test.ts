import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { namedArchive } from './search-archive.ts'
import { ITEMS, type SearchDriver } from './search-driver.ts'
import { searchReaders } from './search-reader.ts'
import type { Served } from './served.ts'
import type { Trouble } from './trouble.ts'

describe('reading what was found', () => {
  const archive = namedArchive()
  const openReader = searchReaders(archive, '/archive/')
  let site: Served
  let page: Page
  let trouble: Trouble
  let driver: SearchDriver

  beforeEach(async () => {
    ;({ site, page, trouble, driver } = await openReader())
    await driver.open()
  })
  afterEach(async () => {
    // An icon still on its way when the page goes on is no trouble.
    assert.deepEqual(
      trouble.all().filter((text) => !/^failed: .*favicon/.test(text)),
      [],
    )
    await page.close()
  })

  const active = (): Promise<string | null | undefined> => page.evaluate(() => document.activeElement?.id)

  it('keeps the hits marked in the article, across links too, with their number and keys to go through them', async () => {
    await driver.ask('区委书记林晓川在 或 一张图')
    await page.click(`${ITEMS} h3 a[href*="2023/05/22/01-01"]`)
    await page.waitForSelector('.hit-bar')
    const marks = await page.$$eval('main mark', (found) => found.map(({ textContent }) => textContent).join('|'))
    assert.equal(marks, '一张图|区委书记|林晓川|在|一张图')
    assert.match((await page.textContent('.hit-bar [role=status]')) ?? '', /第1处，共3处/)
    await page.keyboard.press('n')
    assert.match((await page.textContent('.hit-bar [role=status]')) ?? '', /第2处，共3处/)
    assert.equal(await page.textContent('mark.now'), '区委书记')
    await page.keyboard.press('p')
    await page.keyboard.press('p')
    assert.match((await page.textContent('.hit-bar [role=status]')) ?? '', /第3处，共3处/)
    await page.click('.hit-go button:last-of-type')
    assert.match((await page.textContent('.hit-bar [role=status]')) ?? '', /第1处，共3处/)
    await page.click('.hit-bar a')
    await driver.says('找到')
    await page.goForward()
    await page.waitForSelector('.hit-bar')
    await page.click('.hit-bar > button')
    assert.equal(await page.locator('main mark, .hit-bar').count(), 0)
  })

  it('lists more as soon as it is offered, whatever of the page is still on its way', async () => {
    await page.addInitScript(() => {
      const press = (): void => {
        const more = document.querySelector<HTMLButtonElement>('#search-more')
        if (!more || more.hidden) return
        watching.disconnect()
        more.click()
      }
      const watching = new MutationObserver(press)
      watching.observe(document, { subtree: true, childList: true, attributes: true })
    })
    await driver.open(`?q=${encodeURIComponent('人民')}`)
    await driver.says('找到')
    await page.waitForFunction((items) => document.querySelectorAll(items).length > 10, ITEMS, { timeout: 60_000 })
  })

  it('who held an office, two names, a person, with cards that lead to their pages', async () => {
    const cards = (): Promise<(string | null)[]> => driver.texts('.cards li')
    await driver.open(`?q=${encodeURIComponent('区委书记 2023年5月')}`)
    await page.waitForSelector('.cards')
    assert.match((await cards())[0] ?? '', /^区委书记　林晓川\d+篇报道写明/)
    await page.click('.cards .meta a')
    await page.waitForSelector('.prose')
    await driver.open()
    await driver.ask('林晓川、欧阳静')
    const together = await driver.links()
    assert.ok(together.length > 0)
    await driver.ask('林晓川 欧阳静')
    assert.deepEqual(together, await driver.links())
    await driver.ask('林晓川')
    await page.waitForSelector('.cards')
    assert.equal(await page.getAttribute('.cards a', 'href'), '/archive/leaders/lin-xiaochuan/')
  })

  it('marks what the result counts: kicker, byline, source, captions, and words corrected since, which it opens', async () => {
    for (const [asked, count] of [
      ['水清岸绿', 1],
      ['方一鸣', 1],
      ['柳河融媒', 1],
      ['步道开放首日', 1],
      ['柳河融煤', 1],
    ] as const) {
      await driver.open(`?q=${encodeURIComponent(asked)}`)
      const item = page.locator(`${ITEMS}:has(a[href*="2023/05/22/01-01"])`)
      await item.waitFor()
      assert.equal(await item.locator('.meta b').textContent(), `${count}处`, asked)
      await item.locator('h3 a').click()
      await page.waitForSelector('.hit-bar')
      assert.match((await page.textContent('.hit-bar')) ?? '', new RegExp(`共${count}处`), asked)
      await page.keyboard.press('n')
      assert.equal(await page.locator('mark.now').isVisible(), true, asked)
    }
    await page.goto(`${site.address}2023/05/22/01-01/?hit=%E6%A0%A1%E9%98%85&hit=%E2%80%AE${'a'.repeat(3000)}`)
    await page.waitForSelector('.hit-bar')
    const told = (await page.textContent('.hit-bar')) ?? ''
    assert.match(told, /“校阅”.*本文没有这些字/, 'what the page says of the article is not its text')
    assert.ok(told.length < 120 && !told.includes('\u202e'))
  })

  it('loads nothing of this for a reader who comes without a query', async () => {
    await page.goto(`${site.address}2023/05/22/01-01/`)
    assert.deepEqual(
      trouble.requests.filter((url) => /hits\.js/.test(url)),
      [],
    )
    assert.equal(await page.locator('main mark, .hit-bar').count(), 0)
  })

  it('focuses the box by a key, walks the results by arrows, and types a slash where one types', async () => {
    await page.keyboard.press('/')
    assert.equal(await active(), 'q')
    await page.keyboard.press('/')
    assert.equal(await page.inputValue('#q'), '/')
    await driver.ask('林晓川')
    await page.focus('#q')
    const focused = (): Promise<number> =>
      page.$$eval(`${ITEMS} h3 a`, (links) => links.indexOf(document.activeElement as HTMLAnchorElement))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    assert.equal(await focused(), 1)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    assert.equal(await active(), 'q')
  })

  it('suggests people, places, columns and other forms while one types', async () => {
    const options = '#search-suggestions [role=option]'
    for (const [typed, wanted] of [
      ['林', '林晓川'],
      ['lin', '林晓川'],
      ['柳河区行', '柳河区行政服务中心'],
      ['河边', '河边人家'],
      ['政务', '政务厅'],
      ['记者:方', '方一鸣'],
      ['lin xiao', '林晓川'],
    ] as const) {
      await page.fill('#q', '')
      await page.type('#q', typed)
      await page.waitForSelector(options)
      const texts = await page.locator(`${options} span:first-child`).allTextContents()
      assert.ok(texts.includes(wanted), `${typed}: ${texts.join()}`)
      assert.equal(await page.getAttribute('#q', 'aria-expanded'), 'true')
      await page.keyboard.press('Escape')
    }
    await page.fill('#q', '')
    await page.type('#q', 'linx')
    await page.waitForSelector(options)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await driver.says('“林晓川”：找到')
    assert.equal(await page.isVisible(options), false)
  })

  it('says what is covered, and tests itself in the browser', async () => {
    const covered = (await page.textContent('#search-coverage')) ?? ''
    assert.match(covered, new RegExp(`${archive.articles.length}篇全文，其中1篇已校阅`))
    await page.click('.how > summary')
    await page.click('.how a')
    await page.click('#search-selftest')
    const verdict = page.locator('#search-selftest + [role=status] b')
    assert.match((await verdict.textContent()) ?? '', /^检查\d+项，全部合格。$/)
  })

  it('shows the sentence that is most like one which stands nowhere, the like pieces marked, and none for nonsense', async () => {
    await driver.open()
    await driver.ask('林晓川在区行政服务大厅调研河道治里一张图')
    await page.waitForSelector('#search-notes ol mark')
    const [first = ''] = await driver.texts('#search-notes ol .sn')
    assert.equal(first, '本报讯　5月18日下午，区委书记林晓川在区行政服务中心调研河道治理“一张图”工作。')
    const marks = await driver.texts('#search-notes ol li:first-child .sn mark')
    assert.deepEqual(marks, ['林晓川在区行政服务', '调研河道治', '一张图'])
    await page.click('#search-notes ol h3 a')
    await page.waitForSelector('main mark')
    assert.match((await driver.texts('main mark')).join(''), /林晓川在区行政服务中心/)
    await driver.open()
    await driver.ask('鲸鱼夜里飞过玻璃山')
    await page.waitForSelector('#search-notes ul')
    assert.equal(await page.locator('#search-notes ol').count(), 0)
  })

  it('helps when nothing is found: near forms that find something, and where to browse', async () => {
    await driver.ask('林晓州调研 不见于此')
    await driver.says('没有找到')
    await page.waitForSelector('#search-notes a')
    await driver.ask('林晓山')
    await page.waitForFunction(() => document.querySelector('#search-notes')?.textContent?.includes('林晓川'))
    await page.click('#search-notes a:has-text("林晓川")')
    await driver.says('“林晓川”：找到')
    await driver.ask('查无此词')
    await page.waitForSelector('#search-notes a[href$="leaders/"]')
  })

  it('sends nothing of the query anywhere', async () => {
    await driver.ask('林晓川')
    const sent = trouble.requests.filter((url) => decodeURIComponent(url).includes('林晓川'))
    assert.deepEqual(sent, [])
  })

  it('numbers the articles without the browser unzipping, too', async () => {
    await page.addInitScript('delete globalThis.DecompressionStream')
    await driver.open()
    await driver.ask('林晓川调研')
    await driver.says('找到1篇')
    assert.ok(trouble.requests.some((url) => /rows\.json/.test(url)))
  })
})
