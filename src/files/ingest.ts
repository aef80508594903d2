import { existsSync } from 'node:fs'
import { warning } from '../messages/message.ts'
import type { Message, Result } from '../model/message.ts'
import { gatherContext } from './ingest-context.ts'
import { ingestIssues } from './ingest-issues.ts'
import { acquireLock } from './lock.ts'
import { keyPages } from './ingest-keys.ts'
import { withKeys } from './issue-keys.ts'
import { messagesChange } from './messages-file.ts'
import { byCodeUnits, inside } from './names.ts'
import { listRawPages, type RawPage } from './raw-pages.ts'
import { appendRegistrations } from './registry.ts'
import { takeInSources } from './take-in.ts'
import { settleStrays } from './stray-articles.ts'
import { recover, writeSet, type WriteCounts } from './write-set.ts'

/** How an archive folder is ingested: `today` (`YYYY-MM-DD`) dates corrections; a dry run writes nothing at all. */
export interface IngestOptions {
  contentDir: string
  dryRun: boolean
  today: string
  /** Told of the issues done and of all, before the first and after each. */
  onProgress?: (done: number, all: number) => void
}

/** What an ingest did. */
export interface IngestSummary extends WriteCounts {
  issues: number
  pages: number
  articles: number
}

const NOTHING: IngestSummary = { issues: 0, pages: 0, articles: 0, written: 0, unchanged: 0, removed: 0 }

/** The pages of issues whose issue.yaml can be used; an issue read without it would lose its day. */
function usable({ value, messages }: Result<RawPage[]>): RawPage[] {
  const broken = new Set(messages.filter(({ severity }) => severity === 'error').map(({ file }) => file))
  return value.filter(({ folder }) => !broken.has(`raw/${folder}/issue.yaml`))
}

/** Issues that have article files and no raw page any more. */
function withoutRaw(contentDir: string, registered: Iterable<string>, pages: readonly RawPage[]): Message[] {
  const present = new Set(pages.map(({ issue }) => issue))
  const lost = [...registered].filter(
    (folder) => !present.has(folder) && existsSync(inside(contentDir, `articles/${folder}`)),
  )
  const todo = '把原文放回 raw；确实不要了，再处理这些文章文件'
  return lost.sort(byCodeUnits).map((folder) => {
    return warning({ file: `articles/${folder}`, what: '这一期没有原文了，文章文件没有动', todo, rule: 'article-gone' })
  })
}

async function locked(options: IngestOptions): Promise<Result<IngestSummary>> {
  const { contentDir } = options
  const recovered = options.dryRun ? [] : recover(contentDir)
  if (recovered.length > 0) return { value: NOTHING, messages: recovered }
  const taken = await takeInSources(contentDir, options.dryRun)
  const listed = listRawPages(contentDir)
  const before = [...taken, ...listed.messages]
  if (listed.value.length === 0) return { value: NOTHING, messages: before }
  const context = gatherContext(contentDir)
  if (context.value === null) return { value: NOTHING, messages: [...before, ...context.messages] }
  const strays = settleStrays(contentDir, context.value.registered, options.dryRun)
  const run = { contentDir, today: options.today, context: context.value }
  const keyed = keyPages(contentDir, context.value, usable(listed))
  const renamed = options.dryRun ? [] : appendRegistrations(contentDir, keyed.value.registrations)
  if (renamed.length > 0) return { value: NOTHING, messages: [...before, ...renamed] }
  const { cache, messages: told, ...counts } = await ingestIssues(run, keyed.value.pages, options)
  const all = withKeys(listed.value, new Map(keyed.value.pages.map(({ folder, issue }) => [folder, issue])))
  const lost = withoutRaw(contentDir, context.value.registered.keys(), all)
  const messages = [...before, ...context.messages, ...keyed.messages, ...strays, ...lost, ...told]
  const notes = [messagesChange(messages), ...(cache ? [cache] : [])]
  if (!options.dryRun) messages.push(...writeSet(contentDir, notes).messages)
  return { value: { ...counts, pages: listed.value.length }, messages }
}

/**
 * Ingests an archive folder: every raw page that can be read becomes articles, every article a file; what people decided
 * stays. A page that fails is a message and does not stop the others. Two runs at once are refused.
 */
export async function ingest(options: IngestOptions): Promise<Result<IngestSummary>> {
  if (options.dryRun || !existsSync(options.contentDir)) return locked({ ...options, dryRun: true })
  const lock = acquireLock(options.contentDir, options.today)
  if (lock.value === null) return { value: NOTHING, messages: lock.messages }
  try {
    return await locked(options)
  } finally {
    lock.value.release()
  }
}
