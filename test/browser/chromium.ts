import type { Browser } from 'playwright-core'
import { launchChromium as launch } from '../../scripts/bench/chromium.ts'

/** Longest wait for anything in a page, in milliseconds: a busy machine is slow, not wrong. */
const PATIENCE = 300_000

/** A running headless Chromium whose pages wait patiently; the caller closes it. */
export async function launchChromium(): Promise<Browser> {
  const browser = await launch()
  const open = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await open(options)
    context.setDefaultTimeout(PATIENCE)
    return context
  }
  return browser
}
