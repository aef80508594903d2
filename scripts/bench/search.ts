// Worth and cost of search, beside Pagefind as it comes: npm run bench:search -- --made N | --articles FILE.jsonl [--engine shards,pagefind]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readArticles, UnusableArticles, writeArticles } from './search/articles.ts'
import { benchArguments } from './search/arguments.ts'
import { buildAll } from './search/builds.ts'
import { chanceFrom } from './chance.ts'
import { compare } from './search/compare.ts'
import { judge } from './search/judge.ts'
import { madeArticles } from './search/made.ts'
import { drawQueries, mixedQueries } from './search/queries.ts'

/** Seeds of the made articles and of the drawn queries. */
const SEEDS = { articles: 1, queries: 2021 }

/** Queries that all engines are asked, to see that they find the same. */
const MIXED = 2000

const { made, file, engines, count, keep } = benchArguments(process.argv.slice(2))
const dir = mkdtempSync(path.join(tmpdir(), 'bench-search-'))
try {
  const articles = file === undefined ? madeArticles(made, SEEDS.articles) : await readArticles(file)
  const lines = path.join(dir, 'articles.jsonl')
  writeArticles(lines, articles)
  console.log(
    `文章 ${articles.length} 篇，${file ?? `生成（种子 ${SEEDS.articles}）`}；每组至多 ${count} 条检索，种子 ${SEEDS.queries}`,
  )
  const builds = await buildAll({ articles: lines, count: articles.length, engines }, dir)
  const sets = drawQueries(articles, count, chanceFrom(SEEDS.queries))
  const mixed = mixedQueries(sets, MIXED, chanceFrom(SEEDS.queries))
  const figures = await compare({ articles, sets, dir, engines, mixed })
  process.exitCode = judge({ ...figures, mixed: mixed.length, builds, articles: articles.length }) ? 0 : 1
} catch (error) {
  if (!(error instanceof UnusableArticles)) throw error
  console.error(error.message)
  process.exitCode = 2
} finally {
  if (keep) console.log(dir)
  else rmSync(dir, { recursive: true, force: true })
}
