import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { launchChromium as launch } from '../../scripts/bench/chromium.ts'

/** Longest wait for anything in a page, in milliseconds: a busy machine is slow, not wrong. */
const PATIENCE = 300_000
/** Pages of one site in one process, and no process for drawing: starting processes is most of what a page costs. */
const LEAN = ['--process-per-site', '--in-process-gpu']

/** Leaves nothing of a page behind: what its site has stored, cached or been allowed. */
async function forget(page: Page, context: BrowserContext): Promise<void> {
  const session = await context.newCDPSession(page)
  const { origin } = new URL(page.url())
  if (origin !== 'null') await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await session.send('Network.clearBrowserCache')
  await context.clearCookies()
  await context.clearPermissions()
}

/** A context whose pages come one after the other, each as if it were the first; a page at rest keeps their process. */
class KeptContext {
  private isResting = false

  constructor(private readonly context: BrowserContext) {}

  async open(): Promise<Page> {
    const page = await this.context.newPage()
    const close = page.close.bind(page)
    page.close = async () => {
      await this.rest(page.url())
      await forget(page, this.context)
      await close()
    }
    return page
  }

  private async rest(address: string): Promise<void> {
    if (this.isResting || !address.startsWith('http')) return
    this.isResting = true
    await (await this.context.newPage()).goto(address)
  }
}

/**
 * A running headless Chromium whose pages wait patiently; the caller closes it. Pages opened by `newPage` with the same
 * options share a context, one at a time; whatever belongs to a whole context (a clock, routes, names) asks for its own.
 */
export async function launchChromium(): Promise<Browser> {
  const browser = await launch(LEAN)
  const open = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await open({ serviceWorkers: 'block', ...options })
    context.setDefaultTimeout(PATIENCE)
    return context
  }
  const kept = new Map<string, Promise<KeptContext>>()
  browser.newPage = async (options: BrowserContextOptions = {}) => {
    const key = JSON.stringify(options)
    const context = kept.get(key) ?? browser.newContext(options).then((made) => new KeptContext(made))
    kept.set(key, context)
    return (await context).open()
  }
  return browser
}
