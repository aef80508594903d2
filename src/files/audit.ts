import { addTotals, NO_TOTALS, type LedgerTotals } from '../articles/ledger-report.ts'
import { error } from '../messages/message.ts'
import type { Message, Result } from '../model/message.ts'
import { auditIssue } from './audit-issue.ts'
import type { IssueSetting } from './issue-books.ts'
import { gatherContext, settingOf, type IngestContext } from './ingest-context.ts'
import { keysOf, withKeys } from './issue-keys.ts'
import { ledgerPath, sweepLedgers, writeLedger } from './ledger-files.ts'
import { lookAt } from './page-look.ts'
import { JOURNAL, readJournal } from './journal.ts'
import { acquireLock } from './lock.ts'
import { openRaw, withoutDoubt } from './raw-archive.ts'
import type { RawPage } from './raw-pages.ts'
import { isFolder } from './read-file.ts'
import { problemMessage } from './write-problems.ts'
import { groupBy } from '../model/order.ts'

/** An archive folder to prove; `onProgress` is told of the issues done and of all, after each. */
interface AuditOptions {
  contentDir: string
  /** The present day (`YYYY-MM-DD`), to tell days that are yet to come. */
  today?: string
  onProgress?: (done: number, all: number) => void
}

function auditAll(setting: IssueSetting, pages: readonly RawPage[], options: AuditOptions): Result<LedgerTotals> {
  const { contentDir } = setting
  const messages: Message[] = []
  /** Where one ledger cannot be written, no other is tried. */
  const unwritten: Message[] = []
  const kept = new Set<string>()
  let totals: LedgerTotals = NO_TOTALS
  const issues = [...groupBy(pages, ({ issue }) => issue).values()]
  issues.forEach((issue, at, all) => {
    const audit = auditIssue(setting, issue)
    messages.push(...audit.messages)
    totals = addTotals(totals, audit.value.totals)
    for (const ledger of audit.value.ledgers) {
      kept.add(ledgerPath(ledger))
      if (unwritten.length === 0) unwritten.push(...writeLedger(contentDir, ledger))
    }
    options.onProgress?.(at + 1, all.length)
  })
  return { value: totals, messages: [...messages, ...unwritten, ...sweepLedgers(contentDir, kept)] }
}

/** What ingest would read these pages with. */
function settingIn(contentDir: string, context: IngestContext, pages: readonly RawPage[]): IssueSetting {
  const { read, rhythm } = settingOf(context, lookAt(contentDir, pages))
  return { contentDir, read, rhythm, personId: context.people.idOf, registered: context.registered }
}

/** A run that was cut off between its commit point and the end: files are partly as before. Null when there is none. */
function unfinished(contentDir: string): Message | null {
  try {
    if (readJournal(contentDir) === null) return null
  } catch (problem) {
    return problemMessage(contentDir, problem)
  }
  const what = '上次的写入没有完成，文件还不齐'
  return error({ file: JOURNAL, what, todo: '运行 npm run ingest，它会接着写完', rule: 'write-unfinished' })
}

/** Errors, and what stands in the archive folder and is never read. */
const isLasting = ({ severity, rule }: Message): boolean =>
  severity === 'error' || rule === 'file-copy' || rule === 'file-stray'

function prove(options: AuditOptions): Result<LedgerTotals> {
  const { contentDir } = options
  const listed = openRaw(contentDir, { today: options.today, isFresh: true })
  const errors = (messages: readonly Message[]): Message[] => messages.filter(({ severity }) => severity === 'error')
  if (listed.value.pages.length === 0) return { value: NO_TOTALS, messages: listed.messages.filter(isLasting) }
  const context = gatherContext(contentDir)
  const before = [...listed.messages.filter(isLasting), ...errors(context.messages)]
  if (context.value === null) return { value: NO_TOTALS, messages: before }
  const pages = withKeys(listed.value.pages, keysOf(context.value.renamed))
  const done = auditAll(settingIn(contentDir, context.value, pages), withoutDoubt(pages), options)
  return { value: done.value, messages: [...before, ...done.messages] }
}

/**
 * Proves an archive folder: characters in = characters accounted for, machine articles + corrections = files on disk, each
 * raw page read as ingest reads it. Writes nothing but the ledgers in `.ingest/ledger/`. Without a usable site.yaml or
 * registry nothing can be proven; their messages say so. Nor is anything while another run is at work on the folder, or
 * after one that was cut off: the lock is held meanwhile, where the folder can be written to.
 */
export function auditArchive(options: AuditOptions): Result<LedgerTotals> {
  const lock = isFolder(options.contentDir) ? acquireLock(options.contentDir, 'check') : null
  const held = (lock?.messages ?? []).filter(({ rule }) => rule === 'lock-held' || rule === 'file-kind')
  if (held.length > 0) return { value: NO_TOTALS, messages: held }
  try {
    const open = unfinished(options.contentDir)
    return open === null ? prove(options) : { value: NO_TOTALS, messages: [open] }
  } finally {
    lock?.value?.release()
  }
}
