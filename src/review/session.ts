import { recordCorrections, takeBackCorrections, type PageCorrections } from '../files/decisions.ts'
import { explainIn } from '../files/explain-line.ts'
import type { OpenIssue, OpenPage } from '../files/open-archive.ts'
import { info } from '../messages/message.ts'
import type { Message, Result } from '../model/message.ts'
import type { LinePlace } from '../model/line.ts'
import { anchorOfAct, correctionsOf, isAboutArticles } from './decisions.ts'
import { issueView } from './issue-view.ts'
import {
  byDoubt,
  emptyLibrary,
  issueTitle,
  openLibrary,
  readIssue,
  totalOf,
  writeArticles,
  type Library,
  type Workplace,
} from './library.ts'
import type { NamesWalk } from './names-walk.ts'
import { isNew, setupOf } from './setup.ts'
import type { ActRequest, ReviewIssue, Outcome, Overview, Undone } from './protocol.ts'

/** One act that can be taken back: what it added to which file of corrections, and where it was. */
interface Done extends Omit<PageCorrections, 'today'> {
  at: Undone
}

const isError = ({ severity }: Message): boolean => severity === 'error'

function nothingThere(): Message {
  const what = '这里没有可以决定的文字，没有记下什么'
  return info({ file: '', what, todo: '把光标移到一行文字上再按', rule: 'review-nothing' })
}

/**
 * One sitting at the page of review: what is read, what was decided (to be taken back), and whether articles are to be
 * written. Everything runs one after the other; decisions are on the disk before they are answered.
 */
export class Session {
  place: Workplace
  library: Library = emptyLibrary()
  names: NamesWalk | null = null
  private readonly done: Done[] = []
  private unwritten = false
  /** True while decisions may change which articles there are, and so their ids. */
  private unsettled = false
  /** The issue that was read last, as long as nothing was decided since. */
  private seen: OpenIssue | null = null
  private last: Promise<unknown> = Promise.resolve()

  constructor(place: Workplace) {
    this.place = place
  }

  /** True when articles are to be written. */
  get isUnwritten(): boolean {
    return this.unwritten
  }

  /** Says that something that articles are made of has changed. */
  touch(): void {
    this.changed(true)
  }

  private changed(isUnsettled: boolean): void {
    this.unwritten = true
    this.unsettled ||= isUnsettled
    this.seen = null
  }

  /** Does some work when all before it is done. */
  exclusive<T>(work: () => T | Promise<T>): Promise<T> {
    const next = this.last.then(work, work)
    this.last = next.catch(() => undefined)
    return next
  }

  /** Works on another archive folder from now on. */
  async open(contentDir: string): Promise<void> {
    this.place = { ...this.place, contentDir }
    this.done.length = 0
    this.names = null
    await this.reopen()
  }

  /** Writes what is to be written and reads the archive anew: at the start, and when pages or names have come in. */
  async reopen(): Promise<void> {
    this.library = isNew(this.place.contentDir) ? emptyLibrary() : await openLibrary(this.place)
    this.seen = null
    this.unsettled = false
    this.unwritten = this.library.messages.some(({ rule }) => rule === 'lock-held')
  }

  /** The list of issues with their counts. */
  overview(): Overview {
    const { title, lines, messages } = this.library
    const issues = byDoubt(lines.values())
    return { title, issues, total: totalOf(lines.values()), letters: true, messages, setup: setupOf(this.place) }
  }

  /** An issue as it is read now, its counts kept for the list. */
  view(key: string): ReviewIssue | null {
    const issue = this.seen?.key === key ? this.seen : readIssue(this.library, key)
    if (issue === null) return null
    this.seen = issue
    const title = this.library.lines.get(key)?.title ?? issueTitle(key)
    const view = issueView(this.place.contentDir, issue, title)
    this.library.lines.set(key, { key, title, ...view.counts })
    return view
  }

  /** The state after something was done (or refused, as the messages say). */
  outcome(key: string | null, messages: Message[] = []): Outcome {
    const view = key === null ? null : this.view(key)
    return { view, overview: this.overview(), undo: this.done.length, unwritten: this.unwritten, messages }
  }

  /** Reasons for the reading of a line. */
  explain(place: LinePlace): Result<string[]> {
    const { archive } = this.library
    return archive === null ? { value: [], messages: [] } : explainIn(archive, place)
  }

  private page({ issue, page }: ActRequest): OpenPage | undefined {
    const open = this.seen?.key === issue ? this.seen : readIssue(this.library, issue)
    return open?.pages.find(({ reading }) => reading.page === page)
  }

  /** Records what a person did on a page. An article gets its id for good before something is said about it. */
  async act(request: ActRequest): Promise<Outcome> {
    const stopped = isAboutArticles(request.act) ? await this.settleIds() : []
    if (stopped.length > 0) return this.outcome(request.issue, stopped)
    const page = this.page(request)
    const today = this.place.today()
    const corrections = page ? correctionsOf(page, request.act, today) : []
    if (page === undefined || corrections.length === 0) return this.outcome(request.issue, [nothingThere()])
    const at = { issue: request.issue, page: request.page, anchor: anchorOfAct(page, request.act) }
    return this.keep({ file: page.correctionsFile, corrections, at }, !isAboutArticles(request.act))
  }

  /** Keeps what was decided on the disk, to be taken back with the next undo; `isUnsettled` when it may change which articles there are. */
  keep(done: Done, isUnsettled = true): Outcome {
    const { file, corrections, at } = done
    const messages = recordCorrections(this.place.contentDir, { file, corrections, today: this.place.today() })
    if (messages.some(isError)) return this.outcome(at.issue, messages)
    this.done.push(done)
    this.changed(isUnsettled)
    return this.outcome(at.issue, messages)
  }

  /** Writes articles before something is said about one by its id, which must be given for good; errors when that fails. */
  async settleIds(): Promise<Message[]> {
    return this.unsettled ? (await this.writeNow()).filter(isError) : []
  }

  /** Takes the last act back. */
  undo(): Outcome {
    const last = this.done.at(-1)
    if (last === undefined) return this.outcome(null, [])
    const { file, corrections, at } = last
    const messages = takeBackCorrections(this.place.contentDir, { file, corrections, today: this.place.today() })
    if (messages.some(isError)) return this.outcome(at.issue, messages)
    this.done.pop()
    this.changed(true)
    return { ...this.outcome(at.issue, messages), undone: at }
  }

  private async writeNow(): Promise<Message[]> {
    const messages = await writeArticles(this.place, this.library)
    if (!messages.some(isError)) this.unwritten = this.unsettled = false
    this.seen = null
    return messages
  }

  /** Writes the articles when there is something to write; decisions stay where they are when it cannot be done now. */
  async write(): Promise<Message[]> {
    return this.unwritten ? this.writeNow() : []
  }
}
