import type { RequestListener } from 'node:http'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import type { Archive, ArchiveArticle } from '../../src/model/archive.ts'
import type { PrintedArticle } from '../../src/model/printed.ts'
import type { EngineName } from '../../src/model/site.ts'
import { bundleSearchPage } from '../../src/search/index/bundle.ts'
import { writeSearchIndex } from '../../src/search/index/write.ts'
import { siteHandler } from '../../src/local/handler.ts'
import { headersFor } from '../../src/site/headers.ts'
import { renderSite } from '../../src/site/index.ts'
import { scanned, type Scanned } from './linear-scan.ts'
import { serve, type Served } from './served.ts'

/** Where the tests can import the browser side of the engine; answered by the test's server, never part of a site. */
export const ENGINE_PATH = 'test-engine.js'

/** The browser side of the search as a module for tests: `openEngine(base)`, `openSearcher(base)`, `unitsOf(text)`. */
async function engineScript(engine: EngineName): Promise<string> {
  const contents = `import { openEngine as open } from './page/open-engine.ts'
    import { openIndex } from './engines/${engine}/browser/open.ts'
    export const openEngine = (base: string) => open(base, openIndex)
    import { Searcher } from './page/searcher.ts'
    export const openSearcher = async (base: string) => new Searcher(await openEngine(base))
    import { unitsOf as units } from './fold.ts'
    import { readyFor } from './traditional.ts'
    export const unitsOf = async (text: string) => (await readyFor(text), units(text))`
  const resolveDir = path.join(import.meta.dirname, '../../src/search')
  const stdin = { contents, resolveDir, loader: 'ts' as const }
  const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', target: 'es2020', write: false })
  return outputFiles[0]?.text ?? ''
}

/** Serves a finished site under `base` as the preview does, and the engine's module for the tests beside it. */
export async function serveSite(dir: string, base: string, engine: EngineName = 'pagefind'): Promise<Served> {
  return serve(await engineHandler(dir, base, engine), base)
}

/** Answers requests as {@link serveSite} does. */
export async function engineHandler(dir: string, base: string, engine: EngineName): Promise<RequestListener> {
  const script = await engineScript(engine)
  const site = siteHandler(dir, base)
  return (request, response) => {
    if (request.url !== base + ENGINE_PATH) return site(request, response)
    const headers = { ...headersFor(ENGINE_PATH), 'Content-Type': 'text/javascript;charset=utf-8' }
    response.writeHead(200, headers).end(script)
  }
}

/** How a site is built: what is printed of articles, by id, and the engine of its search. */
interface Building {
  printed?: ReadonlyMap<string, PrintedArticle>
  engine?: EngineName
}

/** Builds the site of the archive with its search index in a temporary folder, and serves it under `base`. */
export async function builtSite(
  archive: Archive,
  base: string,
  { printed, engine = 'pagefind' }: Building = {},
): Promise<Served & { dir: string }> {
  const dir = await mkdtemp(path.join(tmpdir(), 'search-site-'))
  const rendered = await renderSite(archive, { base, outDir: dir, ...(printed && { printed }) })
  await bundleSearchPage(dir, engine)
  const messages = [...rendered, ...(await writeSearchIndex(archive, dir, { engine }))]
  const errors = messages.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  const served = await serveSite(dir, base, engine)
  const close = async (): Promise<void> => {
    await served.close()
    await rm(dir, { recursive: true, force: true })
  }
  return { ...served, dir, close }
}

function byline({ reporters, photographers, contributors }: ArchiveArticle): string[] {
  const names = (people: readonly { name: string }[]): string => people.map(({ name }) => name).join('、')
  const [writers, takers, helpers] = [names(reporters), names(photographers), names(contributors)]
  const authors =
    writers === takers ? [`${writers} 摄影报道`] : [writers && `记者 ${writers}`, takers && `摄影 ${takers}`]
  const lines = writers === '' && takers === '' ? [] : authors
  return [...lines, helpers && `通讯员 ${helpers}`].filter((line) => line !== '')
}

/** An article's searched texts for the linear scan, by the rule of what is searched. */
export function scannedArticle(entry: ArchiveArticle): Scanned {
  const { article, headline } = entry
  const column = article.column === article.kicker ? undefined : article.column
  const lines = [article.kicker, column, article.subtitle, article.source].filter((line) => line !== undefined)
  const blocks = article.body.map(({ text }) => text)
  const first = article.body.findIndex(({ kind }) => kind === 'paragraph')
  const dateline = article.dateline ?? ''
  if (first === -1) blocks.push(dateline)
  else blocks[first] = `${dateline} ${blocks[first]}`
  const captions = article.captions.map(({ text }) => text)
  return scanned(article.id, headline, [...lines, ...blocks, ...captions, ...byline(entry), ...entry.printed])
}
