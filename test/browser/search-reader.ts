import { after, before } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { Archive } from '../../src/model/archive.ts'
import type { EngineName } from '../../src/model/site.ts'
import { launchChromium } from './chromium.ts'
import { SearchDriver } from './search-driver.ts'
import { builtSite } from './search-site.ts'
import type { Served } from './served.ts'
import { watch, type Trouble } from './trouble.ts'

/** The site, a page of the browser, what went wrong in it, and what uses it as a reader of search does. */
export interface Reader {
  site: Served & { dir: string }
  page: Page
  trouble: Trouble
  driver: SearchDriver
}

/**
 * Builds and serves the archive under `base` and starts a browser before the tests of a suite, and ends both after them.
 * Gives what opens a page of it for one test.
 */
export function searchReaders(archive: Archive, base: string, engine: EngineName = 'pagefind'): () => Promise<Reader> {
  let browser: Browser
  let site: Reader['site']
  before(async () => {
    site = await builtSite(archive, base, { engine })
    browser = await launchChromium()
  })
  after(async () => {
    await browser?.close()
    await site?.close()
  })
  return async () => {
    const page = await browser.newPage()
    const trouble = await watch(page)
    return { site, page, trouble, driver: new SearchDriver(page, site) }
  }
}
