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

/** Results shown for each text, asked one after the other by readers who have nothing in the cache. */
async function inFreshPages(
  browser: Browser,
  typed: readonly string[],
  work: (page: Page, text: string) => Promise<Shown>,
): Promise<Shown[]> {
  const shown: Shown[] = []
  for (const text of typed) shown.push(await inFreshPage(browser, (page) => work(page, text)))
  return shown
}

/** Each query as the first one of a reader who has nothing of the site in the cache. */
export async function firstQueries(
  { browser, line }: { browser: Browser; line: Line },
  contestant: Contestant,
  typed: readonly string[],
): Promise<Shown[]> {
  contestant.server.line = line
  return inFreshPages(browser, typed, async (page, text) => {
    await contestant.open(page)
    await quiet(contestant.server)
    return measured(contestant, () => contestant.show(page, text))
  })
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
  contestant.server.line = line
  return inFreshPages(browser, contestant.visit ? typed : [], (page, text) =>
    measured(contestant, () => contestant.visit?.(page, text)),
  )
}

/** Weights of opening the filters after each query, asked as the first one; none where there are no filters. */
export async function filterCosts(
  browser: Browser,
  contestant: Contestant,
  typed: readonly string[],
): Promise<Shown[]> {
  const asked = contestant.openFilters ? typed : []
  return inFreshPages(browser, asked, (page, text) => filterCost(page, contestant, text))
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
