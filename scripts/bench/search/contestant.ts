import type { Browser, Page } from 'playwright-core'
import type { BenchServer, Line, Traffic } from './server.ts'

/** Answer to a query in the page: articles found, milliseconds until the result set was there. */
export interface Asked {
  ids: string[]
  milliseconds: number
}

/** A search that takes part: its site, and how its page is used. */
export interface Contestant {
  name: string
  server: BenchServer
  /** Opens its search page, with nothing of the index loaded. */
  open(page: Page): Promise<void>
  /** Asks as a reader does, until ten results are shown. */
  show(page: Page, typed: string): Promise<void>
  /** Opens its search page by an address with a query, and waits until ten results are shown. */
  visit?(page: Page, typed: string): Promise<void>
  /** Opens the filters with their counts of the results that stand, where there are any. */
  openFilters?(page: Page): Promise<void>
  /** Asks for result sets alone. */
  ask(page: Page, typed: readonly string[]): Promise<Asked[]>
}

/** One query shown: what it weighed and how long it took. */
export interface Shown extends Traffic {
  milliseconds: number
}

/** Milliseconds without a request after which all of a query has arrived. */
const QUIET = 100

async function quiet(server: BenchServer): Promise<void> {
  for (let before = -1; before !== server.traffic.requests;) {
    before = server.traffic.requests
    await new Promise((resolve) => setTimeout(resolve, QUIET))
  }
}

async function measured({ server }: Contestant, work: () => Promise<void> | undefined): Promise<Shown> {
  server.reset()
  const begin = performance.now()
  await work()
  const milliseconds = performance.now() - begin
  await quiet(server)
  return { ...server.traffic, milliseconds }
}

/** A window in which the filters do not stand open by themselves. */
const NARROW = { width: 1000, height: 800 }

/** Works in a page of a browser that has nothing of the site yet. */
async function inFreshPage<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: NARROW })
  try {
    return await work(await context.newPage())
  } finally {
    await context.close()
  }
}

/** Each query as the first one of a reader who has nothing of the site in the cache. */
export async function firstQueries(
  { browser, line }: { browser: Browser; line: Line },
  contestant: Contestant,
  typed: readonly string[],
): Promise<Shown[]> {
  const shown: Shown[] = []
  contestant.server.line = line
  for (const text of typed) {
    const first = await inFreshPage(browser, async (page) => {
      await contestant.open(page)
      await quiet(contestant.server)
      return measured(contestant, () => contestant.show(page, text))
    })
    shown.push(first)
  }
  return shown
}

/** Weight of opening the filters after a query, asked as the first one. */
async function filterCost(page: Page, contestant: Contestant, typed: string): Promise<Shown> {
  await contestant.open(page)
  await contestant.show(page, typed)
  await quiet(contestant.server)
  return measured(contestant, () => contestant.openFilters?.(page))
}

/** Each query in the address of the search page, opened by a reader who has nothing of the site in the cache; none where it cannot stand there. */
export async function visits(
  { browser, line }: { browser: Browser; line: Line },
  contestant: Contestant,
  typed: readonly string[],
): Promise<Shown[]> {
  const shown: Shown[] = []
  contestant.server.line = line
  for (const text of contestant.visit ? typed : [])
    shown.push(await inFreshPage(browser, (page) => measured(contestant, () => contestant.visit?.(page, text))))
  return shown
}

/** Weights of opening the filters after each query, asked as the first one; none where there are no filters. */
export async function filterCosts(
  browser: Browser,
  contestant: Contestant,
  typed: readonly string[],
): Promise<Shown[]> {
  const costs: Shown[] = []
  for (const text of contestant.openFilters ? typed : []) {
    costs.push(await inFreshPage(browser, (page) => filterCost(page, contestant, text)))
  }
  return costs
}

/** Each query after a first one that is not counted, one after the other in the same page. */
export async function warmQueries(
  { browser, line }: { browser: Browser; line: Line },
  contestant: Contestant,
  typed: readonly string[],
): Promise<Shown[]> {
  const shown: Shown[] = []
  contestant.server.line = line
  await inFreshPage(browser, async (page) => {
    await contestant.open(page)
    for (const text of typed) shown.push(await measured(contestant, () => contestant.show(page, text)))
  })
  return shown.slice(1)
}
