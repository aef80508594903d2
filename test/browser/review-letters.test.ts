import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { letterText } from '../../src/letters/form.ts'
import { recordCorrections } from '../../src/files/decisions.ts'
import type { Message } from '../../src/model/message.ts'
import { launchChromium } from './chromium.ts'
import { DAY, ReviewDriver } from './review-driver.ts'

const ID = '2024-03-04-01-01'
const LETTER = `发件人：读者 <a@b.example>
主题：更正 ${ID}

> ${letterText({ id: ID, title: '早市', where: 1, quote: '人声鼎沸', should: '人声喧腾', why: '当日照片说明作“人声喧腾”' }).replaceAll('\n', '\n> ')}

此致
敬礼`
const HOSTILE = `编号：${ID}
段落：第 1 段
原文：人声鼎沸
应为：<img src=x onerror=alert(1)><script>alert(2)</script>人声[x](javascript:alert(3)) {{ 7*7 }}
理由：</textarea><b id="injected">x</b>`

describe("readers' letters on the page of review", () => {
  let browser: Browser

  before(async () => {
    browser = await launchChromium()
  })
  after(async () => {
    await browser?.close()
  })

  async function withLetters(work: (driver: ReviewDriver) => Promise<void>): Promise<void> {
    const driver = await ReviewDriver.open(browser)
    try {
      await driver.page.click('#tabs button:nth-child(3)')
      await driver.idle()
      await work(driver)
      assert.deepEqual(driver.trouble.all(), [])
    } finally {
      await driver.close()
    }
  }

  async function paste(driver: ReviewDriver, text: string): Promise<void> {
    await driver.page.fill('#letter', text)
    await click(driver, '读这封信')
  }

  async function click(driver: ReviewDriver, name: string): Promise<void> {
    await driver.page.getByRole('button', { name, exact: true }).click()
    await driver.idle()
  }

  const file = (driver: ReviewDriver, name: string): string => path.join(driver.folder, name)
  const corrections = (driver: ReviewDriver): string => file(driver, 'corrections/2024-03-04/01.yaml')
  const article = (driver: ReviewDriver): string => readFileSync(file(driver, `articles/2024-03-04/${ID}.md`), 'utf8')

  /** Another program records a correction of the same paragraph. */
  function changeElsewhere(driver: ReviewDriver): Message[] {
    const before = /^.*人声鼎沸.*$/m.exec(article(driver))?.[0] ?? ''
    const change = { id: ID, field: 'body', before, after: before.replace('沸', '盛'), date: DAY }
    const page = { file: 'corrections/2024-03-04/01.yaml', corrections: [change], today: DAY }
    return recordCorrections(driver.folder, page)
  }

  it('shows what a pasted letter would change and keeps it when accepted, with the reason', () =>
    withLetters(async (driver) => {
      await paste(driver, LETTER)
      assert.match(await driver.text('.letter h3'), /《三百个摊位回到老地方》 第 1 段/)
      assert.deepEqual(await driver.page.locator('.letter del').allTextContents(), ['鼎沸'])
      assert.deepEqual(await driver.page.locator('.letter ins').allTextContents(), ['喧腾'])
      assert.ok(!existsSync(corrections(driver)))
      await click(driver, '采用第 1 处')
      const kept = readFileSync(corrections(driver), 'utf8')
      assert.match(kept, /id: 2024-03-04-01-01\n\s+field: body/)
      assert.match(kept, /after: .*人声喧腾/)
      assert.ok(kept.includes(`date: "${DAY}"`) && kept.includes('why: 当日照片说明作“人声喧腾”'))
      await click(driver, '各期')
      assert.match(article(driver), /已经人声喧腾，卖菜的/)
    }))

  it('undoes an accepted proposal, takes it edited, and passes over another', () =>
    withLetters(async (driver) => {
      await paste(driver, `${LETTER.split('\n此致')[0] ?? ''}\n\n段落：第 1 段\n原文：磨刀的\n应为：补锅的`)
      assert.equal(await driver.page.locator('.letter').count(), 2)
      await click(driver, '采用第 1 处')
      await click(driver, '撤销第 1 处')
      assert.ok(!existsSync(corrections(driver)) || !readFileSync(corrections(driver), 'utf8').includes('喧腾'))
      const box = driver.page.locator('#letter-after-1')
      await box.fill((await box.inputValue()).replace('喧腾', '欢腾'))
      assert.deepEqual(await driver.page.locator('.letter:first-of-type ins').first().allTextContents(), ['欢腾'])
      await click(driver, '不采用第 2 处')
      await click(driver, '采用第 1 处')
      const kept = readFileSync(corrections(driver), 'utf8')
      assert.ok(kept.includes('欢腾') && !kept.includes('喧腾，') && !kept.includes('补锅的'))
    }))

  it('tells what it cannot use in Chinese and keeps the text in the box', () =>
    withLetters(async (driver) => {
      for (const [text, told] of [
        ['您好，第三版有错字，请改。', /没有读出更正/],
        ['编号：2031-01-01-01-01\n原文：早\n应为：晚', /没有编号是 2031-01-01-01-01 的文章/],
        [`编号：${ID}\n原文：飞碟降落\n应为：晚`, /找不到原文“飞碟降落”/],
      ] as const) {
        await paste(driver, text)
        assert.match(await driver.text('#letter-outcome'), told)
        assert.equal(await driver.page.inputValue('#letter'), text)
        await click(driver, '人名')
        await click(driver, '读者来信')
        assert.equal(await driver.page.inputValue('#letter'), text)
        assert.match(await driver.text('#letter-outcome'), told)
      }
      assert.ok(!existsSync(corrections(driver)))
    }))

  it('takes whatever is pasted as text alone', () =>
    withLetters(async (driver) => {
      await paste(driver, HOSTILE)
      assert.equal(await driver.page.locator('#main img, #main script, #injected, #main a').count(), 0)
      await driver.page.locator('#letter-after-1').fill('<b>早市</b> [x](javascript:alert(1)) {{ 7*7 }}')
      await click(driver, '采用第 1 处')
      await click(driver, '各期')
      assert.match(article(driver), /\\<b>早市\\<\/b> \\\[x\\\]\(javascript:alert\(1\)\) \{\{ 7\\\*7 \}\}/)
    }))

  it('keeps two proposals about one paragraph, one after the other', () =>
    withLetters(async (driver) => {
      await paste(driver, `编号：${ID}\n原文：人声鼎沸\n应为：人声喧腾\n\n编号：${ID}\n原文：磨刀的\n应为：补锅的`)
      await click(driver, '采用第 1 处')
      assert.match(await driver.page.inputValue('#letter-after-2'), /人声喧腾.*补锅的/)
      await click(driver, '采用第 2 处')
      await click(driver, '各期')
      assert.match(article(driver), /人声喧腾.*补锅的/)
    }))

  it('does not keep a proposal whose words another program has changed meanwhile', () =>
    withLetters(async (driver) => {
      await paste(driver, LETTER)
      assert.deepEqual(changeElsewhere(driver), [])
      await click(driver, '采用第 1 处')
      assert.match(await driver.text('#alert'), /刚才改过了，没有记下什么/)
      assert.ok(!readFileSync(corrections(driver), 'utf8').includes('喧腾'))
    }))
})
