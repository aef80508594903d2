import type { SearchEngine } from '../engine.ts'
import { once } from '../parts/once.ts'
import type * as answering from './answering.ts'
import type { Request } from './request.ts'
import type { Answer, Searcher } from './searcher.ts'

/** The part of the script that answers requests, over an engine. */
export type Answering = typeof answering & { open(base: string): Promise<SearchEngine> }

/** The search of a page: opened when it is first asked for, and again after it was closed. */
export class OpenedSearch {
  /** The part of the script that answers. */
  readonly answering: () => Promise<Answering>
  private opened: (() => Promise<Searcher>) | undefined

  /** `base` is the path prefix of the site, with slashes at both ends. */
  constructor(
    load: () => Promise<Answering>,
    private readonly base: string,
  ) {
    this.answering = once(load)
  }

  /** The open search. Refused when the index cannot be had; the next call tries again. */
  get(): Promise<Searcher> {
    this.opened ??= once(async () => {
      const { open, Searcher } = await this.answering()
      return new Searcher(await open(this.base))
    })
    return this.opened()
  }

  /** Answers a request. Refused when a file of the index cannot be had. */
  async answer(request: Request): Promise<{ searcher: Searcher; answer: Answer }> {
    const { answerTo, readyFor } = await this.answering()
    // Tables for traditional characters come while the index is opened; what fails is told by the request.
    readyFor(request.text).catch(() => undefined)
    const searcher = await this.get()
    return { searcher, answer: await answerTo(searcher, request) }
  }

  /** Starts to load what every request needs; what fails will be said by a request. */
  async prepare(): Promise<void> {
    try {
      ;(await this.get()).engine.prepare()
    } catch {
      // A request will say so.
    }
  }

  /** Ends the open search. */
  close(): void {
    const { opened } = this
    this.opened = undefined
    void opened?.()
      .then(({ engine }) => engine.close())
      .catch(() => undefined)
  }
}
