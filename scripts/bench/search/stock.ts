import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { gunzipSync } from 'node:zlib'
import type { Asked, Contestant } from './contestant.ts'
import type { BenchArticle } from './articles.ts'
import type { BenchServer } from './server.ts'

/** The page of a site in Chinese that uses Pagefind as its own documentation says. */
const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Pagefind</title><ol id="list"></ol>`
const SIGNATURE = 'pagefind_dcd'

interface StockModule {
  search(term: string): Promise<{ results: { id: string; data(): Promise<{ meta: { title: string } }> }[] }>
}

/** Ids of the articles by Pagefind's names of them. */
function idsIn(dir: string, articles: readonly BenchArticle[]): Map<string, string> {
  const byUrl = new Map(articles.map(({ url, id }) => [url, id]))
  const folder = path.join(dir, 'pagefind', 'fragment')
  const files = (existsSync(folder) ? readdirSync(folder) : []).filter((file) => file.endsWith('.pf_fragment'))
  return new Map(
    files.map((file) => {
      const text = gunzipSync(readFileSync(path.join(folder, file)))
        .toString('utf8')
        .slice(SIGNATURE.length)
      const { url } = JSON.parse(text) as { url: string }
      return [file.slice(0, -'.pf_fragment'.length), byUrl.get(url) ?? byUrl.get(`/${url}`) ?? url]
    }),
  )
}

/** Runs in the page. */
async function showInPage(typed: string): Promise<void> {
  const module = (await import(new URL('/pagefind/pagefind.js', location.href).href)) as StockModule
  const { results } = await module.search(typed)
  const ten = await Promise.all(results.slice(0, 10).map((result) => result.data()))
  document.querySelector('#list')?.replaceChildren(...ten.map(({ meta }) => meta.title))
}

/** Runs in the page. */
async function askInPage(typed: readonly string[]): Promise<Asked[]> {
  const module = (await import(new URL('/pagefind/pagefind.js', location.href).href)) as StockModule
  const asked: Asked[] = []
  for (const text of typed) {
    const begin = performance.now()
    const { results } = await module.search(text)
    asked.push({ ids: results.map(({ id }) => id), milliseconds: performance.now() - begin })
  }
  return asked
}

/** Pagefind as it comes, over the folder in which its index was built. */
export async function stockContestant(
  server: BenchServer,
  dir: string,
  articles: readonly BenchArticle[],
): Promise<Contestant> {
  server.add('stock.html', PAGE)
  const address = await server.open()
  const ids = idsIn(dir, articles)
  return {
    name: 'Pagefind 原样',
    server,
    open: async (page: Page) => void (await page.goto(`${address}stock.html`)),
    show: (page, typed) => page.evaluate(showInPage, typed),
    ask: async (page, typed) => {
      const asked = await page.evaluate(askInPage, [...typed])
      return asked.map(({ ids: names, milliseconds }) => ({
        ids: names.map((name) => ids.get(name) ?? name),
        milliseconds,
      }))
    },
  }
}
