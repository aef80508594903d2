import type { PageLook } from '../files/page-look.ts'
import { provenanceChange } from '../files/provenance.ts'
import type { RawPage } from '../files/raw-pages.ts'
import type { FileChange, WriteCounts } from '../files/write-set.ts'
import type { Message } from '../model/message.ts'
import { cacheChange, stateOf, type CachedIssue } from './cache.ts'
import { settleIssue, type IngestRun } from './issue.ts'
import type { IssueRead } from './read.ts'
import { IngestWriter } from './writer.ts'

/** An issue: its key, its pages, the state of its raw folder before they were read, and what a first look at its pages tells. */
export interface Issue {
  key: string
  pages: readonly RawPage[]
  raw: string
  looks: PageLook[]
  /** Memory of it, when the raw folder is the same as then. */
  cached: CachedIssue | undefined
}

/** Tally of issues, one after the other: articles, files, messages, and the memory for the next run. */
export class Tally {
  readonly messages: Message[] = []
  /** The column of every article that has one. */
  readonly columns: string[] = []
  articles = 0
  private readonly remembered: CachedIssue[] = []
  private readonly writer: IngestWriter
  private replayed = 0
  private taken = 0

  /** `setting` is the digest of what all issues are read with. */
  constructor(
    private readonly run: IngestRun,
    private readonly setting: string,
    private readonly dryRun: boolean,
  ) {
    this.writer = new IngestWriter(run)
  }

  /** An issue that would come out as it did before. */
  replay(entry: CachedIssue): void {
    this.count(entry)
    this.replayed += this.dryRun ? 0 : entry.files
    this.remembered.push(entry)
  }

  /** An issue that was read: what becomes of it is written, unless this is a dry run. */
  async take(issue: Issue, read: IssueRead): Promise<void> {
    const { key, pages, raw, looks } = issue
    const { value: outcome, messages } = settleIssue(this.run, pages, read)
    const { changes, articles, columns, registrations } = outcome
    const ids = read.names.map((name): [string, string] => [name, this.run.context.people.idOf(name)])
    const entry: CachedIssue = {
      issue: key,
      raw,
      looks,
      asked: read.asked,
      askedNumbers: read.askedNumbers,
      people: ids,
      state: '',
      articles,
      files: changes.filter(({ quiet }) => quiet === undefined).length,
      columns,
      messages,
    }
    this.count(entry)
    this.taken += 1
    if (this.dryRun) return
    changes.push(provenanceChange(key, { raw, body: read.provenance }, looks))
    this.remembered.push(entry)
    const written = (): void => {
      const registered = [...(this.run.context.registered.get(key) ?? []), ...registrations]
      if (outcome.steady)
        entry.state = stateOf(this.setting, { contentDir: this.run.contentDir, issue: key }, registered)
    }
    await this.writer.add({ outcome, messages, pages: pages.length, written })
  }

  /** Writes what is left; then `messages` and the counts of files are complete. */
  async end(): Promise<WriteCounts> {
    await this.writer.end()
    this.messages.push(...this.writer.messages)
    const { counts } = this.writer
    return { ...counts, unchanged: counts.unchanged + this.replayed }
  }

  /** The change that writes what is to be remembered; null when nothing was read, and all of `known` is still there. */
  cacheChange(known: number, program: string): FileChange | null {
    const isSame = this.taken === 0 && this.remembered.length === known
    return this.dryRun || isSame ? null : cacheChange(this.remembered, program)
  }

  private count(entry: CachedIssue): void {
    this.messages.push(...entry.messages)
    this.columns.push(...entry.columns)
    this.articles += entry.articles
  }
}
