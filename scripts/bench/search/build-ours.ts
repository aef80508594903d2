// Builds our index of a file of articles into a folder, then one with an issue more; a process of its own, so that its memory can be measured.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { SEARCH_ENGINES } from '../../../src/model/site.ts'
import { filesBelow } from '../../../src/publish/tree.ts'
import type { KeepFiles, ReadFiles } from '../../../src/search/engine.ts'
import { bundleSearchPage } from '../../../src/search/index/bundle.ts'
import { writeSearchIndex } from '../../../src/search/index/write.ts'
import { benchArchive } from './archive.ts'
import { readArticles } from './articles.ts'

/** Articles of an issue. */
const ISSUE = 25
const MEGABYTE = 2 ** 20
/** Milliseconds. */
const DAY = 86_400_000

const [file = '', outDir = '', name = ''] = process.argv.slice(2)
const engine = SEARCH_ENGINES.find((each) => each === name) ?? 'pagefind'
/** Keys of files of the build of all articles, by the beginnings of their paths. */
const made = new Map<string, string>()

const note: KeepFiles = (beginnings, key, proof = beginnings) => {
  for (const beginning of proof) made.set(beginning, key)
  return false
}

/** Processor seconds of the index of one issue more, which keeps what it may of the one before. */
async function issueAdded(): Promise<number> {
  const articles = await readArticles(file)
  const last = articles.reduce((most, { date }) => Math.max(most, Date.parse(date) || 0), 0)
  const date = new Date(last + DAY).toISOString().slice(0, 10)
  const issue = articles.slice(-ISSUE).map((each, at) => ({ ...each, date, id: `${date}-${at}`, url: `/more/${at}/` }))
  const [archive, files] = [benchArchive([...articles, ...issue]), await filesBelow(outDir)]
  const keep: KeepFiles = (beginnings, key, proof = beginnings) => proof.every((each) => made.get(each) === key)
  const read: ReadFiles = (beginning, key) =>
    made.get(beginning) === key
      ? files
          .filter((each) => each.startsWith(beginning))
          .map((each) => ({ path: each, content: readFileSync(path.join(outDir, each)) }))
      : []
  const begin = process.cpuUsage()
  await writeSearchIndex(archive, `${outDir}-more`, { engine, keep, read })
  const { user, system } = process.cpuUsage(begin)
  return (user + system) / 1e6
}

/** Builds the index of all articles, which are kept no longer; gives the megabytes that they took before it was begun. */
async function allIndexed(): Promise<number> {
  const archive = benchArchive(await readArticles(file))
  const own = process.memoryUsage.rss() / MEGABYTE
  const read: ReadFiles = (beginning, key) => {
    made.set(beginning, key)
    return []
  }
  const messages = await writeSearchIndex(archive, outDir, { engine, keep: note, read })
  for (const { what } of messages) console.error(what)
  process.exitCode = messages.length === 0 ? 0 : 1
  return own
}

const own = await allIndexed()
await bundleSearchPage(outDir, engine)
if (engine === 'shards') console.log(JSON.stringify({ own, added: await issueAdded() }))
