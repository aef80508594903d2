import type { RequestListener } from 'node:http'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import type { Archive, ArchiveArticle } from '../../src/model/archive.ts'
import type { PrintedArticle } from '../../src/model/printed.ts'
import { bundleSearchPage } from '../../src/search/index/bundle.ts'
import { writeSearchIndex } from '../../src/search/index/write.ts'
import { siteHandler } from '../../src/serve/handler.ts'
import { headersFor } from '../../src/site/headers.ts'
import { renderSite } from '../../src/site/index.ts'
import { scanned, type Scanned } from './linear-scan.ts'
import { serve, type Served } from './served.ts'

/** Where the tests can import the browser side of the engine; answered by the test's server, never part of a site. */
export const ENGINE_PATH = 'test-engine.js'

async function engineScript(): Promise<string> {
  const entry = path.join(import.meta.dirname, '../../src/search/client/open-engine.ts')
  const query = path.join(import.meta.dirname, '../../src/search/fold.ts')
  const contents = `export { openEngine } from ${JSON.stringify(entry)}; export { unitsOf } from ${JSON.stringify(query)}`
  const stdin = { contents, resolveDir: import.meta.dirname, loader: 'ts' as const }
  const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', target: 'es2020', write: false })
  return outputFiles[0]?.text ?? ''
}

/** Serves a finished site under `base` as the preview does, and the engine's module for the tests beside it. */
export async function serveSite(dir: string, base: string): Promise<Served> {
  const script = await engineScript()
  const site = siteHandler(dir, base)
  const listener: RequestListener = (request, response) => {
    if (request.url !== base + ENGINE_PATH) return site(request, response)
    const headers = { ...headersFor(ENGINE_PATH), 'Content-Type': 'text/javascript;charset=utf-8' }
    response.writeHead(200, headers).end(script)
  }
  return serve(listener, base)
}

/** What is printed of articles, by id. */
type Printed = ReadonlyMap<string, PrintedArticle>

/** Builds the site of the archive with its search index in a temporary folder, and serves it under `base`. */
export async function builtSite(archive: Archive, base: string, printed?: Printed): Promise<Served> {
  const dir = await mkdtemp(path.join(tmpdir(), 'search-site-'))
  const rendered = await renderSite(archive, { base, outDir: dir, ...(printed && { printed }) })
  await bundleSearchPage(dir)
  const messages = [...rendered, ...(await writeSearchIndex(archive, dir))]
  const errors = messages.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  const served = await serveSite(dir, base)
  const close = async (): Promise<void> => {
    await served.close()
    await rm(dir, { recursive: true, force: true })
  }
  return { ...served, close }
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
