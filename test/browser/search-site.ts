import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import type { Archive, ArchiveArticle } from '../../src/model/archive.ts'
import { bundleSearchPage } from '../../src/search/index/bundle.ts'
import { writeSearchIndex } from '../../src/search/index/write.ts'
import { siteHandler } from '../../src/serve/handler.ts'
import { headersFor } from '../../src/site/headers.ts'
import { scanned, type Scanned } from './linear-scan.ts'

/** Where the tests can import the browser side of the engine; answered by the test's server, never part of a site. */
export const ENGINE_PATH = 'test-engine.js'

/** A served site: its address with the path prefix, and how to end it. */
export interface Served {
  address: string
  close(): Promise<void>
}

function page(base: string): string {
  return `<!doctype html>
<html lang="zh-Hans"><head><meta charset="utf-8"><title>搜索</title><link rel="icon" href="${base}icon.svg"></head><body>
<main data-base="${base}"><h1>搜索</h1>
<form id="search-form" role="search" action="${base}search/"><label for="q">搜索全文</label>
<input type="search" id="q" name="q"><button>搜索</button></form>
<p id="search-status" role="status" aria-live="polite"></p>
<ol id="search-results" class="list res"></ol><button id="search-more" type="button" hidden></button>
<noscript>搜索需要 JavaScript。</noscript></main>
<script src="${base}assets/search.js" defer></script></body></html>`
}

async function engineScript(): Promise<string> {
  const entry = path.join(import.meta.dirname, '../../src/search/client/open-engine.ts')
  const query = path.join(import.meta.dirname, '../../src/search/client/query.ts')
  const contents = `export { openEngine } from ${JSON.stringify(entry)}; export { parseQuery, find } from ${JSON.stringify(query)}`
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
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { address: `http://127.0.0.1:${port}${base}`, close }
}

/** A bare site in a temporary folder: the search page and the index of the archive, served under `base`. */
export async function bareSite(archive: Archive, base: string): Promise<Served> {
  const dir = await mkdtemp(path.join(tmpdir(), 'search-site-'))
  await mkdir(path.join(dir, 'search'), { recursive: true })
  await writeFile(path.join(dir, 'search', 'index.html'), page(base))
  await writeFile(path.join(dir, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>')
  const messages = await writeSearchIndex(archive, dir)
  if (messages.length > 0) throw new Error(JSON.stringify(messages))
  await bundleSearchPage(dir)
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
  const lines = [article.kicker, article.subtitle, article.dateline, article.source].filter(
    (line) => line !== undefined,
  )
  const texts = [...lines, ...article.body.map(({ text }) => text), ...article.captions.map(({ text }) => text)]
  return scanned(article.id, headline, [...texts, ...byline(entry)])
}
