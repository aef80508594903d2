import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import type { ArchiveArticle } from '../../src/model/archive.ts'
import { axeFaults } from './axe.ts'
import { scan, scanHeadlines } from './linear-scan.ts'
import { namedArchive } from './search-archive.ts'
import { ITEMS, type SearchDriver } from './search-driver.ts'
import { searchReaders } from './search-reader.ts'
import { scannedArticle } from './search-site.ts'
import type { Served } from './served.ts'
import type { Trouble } from './trouble.ts'

const BASE = '/archive/'

describe('what can be asked', () => {
  const archive = namedArchive()
  const articles = archive.articles.map(scannedArticle)
  const openReader = searchReaders(archive, BASE)
  let site: Served
  let page: Page
  let trouble: Trouble
  let driver: SearchDriver

  beforeEach(async () => {
    ;({ site, page, trouble, driver } = await openReader())
  })
  afterEach(async () => {
    assert.deepEqual(trouble.all(), [])
    await page.close()
  })

  const has = (text: string): Set<string> => new Set(scan(articles, text))
  const ids = (test: (entry: ArchiveArticle) => boolean): string[] =>
    archive.articles.filter(test).map(({ article }) => article.id)
  /** Addresses of all results: the list to its end. */
  const all = async (): Promise<string[]> => {
    while (await page.isVisible('#search-more')) {
      const shown = await page.locator(ITEMS).count()
      await page.click('#search-more')
      await page.waitForFunction(([id, count]) => document.querySelectorAll(id).length > count, [ITEMS, shown] as const)
    }
    return (await driver.links()).sort()
  }
  const urls = (wanted: readonly string[]): string[] => {
    const urlOf = new Map(archive.articles.map(({ article, url }) => [article.id, BASE + url.slice(1)]))
    return wanted.map((id) => urlOf.get(id) ?? '').sort()
  }
  /** Opens an address of the search page and waits for its answer. */
  const open = async (search: string): Promise<string[]> => {
    await driver.open(search)
    await driver.says('找到')
    return all()
  }
  const query = (text: string): Promise<string[]> => open(`?q=${encodeURIComponent(text)}`)

  it('all words, a phrase, either word, and not a word', async () => {
    const both = [...has('人民')].filter((id) => has('会议').has(id))
    assert.ok(both.length > 0)
    assert.deepEqual(await query('人民 会议'), urls(both))
    assert.deepEqual(await query('"人民 会议"'), urls([...has('人民会议')]))
    assert.deepEqual(await query('林晓川 或 柳河两岸'), urls([...new Set([...has('林晓川'), ...has('柳河两岸')])]))
    assert.deepEqual(await query('林晓川 | 柳河两岸'), urls([...new Set([...has('林晓川'), ...has('柳河两岸')])]))
    assert.deepEqual(await query('人民 -会议'), urls([...has('人民')].filter((id) => !has('会议').has(id))))
  })

  it('words of the headline, reporters, leaders, pages and columns', async () => {
    assert.deepEqual(await query('标题:河道治理'), urls(scanHeadlines(articles, '河道治理')))
    assert.deepEqual(
      await query('记者：方一鸣'),
      urls(ids(({ reporters }) => reporters.some(({ name }) => name === '方一鸣'))),
    )
    const led = ids(({ article }) => article.leaders.some(({ id }) => id === 'lin-xiaochuan'))
    assert.deepEqual(await query('领导:林晓川'), urls(led))
    assert.deepEqual(await query('领导:林晓川 -河道'), urls(led.filter((id) => !has('河道').has(id))))
    assert.deepEqual(await query('版:2'), urls(ids(({ article }) => article.page === '02')))
    assert.deepEqual(
      await query('人民 栏目:河边人家'),
      urls(ids(({ article }) => article.column === '河边人家' && has('人民').has(article.id))),
    )
  })

  it('explains a query that cannot be read as written', async () => {
    await driver.open(`?q=${encodeURIComponent('-河道')}`)
    await driver.says('只写了不要的词')
    await query('河道 或')
    assert.match((await page.textContent('#search-notes')) ?? '', /“或”的两边都要有词/)
    await query('"河道 治理')
    assert.match((await page.textContent('#search-notes')) ?? '', /没有收尾/)
  })

  it('finds pinyin, initials and other forms of names, and says so', async () => {
    const notes = async (): Promise<string> => (await page.textContent('#search-notes')) ?? ''
    for (const typed of ['linxiaochuan', 'lxc', 'lín xiǎo chuān', '林 xiaochuan']) {
      assert.deepEqual(await query(typed), urls([...has('林晓川')]), typed)
      assert.match(await notes(), /按拼音，.*也查了“林晓川”/)
    }
    assert.deepEqual(await query('政务厅'), urls([...has('柳河区行政服务中心')]))
    assert.match(await notes(), /按别称，“政务厅”也查了“柳河区行政服务中心”/)
    await driver.open(`?q=${encodeURIComponent('"政务厅"')}`)
    await driver.says('没有找到')
  })

  it('finds both scripts by either, shows and marks the text as printed, in the article too', async () => {
    for (const typed of ['读者通讯', '讀者通訊', '"讀者通訊"']) {
      assert.deepEqual(await query(typed), urls([...has('读者通讯')]), typed)
      assert.deepEqual(await driver.texts(`${ITEMS} .sn mark`), ['讀者通訊', '读者通讯'], typed)
    }
    await query('开放社区图书角')
    await page.click(`${ITEMS} h3 a`)
    await page.waitForSelector('.hit-bar')
    assert.equal((await driver.texts('h1 mark')).join(''), '開放社區圖書角')
  })

  it('loads the table of traditional characters only for them', async () => {
    const loaded = async (): Promise<boolean> => {
      const parts = trouble.requests.filter((url) => /search-part/.test(url))
      const texts = await Promise.all(parts.map(async (url) => (await fetch(url)).text()))
      return texts.some((text) => text.includes('讀 读'))
    }
    await driver.open('?q=氘')
    await driver.says('没有找到')
    assert.equal(await loaded(), false)
    await page.waitForLoadState('networkidle')
    await query('調研')
    assert.equal(await loaded(), true)
  })

  it('counts by every filter, for a combined query too, and narrows by what is chosen', async () => {
    await query('人民 或 河道')
    const found = new Set([...has('人民'), ...has('河道')])
    const count = async (name: string, value: string): Promise<number> => {
      const box = page.locator(`#search-facet-form input[name=${name}][value="${value}"]`)
      return Number(await box.locator('xpath=following-sibling::span[2]').textContent())
    }
    await page.waitForSelector('#search-facet-form .chk', { state: 'attached' })
    const inFound = (test: (entry: ArchiveArticle) => boolean): number => ids(test).filter((id) => found.has(id)).length
    assert.equal(
      await count('column', '河边人家'),
      inFound(({ article }) => article.column === '河边人家'),
    )
    assert.equal(
      await count('year', '2015'),
      inFound(({ article }) => article.date?.startsWith('2015') === true),
    )
    assert.equal(
      inFound(({ article }) => article.kind === 'news'),
      found.size,
    )
    assert.equal(await page.locator('#search-facet-form input[name=kind]').count(), 0)
    assert.equal(
      inFound(({ article }) => article.review === 'machine'),
      found.size,
    )
    assert.equal(await page.locator('#search-facet-form input[name=review]').count(), 0)
    await page.check('#search-facet-form input[name=column][value="河边人家"]')
    const narrowed = ids(({ article }) => article.column === '河边人家' && found.has(article.id))
    await driver.says(`找到${narrowed.length}篇`)
    await page.waitForSelector('input:focus[value="河边人家"]')
    assert.deepEqual(await all(), urls(narrowed))
    assert.match(page.url(), /column=/)
    assert.equal(
      await count('column', '两岸新声'),
      inFound(({ article }) => article.column === '两岸新声'),
    )
    await page.focus('#search-chips a')
    await page.keyboard.press('Enter')
    await driver.says(`找到${found.size}篇`)
    await page.waitForFunction(() => document.activeElement?.id === 'search-status')
    await page.goBack()
    await driver.says(`找到${narrowed.length}篇`)
  })

  it('lists the other values of a filter when they are opened, and leaves them open', async () => {
    await query('人')
    const rest = page.locator('#search-facet-form details[data-of=month]')
    await rest.locator('summary').click()
    await rest.locator('input').first().waitFor()
    const months = new Map<string, number>()
    for (const id of has('人')) {
      const month = archive.articles.find(({ article }) => article.id === id)?.article.date?.slice(0, 7)
      if (month !== undefined) months.set(month, (months.get(month) ?? 0) + 1)
    }
    const listed = await page.$$eval('#search-facet-form input[name=month]', (boxes) =>
      boxes.map((box) => [box.getAttribute('value'), box.closest('label')?.lastElementChild?.textContent]),
    )
    assert.deepEqual(new Map(listed.map(([key, count]) => [key, Number(count)])), months)
    const chosen = (await rest.locator('input').last().getAttribute('value')) ?? ''
    await rest.locator(`input[value="${chosen}"]`).click()
    await driver.says(`找到${months.get(chosen) ?? 0}篇`)
    await page.waitForSelector(`#search-facet-form input:checked:focus[value="${chosen}"]`)
    assert.equal(await rest.getAttribute('open'), '')
  })

  it('takes a range of days, a year by its bar, and each order', async () => {
    const inRange = ids(({ article }) => (article.date ?? '') >= '2012-01-01' && (article.date ?? '') <= '2016-12-31')
    const wanted = inRange.filter((id) => has('人民').has(id))
    assert.deepEqual(await open('?q=人民&from=2012-01-01&to=2016-12-31'), urls(wanted))
    await query('人民')
    await page.click('.years-d > summary')
    const bar = page.locator('#search-bars svg a').first()
    const year = (await bar.getAttribute('data-key')) ?? ''
    await bar.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/year=/)
    const ofYear = ids(({ article }) => article.date?.startsWith(year) === true && has('人民').has(article.id))
    await driver.says(`找到${ofYear.length}篇`)
    await page.waitForFunction(() => document.activeElement?.id === 'search-bars')
    assert.match((await page.textContent('#search-bars')) ?? '', /按月/)
    await query('人民')
    const dates = async (): Promise<string[]> =>
      (await driver.links()).map((href) => /\d{4}\/\d{2}\/\d{2}/.exec(href)?.[0] ?? '').filter((date) => date !== '')
    await page.check('#search-sort input[value=oldest]')
    await page.waitForURL(/sort=oldest/)
    await page.waitForTimeout(400)
    assert.deepEqual(await dates(), [...(await dates())].sort())
    await page.check('#search-sort input[value=newest]')
    await page.waitForURL(/sort=newest/)
    await page.waitForTimeout(400)
    assert.deepEqual(await dates(), [...(await dates())].sort().reverse())
  })

  it('searches within an issue, a leader, a reporter, by the links of their pages', async () => {
    const follow = async (path: string): Promise<void> => {
      await page.goto(site.address + path)
      await page.click('a[href*="/search/?"]')
      await driver.says('找到')
    }
    await follow('leaders/lin-xiaochuan/')
    const led = ids(({ article }) => article.leaders.some(({ id }) => id === 'lin-xiaochuan'))
    assert.deepEqual(await all(), urls(led))
    await driver.ask('环卫')
    assert.deepEqual(await all(), urls(led.filter((id) => has('环卫').has(id))))
    await follow('reporters/fang-yiming/')
    assert.deepEqual(await all(), urls(ids(({ reporters }) => reporters.some(({ name }) => name === '方一鸣'))))
    await follow('2023/05/22/')
    assert.deepEqual(await all(), urls(ids(({ issue }) => issue === 'undated-attic')))
  })

  it('has no accessibility violation with filters and results shown', async () => {
    await query('人民')
    await page.waitForSelector('#search-facet-form .chk', { state: 'attached' })
    assert.deepEqual(await axeFaults(page), [])
  })
})
