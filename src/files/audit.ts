import { addTotals, NO_TOTALS, type LedgerTotals } from '../articles/ledger-report.ts'
import { error } from '../messages/message.ts'
import type { Message, Result } from '../model/message.ts'
import { auditIssue } from './audit-issue.ts'
import { JOURNAL, readJournal, problemMessage } from './journal.ts'
import { ledgerPath, sweepLedgers, writeLedger } from './ledger-files.ts'
import { acquireLock } from './lock.ts'
import { archiveOf, type OpenArchive } from './open-archive.ts'
import { openRaw, withoutDoubt } from './raw-archive.ts'
import { isFolder } from './read-file.ts'

/** An archive folder to prove; `onProgress` is told of the issues done and of all, after each. */
interface AuditOptions {
  contentDir: string
  /** The present day (`YYYY-MM-DD`), to tell days that are yet to come. */
  today?: string
  onProgress?: (done: number, all: number) => void
}

function auditAll({ setting, issues }: OpenArchive, options: AuditOptions): Result<LedgerTotals> {
  const { contentDir } = setting
  const messages: Message[] = []
  /** Set when a ledger could not be written: no other is tried then. */
  const unwritten: Message[] = []
  const kept = new Set<string>()
  let totals: LedgerTotals = NO_TOTALS
  const certain = [...issues.values()].map(withoutDoubt).filter(({ length }) => length > 0)
  certain.forEach((issue, at, all) => {
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
  const { contentDir, today } = options
  const listed = openRaw(contentDir, { today, isFresh: true })
  const isEmpty = listed.value.pages.length === 0
  const { value: archive, messages } = isEmpty ? { ...listed, value: null } : archiveOf(contentDir, listed)
  const before = messages.filter(isLasting)
  if (archive === null) return { value: NO_TOTALS, messages: before }
  const done = auditAll(archive, options)
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
