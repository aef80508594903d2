import { readUntold, untoldChange } from '../files/messages-file.ts'
import { registryGrowth } from '../files/registry.ts'
import { type FileChange, type WriteCounts, writeSetMeanwhile } from '../files/write-set.ts'
import type { Message } from '../model/message.ts'
import type { ArticleRegistration } from '../model/registry.ts'
import type { IngestRun, IssueOutcome } from './issue.ts'

/** Issues are written together in sets of about this many pages: each set is one commit point. */
const PAGES_PER_SET = 200

/** A settled issue on its way to the disk. */
interface Writable {
  outcome: IssueOutcome
  /** Told of it. */
  messages: readonly Message[]
  pages: number
  /** Called when it is there. */
  written: () => void
}

/** Writes issues set by set, one set on its way to the disk while the next is gathered. */
export class IngestWriter {
  readonly counts: WriteCounts = { written: 0, unchanged: 0, removed: 0 }
  readonly messages: Message[] = []
  private pending: Writable[] = []
  private onItsWay: Promise<void> = Promise.resolve()
  private people = 0
  private readonly untold: Message[]

  constructor(private readonly run: IngestRun) {
    this.untold = readUntold(run.contentDir)
  }

  /** Takes an issue; waits only while two sets are full. */
  async add(issue: Writable): Promise<void> {
    this.pending.push(issue)
    if (this.pending.reduce((sum, { pages }) => sum + pages, 0) >= PAGES_PER_SET) await this.flush()
  }

  /** Writes what is left, and waits for all of it. */
  async end(): Promise<void> {
    await this.flush()
    await this.onItsWay
  }

  private async flush(): Promise<void> {
    await this.onItsWay
    const set = this.pending
    this.pending = []
    if (set.length > 0) this.onItsWay = this.write(set)
  }

  private async write(set: readonly Writable[]): Promise<void> {
    const { contentDir, context } = this.run
    const people = context.people.added()
    const registrations = set.flatMap(({ outcome }): ArticleRegistration[] => outcome.registrations)
    const registry = registryGrowth(contentDir, [...people.slice(this.people), ...registrations])
    const changes = set.flatMap(({ outcome }): FileChange[] => outcome.changes)
    this.untold.push(...set.flatMap((issue) => (issue.outcome.steady ? [] : issue.messages)))
    const kept = this.untold.length > 0 ? [untoldChange(this.untold)] : []
    const all = [...changes, ...kept, ...(registry ? [registry] : [])]
    const { value, messages } = await writeSetMeanwhile(contentDir, all)
    this.messages.push(...messages)
    for (const key of ['written', 'unchanged', 'removed'] as const) this.counts[key] += value[key]
    if (messages.length > 0) return
    this.people = people.length
    for (const { written } of set) written()
  }
}
