import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { startReview, type Review } from '../../src/review/server.ts'
import { watch, type Trouble } from './trouble.ts'

/** The made archive: one page with ten doubts. */
export const MADE = path.join(import.meta.dirname, '../fixtures/review')
/** The day of every decision in the tests. */
export const DAY = '2026-01-02'

/** A page of review open in a browser, over a copy of an archive folder that is removed with it. */
export class ReviewDriver {
  readonly folder: string
  readonly review: Review
  readonly page: Page
  readonly trouble: Trouble

  private constructor(folder: string, review: Review, [page, trouble]: [Page, Trouble]) {
    this.folder = folder
    this.review = review
    this.page = page
    this.trouble = trouble
  }

  /** Opens it; `from` is copied, and `prepare` may change the copy before anything reads it. The clock of the page stands still. */
  static async open(browser: Browser, from = MADE, prepare: (folder: string) => void = () => undefined) {
    const folder = mkdtempSync(path.join(tmpdir(), 'review-'))
    for (const part of ['raw', 'site.yaml']) cpSync(path.join(from, part), path.join(folder, part), { recursive: true })
    prepare(folder)
    const { value, messages } = await startReview({ contentDir: folder, today: () => DAY, port: 0 })
    if (value === undefined) throw new Error(JSON.stringify(messages))
    const context = await browser.newContext()
    const page = await context.newPage()
    const trouble = await watch(page)
    await page.clock.install()
    const driver = new ReviewDriver(folder, value, [page, trouble])
    await page.goto(value.address)
    await driver.idle()
    return driver
  }

  /** Waits until everything that was asked for is done. */
  async idle(): Promise<void> {
    await this.page.waitForFunction(
      () => document.querySelector('#tabs button') !== null && document.body.dataset['busy'] === undefined,
    )
  }

  /** Presses keys one after the other, each when the one before is done; a capital letter with Shift. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(/^[A-Z]$/.test(key) ? `Shift+Key${key}` : key)
      await this.idle()
    }
  }

  /** Goes to a button by Tab alone and presses Enter. */
  async tabTo(text: string): Promise<void> {
    for (let step = 0; step < 60; step += 1) {
      await this.page.keyboard.press('Tab')
      const focused = await this.page.evaluate(() => document.activeElement?.textContent ?? '')
      if (focused.startsWith(text)) return this.press('Enter')
    }
    throw new Error(`Tab leads to no ${text}`)
  }

  /** The text of an element, '' when there is none. */
  async text(selector: string): Promise<string> {
    const found = this.page.locator(selector).first()
    return (await found.count()) === 0 ? '' : ((await found.textContent()) ?? '')
  }

  /** What the status line says. */
  status(): Promise<string> {
    return this.text('#status')
  }

  /** The words under the cursor. */
  words(): Promise<string> {
    return this.text('.blk.here .words')
  }

  /** Doubts left in the issue, as the page says. */
  async doubts(): Promise<number> {
    return Number(/\d+/.exec(await this.text('#issue-head .doubts'))?.[0])
  }

  /** Ends the page and the server, and removes the folder. */
  async close(): Promise<void> {
    await this.page.context().close()
    await this.review.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
