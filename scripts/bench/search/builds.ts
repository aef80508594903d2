import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildArchive } from '../../../src/archive/build.ts'
import type { EngineName } from '../../../src/model/site.ts'
import { filesBelow } from '../../../src/publish/tree.ts'
import { ANSWERS_SCRIPT, SEARCH_SCRIPT } from '../../../src/search/index/bundle.ts'
import { bundled } from '../../../src/search/index/bundled.ts'
import { renderSite } from '../../../src/site/index.ts'
import { runMeasured, type BuildCost } from './memory.ts'

/** Cost of building an index, and its size. */
export interface BuildFigures extends BuildCost {
  files: number
  megabytes: number
  /** Megabytes without the texts of articles. */
  bare: number
  /** Kilobytes of the largest file. */
  largest: number
  /** Kilobytes of scripts, zipped: the page's first one, all until the first answer, and engine and query language alone; 0 where there is none. */
  scripts: { first: number; all: number; engine: number }
}

/** An index of ours, and whether, built twice, it is the same bytes; undefined where it was built once. */
export interface OwnBuild extends BuildFigures {
  engine: EngineName
  same: boolean | undefined
  /** Megabytes that the articles of the benchmark took before the index was begun, and processor seconds of an issue more; undefined where that is not measured. */
  own: number | undefined
  added: number | undefined
}

/** All indexes of a run. */
export interface Builds {
  ours: OwnBuild[]
  stock: BuildFigures
}

/** Folders of the sites of a run. */
export const placesIn = (dir: string) => ({
  ours: (engine: EngineName) => path.join(dir, `ours-${engine}`),
  again: (engine: EngineName) => path.join(dir, `again-${engine}`),
  stock: path.join(dir, 'stock'),
})

/** Most articles of which every index is built twice. */
const MOST_TWICE = 2000
/** Most articles of which Pagefind as it comes makes an index: of 100,000 it takes half an hour. */
export const MOST_STOCK = 20_000

/** Files of the index alone: not what belongs to a site without search. */
const isIndex = (file: string): boolean => /^(?:pagefind|search\/data)\//.test(file)

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
const zipped = (text: string | Buffer): number => gzipSync(text).length / 1024

/** Weights of the search page's scripts in a folder, and of what asks an engine in the language of queries. */
async function scriptsIn(dir: string, engine: EngineName): Promise<BuildFigures['scripts']> {
  const resolveDir = path.join(import.meta.dirname, '../../../src/search')
  const contents = `export { openIndex } from './engines/${engine}/browser/open.ts'
    export { openStore } from './store/open.ts'
    export { partLoader } from './parts/load.ts'
    export { readQuery } from './query/read.ts'`
  const own = await bundled({
    stdin: { contents, resolveDir, loader: 'ts' },
    external: ['*/han-tables.ts'],
    format: 'esm',
  })
  const [first, answers] = [SEARCH_SCRIPT, ANSWERS_SCRIPT].map((file) => zipped(readFileSync(path.join(dir, file))))
  return { first: first ?? 0, all: (first ?? 0) + (answers ?? 0), engine: zipped(own[0]?.text ?? '') }
}

async function figuresOf(dir: string, cost: BuildCost): Promise<BuildFigures> {
  const files = (await filesBelow(dir)).filter(isIndex)
  const sizes = files.map((file) => statSync(path.join(dir, file)).size)
  const megabytes = sum(sizes) / 2 ** 20
  const bare = sum(sizes.filter((_, at) => !files[at]?.startsWith('search/data/text/'))) / 2 ** 20
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0) / 1024
  return { ...cost, files: files.length, megabytes, bare, largest, scripts: { first: 0, all: 0, engine: 0 } }
}

async function digest(dir: string): Promise<string> {
  const hash = createHash('sha256')
  for (const file of (await filesBelow(dir)).filter(isIndex).sort()) {
    hash.update(`${file}\0`).update(readFileSync(path.join(dir, file)))
  }
  return hash.digest('hex')
}

const script = (name: string): string => path.join(import.meta.dirname, name)

/** Build to do: the file of articles, their number, and the engines. */
interface Building {
  articles: string
  count: number
  engines: readonly EngineName[]
}

async function buildOwn(engine: EngineName, { articles, count }: Building, dir: string): Promise<OwnBuild> {
  const [ours, again] = [placesIn(dir).ours(engine), placesIn(dir).again(engine)]
  const site = { title: '测量', paper: '测量', paperInferred: false, language: 'zh-Hans' }
  const empty = buildArchive({ site, articles: [], registrations: [], people: [], issues: {} }).value
  await renderSite(empty, { base: '/', outDir: ours })
  const cost = await runMeasured(script('build-ours.ts'), [articles, ours, engine])
  const { own, added } = JSON.parse(cost.said || '{}') as Partial<OwnBuild>
  const figures = { ...(await figuresOf(ours, cost)), scripts: await scriptsIn(ours, engine), own, added }
  if (count > MOST_TWICE) return { engine, ...figures, same: undefined }
  await runMeasured(script('build-ours.ts'), [articles, again, engine])
  return { engine, ...figures, same: (await digest(ours)) === (await digest(again)) }
}

/** Builds the index of the articles with Pagefind as it comes, of not too many, and ours by each engine with the search page beside it, small ones twice. */
export async function buildAll(building: Building, dir: string): Promise<Builds> {
  const { stock } = placesIn(dir)
  const none = { seconds: 0, peak: 0, cpu: 0, said: '' }
  const hasStock = building.count <= MOST_STOCK
  const cost = hasStock ? await runMeasured(script('build-stock.ts'), [building.articles, stock]) : none
  const ours: OwnBuild[] = []
  for (const engine of building.engines) ours.push(await buildOwn(engine, building, dir))
  return { ours, stock: await figuresOf(stock, cost) }
}
