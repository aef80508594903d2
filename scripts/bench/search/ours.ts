import { readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import type { EngineName } from '../../../src/model/site.ts'
import { MANIFEST_FILE, type Manifest, type SearchDocument, type Worded } from '../../../src/search/format.ts'
import { yearRanges } from '../../../src/search/store/ranges.ts'
import { textPlace } from '../../../src/search/store/texts.ts'
import type { Asked, Contestant } from './contestant.ts'
import type { BenchServer } from './server.ts'

const MODULE = 'bench-searcher.js'

interface SearcherModule {
  openSearcher(base: string): Promise<{ ask(text: string): Promise<{ hits: { row: number }[] }> }>
}

async function searcherScript(engine: EngineName): Promise<string> {
  const resolveDir = path.join(import.meta.dirname, '../../../src/search')
  const contents = `import { openEngine } from './page/open-engine.ts'
    import { Searcher } from './page/searcher.ts'
    import { openIndex } from './engines/${engine}/browser/open.ts'
    export const openSearcher = async (base: string) => new Searcher(await openEngine(base, openIndex))`
  const stdin = { contents, resolveDir, loader: 'ts' as const }
  const made = await build({ stdin, bundle: true, format: 'esm', target: 'es2020', write: false })
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

/** Waits until the results of a query stand. */
async function answered(page: Page, typed: string): Promise<void> {
  await page.waitForFunction(
    (text) => document.querySelector<HTMLElement>('#search-form')?.dataset['answered'] === text,
    typed,
    { polling: 20, timeout: 60_000 },
  )
}

/** Types a query into the box and waits until its results stand. */
async function show(page: Page, typed: string): Promise<void> {
  await page.fill('#q', typed)
  await page.press('#q', 'Enter')
  await answered(page, typed)
}

function readSealed<T>(dir: string, file: string): T {
  return (
    JSON.parse(new TextDecoder('gb18030').decode(readFileSync(path.join(dir, ...file.split('/'))))) as [string, T]
  )[1]
}

/** Ids of the articles in order of row, from the texts of the index. */
function idsByRow(dir: string): string[] {
  const manifest = readSealed<Manifest>(dir, MANIFEST_FILE)
  const ranges = yearRanges(manifest)
  const packs = new Map<string, SearchDocument[]>()
  return Array.from({ length: manifest.articles }, (_, row) => {
    const { name, at } = textPlace(manifest, ranges, row)
    const pack = packs.get(name.file) ?? readSealed<Worded<SearchDocument[]>>(dir, name.file).value
    packs.set(name.file, pack)
    return pack[at]?.id ?? ''
  })
}

/** Our search page over the folder in which site and index were built. */
export async function ourContestant(server: BenchServer, dir: string, engine: EngineName): Promise<Contestant> {
  server.add(MODULE, await searcherScript(engine))
  const address = await server.open()
  const known = idsByRow(dir)
  const ids = (rows: readonly number[]): string[] => rows.map((row) => known[row] ?? '')
  return {
    name: `本馆（${engine}）`,
    server,
    open: async (page: Page) => void (await page.goto(`${address}search/`)),
    show,
    visit: async (page, typed) => {
      await page.goto(`${address}search/?q=${encodeURIComponent(typed)}`, { waitUntil: 'commit' })
      await answered(page, typed)
    },
    openFilters: async (page) => {
      await page.click('#search-facets > summary')
      await page.waitForSelector('#search-facet-form .chk', { state: 'attached' })
    },
    ask: async (page, typed): Promise<Asked[]> => {
      const asked = await page.evaluate(askInPage, { module: MODULE, typed: [...typed] })
      return asked.map(({ rows, milliseconds }) => ({ ids: ids(rows), milliseconds }))
    },
  }
}
