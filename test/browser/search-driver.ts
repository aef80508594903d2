import type { Page } from 'playwright-core'
import type { Served } from './served.ts'

/** The element that announces. */
export const STATUS = '#search-status'
/** The listed articles. */
export const ITEMS = '#search-results > li'

/** Uses the search page as a reader does. */
export class SearchDriver {
  constructor(
    private readonly page: Page,
    private readonly site: Served,
  ) {}

  /** Opens the search page; `query` is what follows in the address (`?q=…`). */
  async open(query = ''): Promise<void> {
    await this.page.goto(`${this.site.address}search/${query}`)
  }

  /** What is announced at the moment. */
  async status(): Promise<string> {
    return (await this.page.textContent(STATUS)) ?? ''
  }

  /** The texts of elements, as the page has them. */
  texts(selector: string): Promise<(string | null)[]> {
    return this.page.$$eval(selector, (found) => found.map(({ textContent }) => textContent))
  }

  /** Waits until the announcement holds a text. */
  async says(text: string): Promise<void> {
    const holds = ([id, wanted]: readonly [string, string]): boolean =>
      document.querySelector(id)?.textContent?.includes(wanted) ?? false
    await this.page.waitForFunction(holds, [STATUS, text] as const)
  }

  /** Addresses of the listed articles without what is marked in them, in order. */
  async links(): Promise<string[]> {
    return this.page.$$eval(`${ITEMS} h3 a`, (found) =>
      found.map((link) => (link.getAttribute('href') ?? '').replace(/\?hit=.*$/, '')),
    )
  }

  /** Types a query, finishes it, and waits for the answer, which says it again without invisible characters. */
  async ask(text: string): Promise<void> {
    await this.page.fill('#q', text)
    await this.page.press('#q', 'Enter')
    await this.says(`“${text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim()}”`)
  }
}
