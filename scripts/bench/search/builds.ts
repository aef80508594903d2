import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { buildArchive } from '../../../src/archive/build.ts'
import { filesOf } from '../../../src/publish/tree.ts'
import { renderSite } from '../../../src/site/index.ts'
import { runMeasured, type BuildCost } from './memory.ts'

/** What building an index took and what it is. */
export interface BuildFigures extends BuildCost {
  files: number
  megabytes: number
}

/** Both indexes, and whether ours built twice is the same bytes. */
export interface Builds {
  ours: BuildFigures
  stock: BuildFigures
  same: boolean
}

/** Where the two sites of a run stand. */
export const placesIn = (dir: string) => ({
  ours: path.join(dir, 'ours'),
  again: path.join(dir, 'again'),
  stock: path.join(dir, 'stock'),
})

/** Files of the index alone: not what belongs to a site without search. */
const isIndex = (file: string): boolean => /^(?:pagefind|search\/data)\//.test(file)

async function figuresOf(dir: string, cost: BuildCost): Promise<BuildFigures> {
  const files = (await filesOf(dir)).filter(isIndex)
  const bytes = files.reduce((sum, file) => sum + statSync(path.join(dir, file)).size, 0)
  return { ...cost, files: files.length, megabytes: bytes / 2 ** 20 }
}

async function digest(dir: string): Promise<string> {
  const hash = createHash('sha256')
  for (const file of (await filesOf(dir)).filter(isIndex).sort()) {
    hash.update(`${file}\0`).update(readFileSync(path.join(dir, file)))
  }
  return hash.digest('hex')
}

const script = (name: string): string => path.join(import.meta.dirname, name)

/** Builds the index of the articles with Pagefind as it comes, and ours twice with the search page beside it. */
export async function buildBoth(articles: string, dir: string): Promise<Builds> {
  const { ours, again, stock } = placesIn(dir)
  const site = { title: '测量', paper: '测量', paperInferred: false, language: 'zh-Hans' }
  const empty = buildArchive({ site, articles: [], registrations: [], people: [], issues: {} }).value
  await renderSite(empty, { base: '/', outDir: ours })
  const stockCost = await runMeasured(script('build-stock.ts'), [articles, stock])
  const ourCost = await runMeasured(script('build-ours.ts'), [articles, ours])
  await runMeasured(script('build-ours.ts'), [articles, again])
  return {
    ours: await figuresOf(ours, ourCost),
    stock: await figuresOf(stock, stockCost),
    same: (await digest(ours)) === (await digest(again)),
  }
}
