import { warning } from '../messages/message.ts'
import { explained } from '../messages/system-problems.ts'
import type { Correction } from '../model/correction.ts'
import type { PageLedger } from '../model/ledger.ts'
import type { Message } from '../model/message.ts'
import { sweepMade, writeMade } from './made.ts'

const FOLDER = '.ingest/ledger'

/** The ledger of a raw page with the digest of the file it was made from, and what people corrected in its articles. */
export interface LedgerFile {
  issue: string
  page: string
  /** The raw page's path inside the archive folder. */
  file: string
  sha256: string
  ledger: PageLedger
  corrections: readonly Correction[]
}

/** Path inside the archive folder of a page's ledger: `.ingest/ledger/2021-11-22/01.json`. */
export const ledgerPath = ({ issue, page }: Pick<LedgerFile, 'issue' | 'page'>): string =>
  `${FOLDER}/${issue}/${page}.json`

function listed(name: string, items: readonly unknown[]): string {
  if (items.length === 0) return `"${name}": []`
  return `"${name}": [\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`
}

/** One JSON object, its keys always in the same order, one stretch, change or correction a line. */
function ledgerText({ file, sha256, ledger, corrections }: LedgerFile): string {
  const { characters, stretches, changes, findings } = ledger
  const parts = [
    `"file": ${JSON.stringify(file)}`,
    `"sha256": "${sha256}"`,
    `"characters": ${JSON.stringify({ in: characters.in, accounted: characters.accounted })}`,
    listed('stretches', stretches),
    listed('changes', changes),
    listed('corrections', corrections),
    listed('findings', findings),
  ]
  return `{\n${parts.join(',\n')}\n}\n`
}

/** Does some work on a file of ledgers; a system error is a warning. */
function withLedgerFile(file: string, work: () => void): Message[] {
  try {
    work()
    return []
  } catch (problem) {
    const { what, todo } = explained(problem)
    const how = `不影响检查的结果；要看账目：${todo}`
    return [warning({ file, what: `账目没有写成：${what}`, todo: how, rule: 'file-unreadable' })]
  }
}

/**
 * Writes the ledger of a page, unless it is there already. It can be made again at any time, so it is not forced onto the
 * disk; a file is replaced as a whole. A system error is a warning: the check itself needs no file.
 */
export function writeLedger(contentDir: string, ledger: LedgerFile): Message[] {
  const file = ledgerPath(ledger)
  return withLedgerFile(file, () => writeMade(contentDir, file, ledgerText(ledger)))
}

/** Removes the ledgers of pages that are no more; `kept` holds the paths of those that are. */
export const sweepLedgers = (contentDir: string, kept: ReadonlySet<string>): Message[] =>
  withLedgerFile(FOLDER, () =>
    sweepMade(contentDir, FOLDER, new Set([...kept].map((file) => file.slice(FOLDER.length + 1)))),
  )
