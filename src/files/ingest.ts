import { existsSync } from 'node:fs'
import { warning } from '../messages/message.ts'
import type { Message, Result } from '../model/message.ts'
import { gatherContext } from './ingest-context.ts'
import { goneArticles, type IngestRun } from './ingest-issue.ts'
import { ingestIssues, type IssuesOutcome } from './ingest-issues.ts'
import { acquireLock } from './lock.ts'
import { keyPages } from './ingest-keys.ts'
import { keysOf, withKeys } from './issue-keys.ts'
import { manifestChange } from './manifest.ts'
import { messagesChange } from './messages-file.ts'
import { byCodeUnits, inside } from './names.ts'
import { listedNow, type Originals } from './originals.ts'
import { openRaw, type RawArchive } from './raw-archive.ts'
import type { RawPage } from './raw-pages.ts'
import { appendRegistrations, registryChange } from './registry.ts'
import { settleStrays } from './stray-articles.ts'
import { takeInSources } from './take-in.ts'
import { recover, writeSet, type FileChange, type WriteCounts } from './write-set.ts'

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
function usable(pages: readonly RawPage[], messages: readonly Message[]): RawPage[] {
  const broken = new Set(messages.filter(({ severity }) => severity === 'error').map(({ file }) => file))
  return pages.filter(({ folder }) => !broken.has(`raw/${folder}/issue.yaml`))
}

/** Registered issues that have no raw page any more. None while any original is in doubt: it may be theirs, under another name. */
function withoutRaw({ context }: IngestRun, pages: readonly RawPage[], { changed, gone }: Originals): string[] {
  if (changed.size + gone.size > 0) return []
  const present = new Set(pages.map(({ issue }) => issue))
  return [...context.registered.keys()].filter((folder) => !present.has(folder)).sort(byCodeUnits)
}

function left(folder: string): Message {
  const todo = '把原文放回 raw；确实不要了，再处理这些文章文件'
  return warning({ file: `articles/${folder}`, what: '这一期没有原文了，文章文件没有动', todo, rule: 'article-gone' })
}

/** What becomes of the articles of issues without raw pages: they go where a person took the originals away; written unless this is a dry run. */
function settleLost(run: IngestRun, issues: readonly string[], dryRun: boolean): Message[] {
  const { renamed, takenFrom } = run.context
  const folders = new Map([...keysOf(renamed)].map(([folder, key]) => [key, folder]))
  const isTaken = (key: string): boolean => takenFrom.has(folders.get(key) ?? key)
  const stale = issues.filter((key) => !isTaken(key) && existsSync(inside(run.contentDir, `articles/${key}`)))
  const gone = issues.filter(isTaken).map((key) => goneArticles(run, key))
  const registry = registryChange(
    run.contentDir,
    gone.flatMap(({ registrations }) => registrations),
  )
  const changes = [...gone.flatMap(({ value }) => value), ...(registry ? [registry] : [])]
  const written = dryRun || changes.length === 0 ? [] : writeSet(run.contentDir, changes).messages
  return [...stale.map(left), ...gone.flatMap(({ messages }) => messages), ...written]
}

/** What the program keeps of this run: its messages, what it need not read again, and the originals it took in. */
function notesOf(
  messages: readonly Message[],
  { cache, read }: Pick<IssuesOutcome, 'cache' | 'read'>,
  originals: Originals,
): FileChange[] {
  const listed = listedNow(originals, read)
  const manifest = originals.isWhole && listed.size + originals.listed.size > 0 ? [manifestChange(listed)] : []
  return [
    messagesChange(messages),
    ...(cache ? [cache] : []),
    ...manifest,
    ...(originals.remember ? [originals.remember] : []),
  ]
}

async function ingestRaw(
  options: IngestOptions,
  { value: raw, messages: before }: Result<RawArchive>,
): Promise<Result<IngestSummary>> {
  const { contentDir, dryRun } = options
  const context = gatherContext(contentDir)
  if (context.value === null) return { value: NOTHING, messages: [...before, ...context.messages] }
  const strays = settleStrays(contentDir, context.value.registered, dryRun)
  const run = { contentDir, today: options.today, context: context.value }
  const keyed = keyPages(contentDir, context.value, usable(raw.pages, before))
  const renamed = dryRun ? [] : appendRegistrations(contentDir, keyed.value.registrations)
  if (renamed.length > 0) return { value: NOTHING, messages: [...before, ...renamed] }
  const { cache, read, messages: told, ...counts } = await ingestIssues(run, keyed.value.pages, options)
  const all = withKeys(raw.pages, new Map(keyed.value.pages.map(({ folder, issue }) => [folder, issue])))
  const lost = settleLost(run, withoutRaw(run, all, raw.originals), dryRun)
  const messages = [...before, ...context.messages, ...keyed.messages, ...strays, ...lost, ...told]
  if (!dryRun) messages.push(...writeSet(contentDir, notesOf(messages, { cache, read }, raw.originals)).messages)
  return { value: { ...counts, pages: raw.pages.length }, messages }
}

async function locked(options: IngestOptions): Promise<Result<IngestSummary>> {
  const { contentDir } = options
  const recovered = options.dryRun ? [] : recover(contentDir)
  if (recovered.length > 0) return { value: NOTHING, messages: recovered }
  const taken = await takeInSources(contentDir, options.dryRun)
  const listed = openRaw(contentDir, { today: options.today })
  const raw = { ...listed, messages: [...taken, ...listed.messages] }
  const isEmpty = raw.value.pages.length === 0
  if (
    isEmpty &&
    (raw.messages.some(({ severity }) => severity === 'error') || !existsSync(inside(contentDir, 'articles')))
  )
    return { value: NOTHING, messages: raw.messages }
  return ingestRaw(options, raw)
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
