import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildArchive } from '../../../src/archive/build.ts'
import type { EngineName } from '../../../src/model/site.ts'
import { filesOf } from '../../../src/publish/tree.ts'
import { SEARCH_SCRIPT } from '../../../src/search/index/bundle.ts'
import { renderSite } from '../../../src/site/index.ts'
import { runMeasured, type BuildCost } from './memory.ts'

/** Cost of building an index, and its size. */
export interface BuildFigures extends BuildCost {
  files: number
  megabytes: number
  /** Kilobytes of the largest file. */
  largest: number
  /** Kilobytes of the search page's script, zipped; 0 where there is none. */
  script: number
}

/** An index of ours, and whether, built twice, it is the same bytes; undefined where it was built once. */
export interface OwnBuild extends BuildFigures {
  engine: EngineName
  same: boolean | undefined
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

/** Files of the index alone: not what belongs to a site without search. */
const isIndex = (file: string): boolean => /^(?:pagefind|search\/data)\//.test(file)

async function figuresOf(dir: string, cost: BuildCost): Promise<BuildFigures> {
  const files = (await filesOf(dir)).filter(isIndex)
  const sizes = files.map((file) => statSync(path.join(dir, file)).size)
  const page = path.join(dir, SEARCH_SCRIPT)
  const script = existsSync(page) ? gzipSync(readFileSync(page)).length / 1024 : 0
  const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 2 ** 20
  return { ...cost, files: files.length, megabytes, largest: Math.max(0, ...sizes) / 1024, script }
}

async function digest(dir: string): Promise<string> {
  const hash = createHash('sha256')
  for (const file of (await filesOf(dir)).filter(isIndex).sort()) {
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
  const figures = await figuresOf(ours, await runMeasured(script('build-ours.ts'), [articles, ours, engine]))
  if (count > MOST_TWICE) return { engine, ...figures, same: undefined }
  await runMeasured(script('build-ours.ts'), [articles, again, engine])
  return { engine, ...figures, same: (await digest(ours)) === (await digest(again)) }
}

/** Builds the index of the articles with Pagefind as it comes, and ours by each engine with the search page beside it, small ones twice. */
export async function buildAll(building: Building, dir: string): Promise<Builds> {
  const { stock } = placesIn(dir)
  const cost = await runMeasured(script('build-stock.ts'), [building.articles, stock])
  const ours: OwnBuild[] = []
  for (const engine of building.engines) ours.push(await buildOwn(engine, building, dir))
  return { ours, stock: await figuresOf(stock, cost) }
}
