import { existsSync } from 'node:fs'
import type { Message, Result } from '../model/message.ts'
import type { ArticleRegistration } from '../model/registry.ts'
import { gatherContext } from './ingest-context.ts'
import { ingestIssue, type IngestRun } from './ingest-issue.ts'
import { acquireLock } from './lock.ts'
import { messagesChange } from './messages-file.ts'
import { listRawPages, type RawPage } from './raw-pages.ts'
import { registryChange } from './registry.ts'
import { recover, writeSet, type FileChange, type WriteCounts } from './write-set.ts'

/** How an archive folder is ingested: `today` (`YYYY-MM-DD`) dates corrections; a dry run writes nothing at all. */
export interface IngestOptions {
  contentDir: string
  dryRun: boolean
  today: string
  /** Told of the issues done and of all, after each. */
  onProgress?: (done: number, all: number) => void
}

/** What an ingest did. */
export interface IngestSummary extends WriteCounts {
  issues: number
  pages: number
  articles: number
}

/** Issues are written together in sets of about this many pages: each set is one commit point. */
const PAGES_PER_SET = 200
const NOTHING: IngestSummary = { issues: 0, pages: 0, articles: 0, written: 0, unchanged: 0, removed: 0 }

function byIssue(pages: readonly RawPage[]): RawPage[][] {
  const issues = new Map<string, RawPage[]>()
  for (const page of pages) {
    const known = issues.get(page.issue)
    if (known) known.push(page)
    else issues.set(page.issue, [page])
  }
  return [...issues.values()]
}

/** Changes waiting to be written as one set. */
interface Pending {
  changes: FileChange[]
  registrations: ArticleRegistration[]
  pages: number
}

function flush(run: IngestRun, pending: Pending, summary: IngestSummary): Message[] {
  const registry = registryChange(run.contentDir, [...run.context.people.added(), ...pending.registrations])
  const { value, messages } = writeSet(run.contentDir, [...pending.changes, ...(registry ? [registry] : [])])
  summary.written += value.written
  summary.unchanged += value.unchanged
  summary.removed += value.removed
  pending.changes = []
  pending.registrations = []
  pending.pages = 0
  return messages
}

function ingestAll(run: IngestRun, pages: readonly RawPage[], options: IngestOptions): Result<IngestSummary> {
  const messages: Message[] = []
  const issues = byIssue(pages)
  const summary = { ...NOTHING, issues: issues.length, pages: pages.length }
  const pending: Pending = { changes: [], registrations: [], pages: 0 }
  issues.forEach((issue, at) => {
    const outcome = ingestIssue(run, issue)
    messages.push(...outcome.messages)
    summary.articles += outcome.value.articles
    if (!options.dryRun) {
      pending.changes.push(...outcome.value.changes)
      pending.registrations.push(...outcome.value.registrations)
      pending.pages += issue.length
      if (pending.pages >= PAGES_PER_SET || at === issues.length - 1) messages.push(...flush(run, pending, summary))
    }
    options.onProgress?.(at + 1, issues.length)
  })
  return { value: summary, messages }
}

function locked(options: IngestOptions): Result<IngestSummary> {
  const { contentDir } = options
  const recovered = options.dryRun ? [] : recover(contentDir)
  const listed = listRawPages(contentDir)
  const before = [...recovered, ...listed.messages]
  if (listed.value.length === 0) return { value: NOTHING, messages: before }
  const context = gatherContext(contentDir, listed.value)
  if (context.value === null) return { value: NOTHING, messages: [...before, ...context.messages] }
  const run: IngestRun = { contentDir, today: options.today, context: context.value }
  const done = ingestAll(run, listed.value, options)
  const messages = [...before, ...context.messages, ...done.messages]
  if (!options.dryRun) messages.push(...writeSet(contentDir, [messagesChange(messages)]).messages)
  return { value: done.value, messages }
}

/**
 * Ingests an archive folder: every raw page that can be read becomes articles, every article a file; what people decided
 * stays. A page that fails is a message and does not stop the others. Two runs at once are refused.
 */
export function ingest(options: IngestOptions): Result<IngestSummary> {
  if (options.dryRun || !existsSync(options.contentDir)) return locked({ ...options, dryRun: true })
  const lock = acquireLock(options.contentDir, options.today)
  if (lock.value === null) return { value: NOTHING, messages: lock.messages }
  try {
    return locked(options)
  } finally {
    lock.value.release()
  }
}
