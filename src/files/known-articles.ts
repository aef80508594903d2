import { readFileSync, type Dirent } from 'node:fs'
import type { Article } from '../model/article.ts'
import type { Result } from '../model/message.ts'
import { articlePath, issueEntries, readIssueFiles } from './article-files.ts'
import { folderState, programDigest } from './ingest-state.ts'
import { inside } from './names.ts'
import { groupBy } from '../model/order.ts'
import { ifItCan, sweepMade, writeMade } from './made.ts'
import { flat } from '../messages/message.ts'
import { sha256 } from './read-file.ts'

/** Folder of articles as builds read them, in the archive folder: one file for all issues that begin with the same characters. */
const FOLDER = '.ingest/articles'
/** So many characters: a year, so that a change writes one file anew and not all. */
const PREFIX = 4

/** An issue: the state of its files when they were read, what they say, and a digest of each. */
interface KeptIssue {
  state: string
  articles: Article[]
  digests: string[]
}

/** Issues by key, and the program that read them. */
interface Pack {
  program: string
  issues: Record<string, KeptIssue>
}

/** The articles of an archive, and digests of those that are remembered as they are. */
interface KnownArticles {
  articles: Article[]
  digests: ReadonlyMap<Article, string>
}

const fileOf = (prefix: string): string => `${FOLDER}/${prefix}.json`

/** Articles of a pack; nothing when there is none, it is damaged, or another program read it. */
function readPack(contentDir: string, prefix: string, program: string): Pack {
  try {
    const found = JSON.parse(readFileSync(inside(contentDir, fileOf(prefix)), 'utf8')) as Pack
    return found.program === program ? found : { program, issues: {} }
  } catch {
    return { program, issues: {} }
  }
}

const kept = (state: string, articles: Article[]): KeptIssue => ({
  state,
  articles,
  digests: articles.map((article) => sha256(JSON.stringify(article))),
})

/** Reads issues that begin alike; those whose files are as they were are taken from what is remembered. */
function readAlike(
  contentDir: string,
  known: Pack,
  entries: readonly Dirent[],
): { now: Pack; read: Result<Article[]>[] } {
  const now: Pack = { program: known.program, issues: {} }
  const read = entries.map((entry): Result<Article[]> => {
    const state = entry.isDirectory()
      ? folderState(contentDir, articlePath(entry.name, '').slice(0, -'/.md'.length))
      : ''
    const same = known.issues[entry.name]
    if (state !== '' && same?.state === state) return { value: (now.issues[entry.name] = same).articles, messages: [] }
    const { value, messages } = readIssueFiles(contentDir, entry)
    const articles = value.map(({ article }) => article)
    if (state !== '' && messages.length === 0) now.issues[entry.name] = kept(state, articles)
    return { value: articles, messages }
  })
  return { now, read }
}

function isSame(a: Pack, b: Pack): boolean {
  const [old, now] = [Object.entries(a.issues), Object.entries(b.issues)]
  return old.length === now.length && old.every(([key, issue]) => b.issues[key] === issue)
}

/**
 * The articles of all article files, as `readArticles` gives them with its messages; issues whose files are still as they
 * were (names, sizes, times) are not read again. What had messages is read each time.
 */
export function readKnownArticles(contentDir: string): Result<KnownArticles> {
  const { value: entries, messages } = issueEntries(contentDir)
  const program = programDigest()
  const alike = groupBy(entries, ({ name }) => name.slice(0, PREFIX))
  const digests = new Map<Article, string>()
  const reads = [...alike].flatMap(([prefix, some]) => {
    const known = readPack(contentDir, prefix, program)
    const { now, read } = readAlike(contentDir, known, some)
    if (!isSame(known, now)) ifItCan(() => writeMade(contentDir, fileOf(prefix), JSON.stringify(now)))
    for (const issue of Object.values(now.issues))
      for (const [at, article] of issue.articles.entries()) digests.set(article, issue.digests[at] ?? '')
    return read
  })
  ifItCan(() => sweepMade(contentDir, FOLDER, new Set([...alike.keys()].map((prefix) => `${prefix}.json`))))
  const { value: articles, messages: told } = flat(reads)
  return { value: { articles, digests }, messages: [...messages, ...told] }
}
