import type { Browser } from 'playwright-core'
import type { ComposedPage } from './page.ts'

/** A composed page as the browser prints it. */
export async function printed(browser: Browser, { html }: ComposedPage): Promise<Uint8Array> {
  const page = await browser.newPage()
  await page.setContent(html)
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  await page.close()
  return new Uint8Array(pdf)
}
