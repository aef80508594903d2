import { samePages } from '../compose/same-pages.ts'
import { settingOf, type ReadSetting } from '../files/ingest-context.ts'
import { programDigest, rawState, settingDigest } from '../files/ingest-state.ts'
import type { RawPage } from '../files/raw-pages.ts'
import type { FileChange, WriteCounts } from '../files/write-set.ts'
import { info } from '../messages/message.ts'
import type { ColumnEntry } from '../model/authority.ts'
import type { Message } from '../model/message.ts'
import { groupBy } from '../model/order.ts'
import { widthKey } from '../read/width.ts'
import { holds, readCache, stateOf, type CachedIssue } from './cache.ts'
import type { IngestRun } from './issue.ts'
import type { IssueRead } from './read.ts'
import { inOrder, openReader, type Reader } from './reader.ts'
import { Tally, type Issue } from './tally.ts'

const keyOf = (name: string): string => widthKey(name).replace(/\s/g, '')

/** One message for every column that articles have and that nobody has confirmed; `used` has each as often as articles do. */
function proposals(used: Iterable<string>, decided: readonly ColumnEntry[]): Message[] {
  const known = new Set(decided.map(({ name }) => keyOf(name)))
  const counts = new Map<string, number>()
  for (const name of used) if (!known.has(keyOf(name))) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) =>
    info({
      file: 'columns.yaml',
      what: `“${name}”在几个版上反复出现，暂作 ${count} 篇文章的栏目`,
      todo: `是栏目，加一行 - { name: ${name}, status: confirmed }；不是，写 rejected`,
      rule: 'column-proposed',
    }),
  )
}

/** Options for all issues; `onProgress` is told of the issues done and of all, before the first and after each. */
interface IssuesOptions {
  dryRun: boolean
  onProgress?: (done: number, all: number) => void
}

/** Result of ingesting all issues. */
export interface IssuesOutcome extends WriteCounts {
  issues: number
  articles: number
  messages: Message[]
  /** Files of the pages that could be read. */
  read: Set<string>
  /** New memory for the next run; null when it is the same. */
  cache: FileChange | null
}

/** Questions that every reader has before it, so that none waits. */
const AHEAD = 3

function issuesOf(contentDir: string, pages: readonly RawPage[], cache: ReadonlyMap<string, CachedIssue>): Issue[] {
  return [...groupBy(pages, ({ issue }) => issue)].map(([key, ofIssue]) => {
    const raw = rawState(contentDir, ofIssue[0]?.folder ?? key)
    const found = cache.get(key)
    const cached = found?.raw === raw ? found : undefined
    return { key, pages: ofIssue, raw, cached, looks: cached?.looks ?? [] }
  })
}

/** Memories of issues that are untouched since they were read, as far as they alone can tell. */
function untouched(
  { contentDir, context }: IngestRun,
  issues: readonly Issue[],
  setting: string,
): Map<Issue, CachedIssue> {
  const same = new Map<Issue, CachedIssue>()
  for (const issue of issues) {
    const { cached, key } = issue
    if (cached === undefined || cached.state === '') continue
    const registered = context.registered.get(key) ?? []
    if (cached.state === stateOf(setting, { contentDir, issue: key }, registered)) same.set(issue, cached)
  }
  return same
}

/** Gathers the setting that pages are read with: all pages must have been looked at first, read where they are not remembered. */
async function gather({ context }: IngestRun, issues: readonly Issue[], reader: Reader): Promise<ReadSetting> {
  const unknown = issues.filter(({ cached }) => cached === undefined)
  const found = inOrder(unknown, reader.lanes * AHEAD, ({ pages }) => reader.look(pages))
  for (const issue of unknown) issue.looks = (await found.next()).value ?? []
  return settingOf(
    context,
    issues.flatMap(({ looks }) => looks),
  )
}

/** The files of the pages that could be read, and messages about those that are there twice. */
function seenIn(issues: readonly Issue[]): { read: Set<string>; twice: Message[] } {
  const looks = issues.flatMap((issue) => issue.looks).filter(({ isRead }) => isRead)
  const twice = samePages(looks.map(({ file, identity }) => ({ file, ...identity })))
  return { read: new Set(looks.map(({ file }) => file)), twice }
}

/**
 * Ingests all issues in their order: those of which nothing has changed come out as they did before, the others are read,
 * settled and, unless this is a dry run, written.
 */
export async function ingestIssues(
  given: IngestRun,
  pages: readonly RawPage[],
  { dryRun, onProgress }: IssuesOptions,
): Promise<IssuesOutcome> {
  const program = programDigest()
  const { issues: cache, isOlder } = readCache(given.contentDir, program)
  const run = { ...given, isNewProgram: isOlder }
  const { contentDir, context } = run
  const all = issuesOf(contentDir, pages, cache)
  const issues = all.filter((issue) => issue.pages.every(({ doubt }) => doubt === undefined))
  const digest = settingDigest(settingOf(context, []))
  const remembered = untouched(run, issues, digest)
  const changed = issues.filter((issue) => !remembered.has(issue)).flatMap((issue) => issue.pages).length
  const reader = openReader(contentDir, changed)
  try {
    const setting = await gather(run, all, reader)
    reader.begin(setting)
    for (const [issue, entry] of remembered) if (!holds(entry, setting, context.people)) remembered.delete(issue)
    const toRead = issues.filter((issue) => !remembered.has(issue))
    const reads = inOrder(toRead, reader.lanes * AHEAD, ({ key, pages: own }) =>
      reader.issue({ pages: own, registered: context.registered.get(key) ?? [], isTraced: !dryRun }),
    )
    const tally = new Tally(run, digest, dryRun)
    onProgress?.(0, issues.length)
    for (const [at, issue] of issues.entries()) {
      const entry = remembered.get(issue)
      if (entry) tally.replay(entry)
      else await tally.take(issue, (await reads.next()).value as IssueRead)
      onProgress?.(at + 1, issues.length)
    }
    const counts = await tally.end()
    const { read, twice } = seenIn(all)
    const messages = [...tally.messages, ...proposals(tally.columns, context.decided), ...twice]
    const done = { issues: issues.length, articles: tally.articles, messages, read }
    return { ...counts, ...done, cache: tally.cacheChange(cache.size, program) }
  } finally {
    await reader.close()
  }
}
