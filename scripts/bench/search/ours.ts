import { readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import type { Asked, Contestant } from './contestant.ts'
import type { BenchServer } from './server.ts'

const MODULE = 'bench-searcher.js'

interface SearcherModule {
  openSearcher(base: string): Promise<{ ask(text: string): Promise<{ hits: { row: number }[] }> }>
}

async function searcherScript(): Promise<string> {
  const entry = path.join(import.meta.dirname, '../../../src/search/client/searcher.ts')
  const made = await build({ entryPoints: [entry], bundle: true, format: 'esm', target: 'es2020', write: false })
  return made.outputFiles[0]?.text ?? ''
}

/** Runs in the page. */
async function askInPage({ module, typed }: { module: string; typed: readonly string[] }) {
  const { openSearcher } = (await import(new URL(`/${module}`, location.href).href)) as SearcherModule
  const kept = window as { searcher?: Awaited<ReturnType<typeof openSearcher>> }
  kept.searcher ??= await openSearcher('/')
  const asked: { rows: number[]; milliseconds: number }[] = []
  for (const text of typed) {
    const begin = performance.now()
    const { hits } = await kept.searcher.ask(text)
    asked.push({ rows: hits.map(({ row }) => row), milliseconds: performance.now() - begin })
  }
  return asked
}

/** Types a query into the box and waits until its results stand. */
async function show(page: Page, typed: string): Promise<void> {
  await page.fill('#q', typed)
  await page.press('#q', 'Enter')
  await page.waitForFunction(
    (text) => document.querySelector<HTMLElement>('#search-form')?.dataset['answered'] === text,
    typed,
    { polling: 20, timeout: 60_000 },
  )
}

/** Our search page over the folder in which site and index were built. */
export async function ourContestant(server: BenchServer, dir: string): Promise<Contestant> {
  server.add(MODULE, await searcherScript())
  const address = await server.open()
  const idOf = (row: number): string => {
    const text = readFileSync(path.join(dir, 'search', 'data', 'text', `${row}.json`), 'utf8')
    return (JSON.parse(text) as { id: string }).id
  }
  const known = new Map<number, string>()
  const ids = (rows: readonly number[]): string[] =>
    rows.map((row) => {
      const id = known.get(row) ?? idOf(row)
      known.set(row, id)
      return id
    })
  return {
    name: '本馆',
    server,
    open: async (page: Page) => void (await page.goto(`${address}search/`)),
    show,
    openFilters: async (page) => {
      await page.click('#search-facets > summary')
      await page.waitForSelector('#search-facet-form .chk')
    },
    ask: async (page, typed): Promise<Asked[]> => {
      const asked = await page.evaluate(askInPage, { module: MODULE, typed: [...typed] })
      return asked.map(({ rows, milliseconds }) => ({ ids: ids(rows), milliseconds }))
    },
  }
}
