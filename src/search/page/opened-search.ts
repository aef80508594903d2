import { once } from '../parts/once.ts'
import type { Searcher } from './searcher.ts'

/** The search of a page: opened when it is first asked for, and again after it was closed. */
export class OpenedSearch {
  private opened: (() => Promise<Searcher>) | undefined

  constructor(private readonly open: () => Promise<Searcher>) {}

  /** The open search. Refused when the index cannot be had; the next call tries again. */
  get(): Promise<Searcher> {
    this.opened ??= once(this.open)
    return this.opened()
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
