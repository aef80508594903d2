import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import type { PrintedArticle } from '../../src/model/printed.ts'
import { renderSite } from '../../src/site/index.ts'
import { fixtureArchive } from '../site/fixture.ts'
import { launchChromium } from './chromium.ts'
import { serveSite } from './search-site.ts'
import type { Served } from './served.ts'
import { watch } from './trouble.ts'

const ID = 'undated-attic-01-01'
const AT = '2023/05/22/01-01/'

/** What is printed of the lead: half-width commas in its first paragraph, its end on another line. */
function printedLead(): PrintedArticle {
  const body = fixtureArchive().articles.find(({ article }) => article.id === ID)?.article.body ?? []
  const text = body[0]?.text ?? ''
  const commas = [...text.matchAll(/，/g)].map(({ index }) => ({
    kind: 'width' as const,
    at: index,
    before: ',',
    after: '，',
  }))
  const join = { kind: 'join' as const, at: text.length - 3, before: '\n', after: '', line: 9 }
  return {
    body: body.map((block, at) => ({ text: block.text, line: 5 + at, repairs: at === 0 ? [...commas, join] : [] })),
    lines: [{ text: '本报记者 方一鸣', line: 4, before: 0 }],
  }
}

describe('an article as printed and put in order', () => {
  let browser: Browser
  let site: Served
  let dir: string

  before(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'article-site-'))
    await renderSite(fixtureArchive(), { outDir: dir, base: '/', printed: new Map([[ID, printedLead()]]) })
    site = await serveSite(dir, '/')
    browser = await launchChromium()
  })
  after(async () => {
    await browser?.close()
    await site?.close()
    await rm(dir, { recursive: true, force: true })
  })

  it('spreads no last line of a paragraph, however wide the column', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(site.address + AT)
    await page.locator('.pn').first().waitFor({ state: 'attached' })
    const spread = await page.evaluate(() => {
      const prose = document.querySelector<HTMLElement>('.prose')
      const paragraph = prose?.querySelector<HTMLElement>('p[id]')
      const text = [...(paragraph?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE).at(-1)
      if (!prose || !text) return ['no text']
      const end = text.textContent?.length ?? 0
      const range = document.createRange()
      range.setStart(text, end - 2)
      range.setEnd(text, end)
      const size = parseFloat(getComputedStyle(prose).fontSize)
      const widths = Array.from({ length: 120 }, (_, at) => 240 + 3 * at)
      return widths.filter((width) => {
        prose.style.maxWidth = `${width}px`
        const rects = [...range.getClientRects()]
        return rects.length === 1 && rects.some((rect) => rect.width > 2.6 * size)
      })
    })
    assert.deepEqual(spread, [])
    await page.close()
  })

  it('marks every repair and shows the printed marks on demand, as text that can be copied', async () => {
    const page = await browser.newPage()
    const trouble = await watch(page)
    await page.goto(site.address + AT)
    const text = (): Promise<string> => page.innerText('.prose p:not(.rl)')
    assert.ok((await text()).includes('，') && !(await text()).includes(','))
    const marks = await page.locator('.prose .fx').count()
    assert.ok(marks > 1)
    assert.equal(await page.isVisible('.legend'), false)
    await page.check('#view-raw', { force: true })
    assert.match(await page.innerText('.legend'), new RegExp(`半角标点改全角 ${marks} 处`))
    assert.ok((await text()).includes(',') && !(await text()).includes('，'))
    assert.equal(await page.evaluate(`getComputedStyle(document.querySelector('.prose .jn')).display`), 'block')
    await page.check('#view-clean', { force: true })
    assert.ok((await text()).includes('，') && !(await text()).includes(','))
    assert.deepEqual(trouble.all(), [])
    await page.close()
  })

  it('shows either form without JavaScript too', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(site.address + AT)
    await page.check('#view-raw', { force: true })
    const shown = await page.evaluate(`getComputedStyle(document.querySelector('.prose .fx'), '::before').content`)
    assert.equal(shown, '","')
    assert.equal(await page.evaluate(`getComputedStyle(document.querySelector('.prose .fx')).fontSize`), '0px')
    assert.equal(await page.innerText('.prose .rl'), '本报记者 方一鸣')
    await page.check('#view-clean', { force: true })
    assert.equal(await page.locator('.prose .rl').isVisible(), false)
    await context.close()
  })

  it('does not move what the reader sees while it loads', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    await page.addInitScript(`window.shift = 0
      new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value })
        .observe({ type: 'layout-shift', buffered: true })`)
    for (const at of ['', AT, '2023/05/22/']) {
      await page.goto(site.address + at)
      await page.waitForTimeout(300)
      assert.equal(await page.evaluate('window.shift'), 0, at)
    }
    await page.close()
  })

  it('has no button to read aloud where the browser has no Chinese voice, and one where it has', async () => {
    const page = await browser.newPage()
    await page.goto(site.address + AT)
    assert.equal(await page.locator('[data-speak]').count(), 0)
    await page.addInitScript(`speechSynthesis.getVoices = () => [{ lang: 'zh-CN', localService: true, name: 'x' }]`)
    await page.reload()
    assert.equal(await page.locator('[data-speak]').textContent(), '朗读')
    await page.close()
  })

  it('tells what happened on this day of the year, and nothing without JavaScript', async () => {
    const context = await browser.newContext({ timezoneId: 'Asia/Shanghai' })
    const page = await context.newPage()
    await page.clock.setFixedTime(new Date('2030-05-08T04:00:00Z'))
    await page.goto(site.address)
    await page.waitForSelector('#today li')
    assert.equal(await page.textContent('#today .day'), '5月8日')
    assert.match((await page.textContent('#today li')) ?? '', /2023年5月8日/)
    await context.close()
    const plain = await browser.newContext({ javaScriptEnabled: false })
    const bare = await plain.newPage()
    await bare.goto(site.address)
    assert.equal(await bare.isVisible('#today'), false)
    await plain.close()
  })
})
