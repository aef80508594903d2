import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { acquireLock } from '../../src/files/lock.ts'
import { launchChromium } from './chromium.ts'
import { MADE, ReviewDriver } from './review-driver.ts'

const PAGE = readFileSync(path.join(MADE, 'raw/2024-03-04/01.txt'))
/** In GB18030: 新洁路的雨棚修好了 and a report of one sentence. */
const GB = Buffer.from(
  'd0c2bde0c2b7b5c4d3eac5efd0debac3c1cb0d0a0d0ab1beb1a8d1b62033d4c231c8d5a3acd0c2bde0c2b7b5c4d3eac5efc8abb2bfb8fcbbbbcdeab1cfa3acbed3c3f1b2bbd4d9b5a3d0c4c2a9d3eaa1a30d0a',
  'hex',
)

describe('page files handed to the page of review', () => {
  let browser: Browser

  before(async () => {
    browser = await launchChromium()
  })
  after(async () => {
    await browser?.close()
  })

  async function withPage(prepare: (folder: string) => void, work: (driver: ReviewDriver) => Promise<void>) {
    const driver = await ReviewDriver.open(browser, MADE, prepare)
    try {
      await work(driver)
      assert.deepEqual(driver.trouble.all(), [])
    } finally {
      await driver.close()
    }
  }

  const empty = (folder: string): void => rmSync(path.join(folder, 'raw'), { recursive: true })
  const asIs = (): void => undefined
  const choose = (driver: ReviewDriver, ...files: { name: string; buffer: Buffer }[]) =>
    driver.page.setInputFiles(
      '#files',
      files.map((file) => ({ mimeType: 'text/plain', ...file })),
    )

  /** Drops files on the window as a person does. */
  async function drop(driver: ReviewDriver, files: { name: string; text: string }[]): Promise<void> {
    const transfer = await driver.page.evaluateHandle((all) => {
      const made = new DataTransfer()
      for (const { name, text } of all) made.items.add(new File([text], name, { type: 'text/plain' }))
      return made
    }, files)
    await driver.page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
    await driver.page.waitForSelector('dialog')
  }

  it('takes a dropped page into an empty archive, to articles marked as reviewed, by keyboard', () =>
    withPage(empty, async (driver) => {
      assert.match(await driver.text('#main'), /还没有报纸/)
      await drop(driver, [{ name: '20240304_A01.txt', text: PAGE.toString('utf8') }])
      assert.equal(await driver.page.inputValue('#hand-date'), '2024-03-04')
      assert.equal(await driver.page.inputValue('#hand-page-0'), 'a01')
      await driver.page.fill('#hand-page-0', '01')
      await driver.page.fill('#hand-number', '1654')
      await driver.page.keyboard.press('Enter')
      await driver.page.waitForSelector('#raw .blk')
      await driver.idle()
      assert.equal(await driver.doubts(), 10)
      assert.deepEqual(readFileSync(path.join(driver.folder, 'raw/2024-03-04/01.txt')), PAGE)
      assert.equal(readFileSync(path.join(driver.folder, 'raw/2024-03-04/issue.yaml'), 'utf8'), 'number: "1654"\n')
      while ((await driver.doubts()) > 0) await driver.press('Enter')
      await driver.press('R', 'Control+s')
      const articles = path.join(driver.folder, 'articles/2024-03-04')
      const texts = readdirSync(articles).map((name) => readFileSync(path.join(articles, name), 'utf8'))
      assert.equal(texts.length, 8)
      assert.ok(texts.every((text) => text.includes('review: reviewed') && text.includes('issue: "1654"')))
    }))

  it('takes several files of a day nobody knows, in any encoding, by the file button', () =>
    withPage(asIs, async (driver) => {
      await choose(driver, { name: '第2版.txt', buffer: GB }, { name: '头版.txt', buffer: PAGE })
      await driver.page.check('#hand-unknown')
      await driver.page.fill('#hand-name', 'xinjing')
      await driver.page.keyboard.press('Enter')
      await driver.page.waitForSelector('#raw .blk')
      await driver.idle()
      assert.match(await driver.text('#issue-head h2'), /日期不详 · xinjing|xinjing/)
      assert.deepEqual(readdirSync(path.join(driver.folder, 'raw/undated-xinjing')).sort(), ['01.txt', '02.txt'])
      assert.deepEqual(readFileSync(path.join(driver.folder, 'raw/undated-xinjing/02.txt')), GB)
      await driver.press(']')
      assert.match(await driver.text('#raw'), /新洁路的雨棚修好了/)
    }))

  it('asks before a better scan takes the place of a page, and keeps the old file', () =>
    withPage(asIs, async (driver) => {
      const file = path.join(driver.folder, 'raw/2024-03-04/01.txt')
      const better = Buffer.from(PAGE.toString('utf8').replace('晚上九点', '晚上十点'))
      const hand = async (): Promise<void> => {
        await choose(driver, { name: '2024-03-04-01.txt', buffer: better })
        await driver.page.waitForSelector('#hand-date')
        await driver.page.keyboard.press('Enter')
        await driver.page.waitForSelector('dialog [data-answer="yes"]')
      }
      await hand()
      await driver.page.keyboard.press('Enter')
      await driver.idle()
      assert.deepEqual(readFileSync(file), PAGE, 'refused unless a person says so')
      await hand()
      await driver.page.keyboard.press('Tab')
      await driver.page.keyboard.press('Enter')
      await driver.page.waitForSelector('#raw .blk')
      await driver.idle()
      assert.deepEqual(readFileSync(file), better)
      const kept = path.join(driver.folder, 'raw/2024-03-04/.replaced')
      assert.deepEqual(readFileSync(path.join(kept, readdirSync(kept)[0] ?? '')), PAGE)
    }))

  it('tells of files that are no text, empty, or in a broken encoding, and writes nothing', () =>
    withPage(empty, async (driver) => {
      await choose(driver, { name: 'scan.pdf', buffer: Buffer.from('%PDF') })
      if ((await driver.page.locator('dialog').count()) === 0) assert.match(await driver.status(), /没有文本文件/)
      for (const [buffer, words] of [
        [Buffer.from([0xe4, 0xb8, 0x80, 0xff, 0xfe, 0x80]), /无法识别文件的编码/],
        [Buffer.from(' \n'), /文件没有文字/],
      ] as const) {
        await choose(driver, { name: '2024-03-04-01.txt', buffer })
        await driver.page.waitForSelector('#hand-date')
        await driver.page.keyboard.press('Enter')
        await driver.page.locator('#alert .msg').filter({ hasText: words }).waitFor()
      }
      assert.deepEqual(readdirSync(driver.folder).includes('raw'), false)
    }))

  it('shows an issue whose page cannot be read, and why', () =>
    withPage(
      (folder) => {
        mkdirSync(path.join(folder, 'raw/2024-03-11'))
        writeFileSync(path.join(folder, 'raw/2024-03-11/01.txt'), new Uint8Array([0xff, 0x80, 0x80]))
      },
      async (driver) => {
        assert.match(await driver.text('#main .msgs'), /raw\/2024-03-11\/01\.txt.*编码/)
        await driver.page.click('[data-key="2024-03-11"]')
        await driver.idle()
        assert.match(await driver.text('#raw'), /没有能读的版面/)
        assert.match(await driver.text('#issue-messages'), /编码/)
        await driver.press('n', 'Enter', 'r', 'x', 'v', 'u')
      },
    ))

  it('keeps a decision that cannot be recorded while another program writes, until it is recorded', () =>
    withPage(asIs, async (driver) => {
      await driver.page.click('.btn.issue')
      await driver.idle()
      const lock = acquireLock(driver.folder, 'today').value
      await driver.press('h')
      assert.match(await driver.text('#alert'), /另一个程序正在处理/)
      assert.match(await driver.status(), /没有记下/)
      assert.equal(await driver.doubts(), 10)
      await driver.press('ArrowDown', 's', 'f', 'u', 'Control+s')
      lock?.release()
      await driver.page.click('#alert button')
      await driver.idle()
      assert.equal(await driver.text('#alert'), '')
      const kinds = await driver.page.locator('.blk .kind').allTextContents()
      assert.deepEqual(kinds.slice(1, 3), ['标题（第1篇起）', '副题'])
    }))
})
