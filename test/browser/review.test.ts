import assert from 'node:assert/strict'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { expectFolder, readFolder } from '../run/expect-folder.ts'
import { launchChromium } from './chromium.ts'
import { MADE, ReviewDriver } from './review-driver.ts'

/** Files that people read or that hold what was decided, by path. */
function kept(folder: string): Map<string, string> {
  return new Map([...readFolder(folder)].filter(([file]) => /^(?:articles|corrections)\//.test(file)))
}

/** The clock that the tests put into every frame is a script, and in a preview no script runs. */
const BLOCKED = /^console: Blocked script execution in '[^']*\/preview\//

describe('the page of review', () => {
  let browser: Browser

  before(async () => {
    browser = await launchChromium()
  })
  after(async () => {
    await browser?.close()
  })

  async function withPage(work: (driver: ReviewDriver) => Promise<void>): Promise<void> {
    const driver = await ReviewDriver.open(browser)
    try {
      await work(driver)
      assert.deepEqual(
        driver.trouble.all().filter((told) => !BLOCKED.test(told)),
        [],
      )
    } finally {
      await driver.close()
    }
  }

  it('solves ten doubts of a page by keyboard alone; the files that come out are as expected', () =>
    withPage(async (driver) => {
      await driver.tabTo('2024年3月4日')
      assert.equal(await driver.doubts(), 10)
      assert.equal(await driver.words(), '新泾河畔又闻“叫卖声”')
      await driver.press('Enter')
      assert.equal(await driver.words(), '图书角里“灯火长明”')
      await driver.press('h', 'ArrowDown', 's')
      assert.match(await driver.status(), /^记下了。第 11 行：副题/)
      await driver.press('n', 't', 'ArrowDown', 'j')
      assert.equal(await driver.words(), '管理员每晚最后一个离开，她说只要还有人在看，灯就不关。')
      await driver.press('n', 'Enter', 'c', 'n')
      assert.equal(await driver.words(), '桥洞下的“合唱团”再开嗓')
      await driver.press('h', 'ArrowDown', 's', 'n', 'd', 'n', 'Enter')
      assert.equal(await driver.words(), '旧自行车变身“花架”')
      await driver.press('J', 'n')
      assert.equal(await driver.words(), '巧手居民扮靓弄堂')
      await driver.press('Enter')
      assert.equal(await driver.words(), '小学生走进“档案馆”')
      await driver.press('w')
      await driver.page.keyboard.type('与上周重复')
      await driver.press('Enter')
      for (let left = await driver.doubts(); left > 0; left = await driver.doubts()) await driver.press('n', 'Enter')
      assert.match(await driver.status(), /没有疑问了/)
      await driver.press('ArrowUp', 'R', 'Control+s')
      assert.match(await driver.text('#issue-head .share'), /已阅 (\d+)／\1 篇（100%）/)
      expectFolder(kept(driver.folder), path.join(MADE, 'expected'))
    }))

  it('joins the lines of a title without a space by one key, and says what it marked', () =>
    withPage(async (driver) => {
      await driver.tabTo('2024年3月4日')
      await driver.press('h', 'ArrowDown', 'j')
      const title = '新泾河畔又闻“叫卖声”三百个摊位回到老地方'
      assert.equal(await driver.text('.card.here h3'), title)
      await driver.press('r')
      assert.match(await driver.status(), new RegExp(`^《${title}》标为已阅。`))
      await driver.press('r')
      assert.match(await driver.status(), new RegExp(`^《${title}》改回未阅。`))
      const { length } = [...kept(driver.folder).keys()].filter((file) => file.startsWith('articles/'))
      await driver.press('R')
      assert.match(await driver.status(), new RegExp(`^第01版的 ${length} 篇标为已阅。`))
      await driver.press('R')
      assert.match(await driver.status(), /^第01版的文章都已经是已阅/)
      const text = kept(driver.folder).get('articles/2024-03-04/2024-03-04-01-01.md')
      assert.match(text ?? '', new RegExp(`^title: ${title}$`, 'm'))
    }))

  it('asks for a reason for readers and a note for the archive when an article is withdrawn', () =>
    withPage(async (driver) => {
      await driver.tabTo('2024年3月4日')
      await driver.press('w')
      const offered = await driver.page.$$eval('#withdraw-reasons option', (all) =>
        all.map((each) => each.getAttribute('value')),
      )
      assert.ok(offered.includes('应当事人要求撤下'))
      await driver.page.fill('#withdraw-why', `${offered[0]}（第二次）`)
      await driver.page.fill('#withdraw-note', '三月五日电话')
      await driver.page.click('dialog [type=submit]')
      await driver.idle()
      assert.match(await driver.status(), /撤下了/)
      const text = kept(driver.folder).get('corrections/2024-03-04/01.yaml') ?? ''
      assert.match(text, new RegExp(`why: ${offered[0]}（第二次）\n *note: 三月五日电话\n`))
    }))

  it('opens at the line that a message of a doubt names, and says when there is none', () =>
    withPage(async (driver) => {
      const open = async (place: string): Promise<void> => {
        await driver.page.goto('about:blank')
        await driver.page.goto(`${driver.review.address}#${place}`)
        await driver.idle()
      }
      await open('2024-03-04/01:11')
      assert.match(await driver.status(), /^第 11 行/)
      await open('2024-03-05/01:11')
      assert.match(await driver.status(), /没有 2024-03-05 第 01 版第 11 行/)
    }))

  it('takes every decision back, the last first, and nothing is left of them', () =>
    withPage(async (driver) => {
      const calm = kept(driver.folder)
      assert.ok(calm.size >= 8)
      await driver.tabTo('2024年3月4日')
      const lines = await driver.page.locator('#raw').textContent()
      const steps = ['Enter', 'h', 'x', 'X', 'j', 'J', 'f', 'b', 'k', 'd', 'r', 'n', 'c', 'R']
      await driver.press(...steps)
      assert.notEqual(await driver.page.locator('#raw').textContent(), lines)
      assert.ok([...kept(driver.folder).keys()].some((file) => file.startsWith('corrections/')))
      for (let more = true; more; more = !(await driver.status()).includes('没有可以撤销的')) await driver.press('u')
      await driver.press('Control+s')
      assert.equal(await driver.page.locator('#raw').textContent(), lines)
      assert.deepEqual(kept(driver.folder), calm)
    }))

  it('keeps the cursor on the same words and cuts where the caret stands', () =>
    withPage(async (driver) => {
      await driver.tabTo('2024年3月4日')
      await driver.press('ArrowDown', 'ArrowDown', 'ArrowDown')
      const whole = await driver.words()
      assert.match(whole, /^清晨五点半/)
      await driver.press(...Array.from({ length: 6 }, () => 'ArrowRight'), 'x')
      assert.equal(await driver.words(), whole.slice(6))
      const body = driver.page.locator('.card.here .body p')
      assert.deepEqual([(await body.allTextContents())[0], await body.count()], [whole.slice(0, 6), 2])
      await driver.press('u')
      assert.equal(await driver.words(), whole)
    }))

  it('writes the articles when no key was pressed for a while, and on leaving', () =>
    withPage(async (driver) => {
      await driver.tabTo('2024年3月4日')
      const title = /title: 新泾河畔又闻“叫卖声”/
      const written = () => title.test(kept(driver.folder).get('articles/2024-03-04/2024-03-04-01-01.md') ?? '')
      await driver.press('h')
      assert.ok(!written())
      await driver.page.clock.runFor(4100)
      await driver.page.waitForFunction(() => document.querySelector('.saved')?.textContent === '都已写出')
      assert.ok(written())
      await driver.press('u')
      assert.ok(written())
      await driver.press('Escape')
      assert.ok(!written())
    }))

  it('shows the article as the site will, without scripts', () =>
    withPage(async (driver) => {
      await driver.tabTo('2024年3月4日')
      await driver.press('v')
      const frame = driver.page.frameLocator('#read iframe')
      await frame.locator('h1').waitFor()
      assert.equal(await frame.locator('h1').textContent(), '三百个摊位回到老地方')
      assert.equal(await frame.locator('script').count(), 0)
      const bold = await frame.locator('h1').evaluate((node) => getComputedStyle(node).fontWeight)
      assert.equal(bold, '900')
    }))

  it('says why a line is read so, and lists what is worth a look with a way there', () =>
    withPage(async (driver) => {
      await driver.tabTo('2024年3月4日')
      await driver.press('e')
      assert.match(await driver.text('dialog'), /认作肩题，把握 \d+%；其次是标题[^]*vote-kicker：肩题/)
      await driver.press('Escape')
      await driver.page.click('.worth summary')
      const worth = await driver.page.locator('.worth li').allTextContents()
      assert.ok(worth.slice(0, 10).every((text) => text.includes('把握不大')))
      assert.deepEqual(
        worth.slice(10).filter((text) => !/没有一篇有署名|正文只有一行/.test(text)),
        [],
      )
      assert.equal(worth.length, 16)
      await driver.page.click('.worth li:last-child button')
      await driver.idle()
      assert.notEqual(await driver.words(), '新泾河畔又闻“叫卖声”')
    }))

  it('shows all keys', () =>
    withPage(async (driver) => {
      await driver.tabTo('2024年3月4日')
      await driver.press('?')
      assert.match(await driver.text('dialog'), /下一个疑问/)
      await driver.press('Escape')
      await driver.page.locator('dialog').waitFor({ state: 'detached' })
      assert.equal(await driver.doubts(), 10)
    }))
})
