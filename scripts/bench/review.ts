// Cost of reviewing a page: in a real browser each page file named is dropped, its doubts accepted by keyboard and its
// articles marked as reviewed, every page in an archive of its own. Prints key presses and seconds for each.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { startReview } from '../../src/review/server.ts'
import { today } from '../today.ts'
import { launchChromium } from './chromium.ts'

const SITE = 'title: 测量\npaper: 测量报\n'
const DATE = '2021-11-22'
/** Keys for the day in the form: eight digits. */
const DATE_KEYS = 8

async function idle(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('#tabs button') !== null && document.body.dataset['busy'] === undefined,
  )
}

const numberIn = async (page: Page, selector: string): Promise<number> =>
  Number(/\d+/.exec((await page.textContent(selector)) ?? '')?.[0] ?? 0)

/** Drops the page, accepts every doubt, marks all as reviewed and waits until it is written; gives the keys pressed. */
async function reviewPage(page: Page, file: string): Promise<{ keys: number; doubts: number }> {
  let keys = 0
  const press = async (key: string): Promise<void> => {
    keys += 1
    await page.keyboard.press(key)
    await idle(page)
  }
  await page.setInputFiles('#files', { name: '01.txt', mimeType: 'text/plain', buffer: readFileSync(file) })
  await page.fill('#hand-date', DATE)
  keys += DATE_KEYS
  await press('Enter')
  await page.waitForSelector('#raw .blk')
  await idle(page)
  const doubts = await numberIn(page, '#issue-head .doubts')
  while ((await numberIn(page, '#issue-head .doubts')) > 0) await press('Enter')
  await press('Shift+KeyR')
  await press('Control+s')
  return { keys, doubts }
}

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('用法错误：要写版面文件，例如 npm run bench:review -- content/raw/undated-xuhui/01.txt [usage]')
  process.exit(2)
}
const browser = await launchChromium()
for (const file of files) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-review-'))
  writeFileSync(path.join(folder, 'site.yaml'), SITE)
  const { value: review } = await startReview({ contentDir: folder, today, port: 0 })
  if (review === undefined) throw new Error('the page of review did not start')
  const page = await browser.newPage()
  await page.goto(review.address)
  await idle(page)
  const begin = performance.now()
  const { keys, doubts } = await reviewPage(page, file)
  const seconds = ((performance.now() - begin) / 1000).toFixed(2)
  const share = (await page.textContent('#issue-head .share')) ?? ''
  console.log(
    `${path.basename(file)}: ${doubts} doubts, ${keys} keys (${DATE_KEYS} of them the day), ${seconds} s, ${share}`,
  )
  await page.close()
  await review.close()
  rmSync(folder, { recursive: true, force: true })
}
await browser.close()
