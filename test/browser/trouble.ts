import type { Page } from 'playwright-core'

/** What went wrong in a page since it was opened: violations of the security policy, console errors, exceptions, failed and foreign requests. */
export interface Trouble {
  all(): string[]
  /** Every address asked for, in order. */
  requests: string[]
}

/** Watches a page; to be called before it goes anywhere. */
export async function watch(page: Page): Promise<Trouble> {
  const troubles: string[] = []
  const requests: string[] = []
  const tell = (text: string): void => void troubles.push(text)
  await page.exposeFunction('tellViolation', tell)
  await page.addInitScript(`addEventListener('securitypolicyviolation', (event) =>
    tellViolation('CSP ' + event.violatedDirective + ' ' + event.blockedURI))`)
  page.on('console', (message) => {
    const isOurs = message.text() !== 'Service Worker registration blocked by Playwright'
    if (isOurs && ['error', 'warning'].includes(message.type())) tell(`console: ${message.text()}`)
  })
  page.on('pageerror', ({ message }) => {
    // A slow browser gives up the fade between two pages that the style sheet asks for, and says so; no script takes part in it.
    if (!message.startsWith('Transition was ')) tell(`exception: ${message}`)
  })
  page.on('requestfailed', (request) => {
    // A request under way when the page is left for another is given up, and is no trouble.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') tell(`failed: ${request.url()}`)
  })
  page.on('request', (request) => {
    requests.push(request.url())
    const host = new URL(request.url()).hostname
    if (!['127.0.0.1', 'localhost', ''].includes(host)) tell(`foreign: ${request.url()}`)
  })
  return { all: () => [...troubles], requests }
}
