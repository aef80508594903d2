import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { buildArchive } from '../../src/archive/build.ts'
import { makePictures, type Pictures } from '../../src/images/pictures.ts'
import { renderSite } from '../../src/site/index.ts'
import { makeLinks } from '../../src/site/links.ts'
import { listedPages } from '../../src/site/pages.ts'
import { pageRenderer } from '../../src/site/render-pages.ts'
import { fixtureArchive, makeArticle, paragraph, PEOPLE, SITE } from '../site/fixture.ts'
import { madePage } from '../unit/images/made.ts'
import { launchChromium } from './chromium.ts'
import { serveFolder, type Served } from './served.ts'

const ISSUE = '2023-05-22'
/** An empty box of at least this many pixels either way is a hole. */
const HOLE = 240

/**
 * In the page: the largest empty box between the left and the right edge of the front page's parts, in pixels across and
 * down, on a grid of 16 pixels. Lines of text, rules, pictures and charts are what is not empty.
 */
const LARGEST_HOLE = `(hole) => {
  const cell = 16
  const main = document.querySelector('main')
  const parts = [...main.children].map((part) => part.getBoundingClientRect()).filter(({ height }) => height > 0)
  const [left, right] = [Math.min(...parts.map((part) => part.left)), Math.max(...parts.map((part) => part.right))]
  const [top, bottom] = [parts[0].top, parts.at(-1).bottom]
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
  const boxes = [...main.querySelectorAll('img, svg')].map((each) => each.getBoundingClientRect())
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const range = document.createRange()
    range.selectNodeContents(node)
    if (node.textContent.trim() !== '') boxes.push(...range.getClientRects())
  }
  for (const element of main.querySelectorAll('*')) {
    const [style, box] = [getComputedStyle(element), element.getBoundingClientRect()]
    if (parseFloat(style.borderTopWidth) > 0) boxes.push({ ...box.toJSON(), bottom: box.top })
    if (parseFloat(style.borderBottomWidth) > 0) boxes.push({ ...box.toJSON(), top: box.bottom })
  }
  const [columns, rows] = [Math.floor((right - left) / cell), Math.floor((bottom - top) / cell)]
  const full = Array.from({ length: rows }, () => Array(columns).fill(false))
  for (const box of boxes)
    for (let y = Math.floor((box.top - top) / cell); y <= (box.bottom - top) / cell; y++)
      for (let x = Math.floor((box.left - left) / cell); x <= (box.right - left) / cell; x++)
        if (full[y]?.[x] === false) full[y][x] = true
  const found = []
  const above = Array(columns).fill(0)
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) above[x] = full[y][x] ? 0 : above[x] + 1
    for (let x = 0, run = 0; x < columns; x++) {
      run = above[x] * cell >= hole ? run + 1 : 0
      if (run * cell >= hole) found.push([Math.round(left) + (x + 1) * cell, Math.round(top) + y * cell])
    }
  }
  return found.at(0) ?? null
}`

/** An archive whose latest issue has so many stories on its first page, long and short ones, with leaders or without. */
function front(stories: number, hasLeaders: boolean) {
  const leaders = hasLeaders ? [{ id: 'lin-xiaochuan', name: '林晓川', role: '区委书记' }] : []
  const articles = Array.from({ length: stories }, (_, at) =>
    makeArticle(`${ISSUE}-01-${String(at + 1).padStart(2, '0')}`, {
      title: at % 2 === 0 ? '河边步道建成开放' : '四个街道先行试点河道治理“一张图”，居民家门口的小河清了',
      leaders,
      body: Array.from({ length: 1 + ((at * 2) % 5) }, () =>
        paragraph('河边新修的步道昨日开放，沿线居民前来散步。'.repeat(4)),
      ),
    }),
  )
  return buildArchive({ site: SITE, articles, registrations: [], people: hasLeaders ? PEOPLE : [], issues: {} }).value
}

describe('the front page', () => {
  let browser: Browser
  let site: Served
  let dir: string
  let pictures: Pictures

  before(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'front-'))
    await renderSite(fixtureArchive(), { outDir: dir, base: '/' })
    const bytes = await madePage(2000, 2800, 'jpeg')
    const source = { issue: ISSUE, page: '01', file: '01.jpg', read: () => ({ value: bytes, messages: [] }) }
    pictures = (await makePictures([source], { outDir: dir, cacheDir: path.join(dir, 'cache') })).value
    browser = await launchChromium()
    site = await serveFolder(dir, '/')
  })
  after(async () => {
    await browser?.close()
    await site?.close()
    await rm(dir, { recursive: true, force: true })
  })

  /** Shows the front page of an archive. */
  const show = async (page: Page, archive: ReturnType<typeof front>, scans: Pictures): Promise<void> => {
    const context = { archive, links: makeLinks('/', undefined), pictures: scans }
    const [home] = listedPages(context)
    assert.ok(home)
    await writeFile(path.join(dir, 'index.html'), pageRenderer(context, '/')(home))
    await page.goto(site.address)
  }

  for (const [what, hasScan, hasLeaders] of [
    ['text alone', false, false],
    ['leaders', false, true],
    ['a scan', true, false],
    ['a scan and leaders', true, true],
  ] as const)
    it(`has no holes with two stories to eight, with ${what}`, async () => {
      const context = await browser.newContext({ bypassCSP: true })
      const page = await context.newPage()
      const holes: string[] = []
      for (let stories = 2; stories <= 8; stories++) {
        await show(page, front(stories, hasLeaders), hasScan ? pictures : new Map())
        for (const width of [768, 1280]) {
          await page.setViewportSize({ width, height: 900 })
          const hole = await page.evaluate<number[] | null>(`(${LARGEST_HOLE})(${HOLE})`)
          if (hole) holes.push(`${stories} stories at ${width}: a hole ends at ${hole.join(', ')}`)
        }
      }
      assert.deepEqual(holes, [])
      await context.close()
    })
})
