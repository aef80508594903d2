import type { Message, Result } from '../model/message.ts'
import { gatherContext } from '../files/ingest-context.ts'
import { withKeys } from '../files/issue-keys.ts'
import { acquireLock } from '../files/lock.ts'
import { isFolder } from '../files/read-file.ts'
import { readUntold } from '../files/messages-file.ts'
import { appendRegistrations, registryGone } from '../files/registry.ts'
import { settleStrays } from '../files/stray-articles.ts'
import { writeSet } from '../files/write-set.ts'
import { ingestIssues } from './issues.ts'
import { keyPages } from './keys.ts'
import { settleLost, withoutRaw } from './lost.ts'
import { notesOf } from './notes.ts'
import { openPages, usable } from './pages.ts'
import { NOTHING, type IngestOptions, type IngestSummary } from './run.ts'

/** The messages of a run, and of those that the run before could not tell what is not said again. */
function withUntold(messages: readonly Message[], untold: readonly Message[]): Message[] {
  const said = [...messages, ...untold].map((message): [string, Message] => [JSON.stringify(message), message])
  return untold.length === 0 ? [...messages] : [...new Map(said).values()]
}

/** The order of a run. */
async function runThrough(options: IngestOptions): Promise<Result<IngestSummary>> {
  const { contentDir, dryRun, today } = options
  const leftOver = readUntold(contentDir)
  const { value: raw, messages } = await openPages(options)
  const gone = registryGone(contentDir)
  const untold = [...leftOver, ...readUntold(contentDir)]
  if (raw === null || gone.length > 0) return { value: NOTHING, messages: [...messages, ...gone] }
  const context = gatherContext(contentDir)
  const before = [...messages, ...context.messages]
  if (context.value === null) return { value: NOTHING, messages: before }
  const run = { contentDir, today, context: context.value }
  const strays = settleStrays(contentDir, run.context.registered, dryRun)
  const keyed = keyPages(contentDir, run.context, usable(raw.pages, messages))
  const renamed = dryRun ? [] : appendRegistrations(contentDir, keyed.value.registrations)
  if (renamed.length > 0) return { value: NOTHING, messages: [...messages, ...renamed] }
  const { cache, read, messages: told, ...counts } = await ingestIssues(run, keyed.value.pages, options)
  const all = withKeys(raw.pages, new Map(keyed.value.pages.map(({ folder, issue }) => [folder, issue])))
  const lost = settleLost(run, withoutRaw(run, all, raw.originals), dryRun)
  const whole = withUntold([...before, ...keyed.messages, ...strays, ...lost, ...told], untold)
  if (!dryRun) whole.push(...writeSet(contentDir, notesOf(whole, { cache, read }, raw.originals)).messages)
  return { value: { ...counts, pages: raw.pages.length }, messages: whole }
}

/**
 * Ingests an archive folder: every raw page that can be read becomes articles, every article a file; what people decided
 * stays. A page that fails is a message and does not stop the others. Two runs at once are refused.
 */
export async function ingest(options: IngestOptions): Promise<Result<IngestSummary>> {
  if (options.dryRun || !isFolder(options.contentDir)) return runThrough({ ...options, dryRun: true })
  const lock = acquireLock(options.contentDir, options.today)
  if (lock.value === null) return { value: NOTHING, messages: lock.messages }
  try {
    return await runThrough(options)
  } finally {
    lock.value.release()
  }
}
