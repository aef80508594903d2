import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { scan, scanHeadlines, type Scanned } from './linear-scan.ts'
import { ENGINE_PATH } from './search-site.ts'

/** What the page answers to a query: ids found, and those of them found in the headline. */
interface Answer {
  found: string[]
  inTitle: string[]
}

interface Engine {
  search(units: readonly string[]): Promise<{ row: number; inTitle: boolean }[]>
  document(row: number): Promise<{ id: string }>
}

interface EngineModule {
  openEngine(base: string): Promise<Engine>
  unitsOf(text: string): Promise<readonly string[]>
}

/** Runs in the page: asks the site's own engine all queries. */
async function askInPage({ module, base, queries }: { module: string; base: string; queries: string[] }) {
  const { openEngine, unitsOf } = (await import(module)) as EngineModule
  const engine = await openEngine(base)
  const ids = new Map<number, string>()
  const idOf = async (row: number): Promise<string> => {
    if (!ids.has(row)) ids.set(row, (await engine.document(row)).id)
    return ids.get(row) ?? ''
  }
  const answers: Answer[] = []
  for (const text of queries) {
    const hits = await engine.search(await unitsOf(text))
    const found: string[] = []
    const inTitle: string[] = []
    for (const hit of hits) {
      found.push(await idOf(hit.row))
      if (hit.inTitle) inTitle.push(await idOf(hit.row))
    }
    answers.push({ found, inTitle })
  }
  return answers
}

const sorted = (ids: readonly string[]): string[] => [...ids].sort()

/**
 * Asks the engine of the site that the page shows and demands what the linear scan finds, headline hits included.
 * Gives the number of queries that found something.
 */
export async function expectExact(
  page: Page,
  articles: readonly Scanned[],
  queries: readonly string[],
): Promise<number> {
  const base = (await page.getAttribute('main', 'data-base')) ?? '/'
  const asked = { module: new URL(base + ENGINE_PATH, page.url()).href, base, queries: [...queries] }
  await page.evaluate('globalThis.__name = (f) => f') // what the test's compiler puts round inner functions
  const answers = await page.evaluate(askInPage, asked)
  queries.forEach((query, at) => {
    const { found = [], inTitle = [] } = answers[at] ?? {}
    assert.deepEqual(sorted(found), sorted(scan(articles, query)), `found for ${JSON.stringify(query)}`)
    assert.deepEqual(sorted(inTitle), sorted(scanHeadlines(articles, query)), `headlines for ${JSON.stringify(query)}`)
  })
  return answers.filter(({ found }) => found.length > 0).length
}
