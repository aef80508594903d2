import type { Browser } from 'playwright-core'
import type { EngineName } from '../../../src/model/site.ts'
import type { BenchArticle } from './articles.ts'
import { MOST_STOCK, placesIn } from './builds.ts'
import { launchChromium } from '../chromium.ts'
import { filterCosts, firstQueries, visits, warmQueries, type Contestant, type Shown } from './contestant.ts'
import { qualityOf, type Quality } from './figures.ts'
import { ourContestant } from './ours.ts'
import type { QuerySet } from './queries.ts'
import { BenchServer, LOCAL, MOBILE, POOR } from './server.ts'
import { stockContestant } from './stock.ts'
import { scan, scannedArticles } from './truth.ts'

/** Figures of one contestant with one set of queries. */
export interface SetFigures extends Quality {
  name: string
  title: string
  queries: number
  /** Shown with ten results: nothing loaded before, and after another query; on this machine and over a slow line. */
  first: Shown[]
  warm: Shown[]
  slowFirst: Shown[]
  slowWarm: Shown[]
  /** Asked by the address of the page over a poor line, the page's own loading included. */
  visits: Shown[]
  /** Opening the filters after a query. */
  filters: Shown[]
  /** Milliseconds of the search alone, everything it needs loaded. */
  search: number[]
  /** The same for queries with more than 4,000 hits. */
  manyHits: number[]
}

/** Comparison to make: the articles, the queries, and the folder in which both sites were built. */
export interface Comparison {
  articles: readonly BenchArticle[]
  sets: readonly QuerySet[]
  dir: string
  engines: readonly EngineName[]
  /** Queries that all engines are asked, to see that they find the same. */
  mixed: readonly string[]
}

/** Figures of one contestant with all sets. */
export interface Contest {
  name: string
  sets: SetFigures[]
}

/** Figures of all, ours in order of the engines, and the number of mixed queries that all of ours answered alike. */
export interface Contests {
  ours: Contest[]
  stock: Contest
  alike: number
}

/** Queries of a set whose weight and time in the page are measured. */
const SHOWN = { first: 9, warm: 12, slow: 3 }
const MANY = 4000

interface Place {
  browser: Browser
  contestant: Contestant
  truth: ReadonlyMap<string, readonly string[]>
}

async function measureSet({ browser, contestant, truth }: Place, set: QuerySet): Promise<SetFigures> {
  const typed = set.queries.map((query) => query.typed)
  const [first, warm, slow] = [typed.slice(0, SHOWN.first), typed.slice(-SHOWN.warm), typed.slice(0, SHOWN.slow)]
  contestant.server.line = LOCAL
  const context = await browser.newContext()
  const page = await context.newPage()
  await contestant.open(page)
  const asked = await contestant.ask(page, typed)
  const again = await contestant.ask(page, typed)
  await context.close()
  const wanted = typed.map((text) => truth.get(text) ?? [])
  return {
    name: set.name,
    title: set.title,
    queries: typed.length,
    ...qualityOf(
      asked.map(({ ids }) => ids),
      wanted,
    ),
    first: await firstQueries({ browser, line: LOCAL }, contestant, first),
    warm: await warmQueries({ browser, line: LOCAL }, contestant, warm),
    slowFirst: await firstQueries({ browser, line: MOBILE }, contestant, slow),
    slowWarm: await warmQueries({ browser, line: MOBILE }, contestant, slow),
    visits: await visits({ browser, line: POOR }, contestant, slow),
    filters: set.name === 'word' ? await filterCosts(browser, contestant, slow) : [],
    search: again.map(({ milliseconds }) => milliseconds),
    manyHits: again.filter(({ ids }) => ids.length > MANY).map(({ milliseconds }) => milliseconds),
  }
}

/** The truth of all queries, by what is typed. */
function truthOf({ articles, sets }: Comparison): Map<string, string[]> {
  const scanned = scannedArticles(articles)
  const queries = sets.flatMap((set) => set.queries)
  return new Map(queries.map(({ typed, strings }) => [typed, scan(scanned, strings)]))
}

async function contest(place: Omit<Place, 'contestant'>, contestant: Contestant, sets: readonly QuerySet[]) {
  const figures: SetFigures[] = []
  for (const set of sets) figures.push(await measureSet({ ...place, contestant }, set))
  return { name: contestant.name, sets: figures }
}

/** Findings of a contestant for each query, as one text. */
async function answersOf(browser: Browser, contestant: Contestant, typed: readonly string[]): Promise<string[]> {
  contestant.server.line = LOCAL
  const page = await browser.newPage()
  await contestant.open(page)
  const asked = await contestant.ask(page, typed)
  await page.close()
  return asked.map(({ ids }) => ids.join(' '))
}

/** Number of queries on which all lists of answers agree. */
function alikeIn(answers: readonly (readonly string[])[]): number {
  const [first = [], ...others] = answers
  return first.filter((answer, at) => others.every((other) => other[at] === answer)).length
}

/** Runs all sets through our search by each engine and through Pagefind as it comes, in one Chromium. */
export async function compare(comparison: Comparison): Promise<Contests> {
  const { dir, engines, sets, mixed, articles } = comparison
  const places = placesIn(dir)
  const browser = await launchChromium()
  const place = { browser, truth: truthOf(comparison) }
  const servers = [places.stock, ...engines.map(places.ours)].map((folder) => new BenchServer(folder))
  try {
    const [stockServer = new BenchServer(places.stock), ...own] = servers
    const stockSets = articles.length <= MOST_STOCK ? sets : []
    const stock = await contest(place, await stockContestant(stockServer, places.stock, articles), stockSets)
    const [ours, answers]: [Contest[], string[][]] = [[], []]
    for (const [at, engine] of engines.entries()) {
      const contestant = await ourContestant(own[at] ?? stockServer, places.ours(engine), engine)
      ours.push(await contest(place, contestant, sets))
      if (engines.length > 1) answers.push(await answersOf(browser, contestant, mixed))
    }
    return { ours, stock, alike: alikeIn(answers) }
  } finally {
    await browser.close()
    await Promise.all(servers.map((server) => server.close()))
  }
}
