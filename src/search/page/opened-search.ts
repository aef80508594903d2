import { unitsOf } from '../fold.ts'
import { once } from '../parts/once.ts'
import type { Request } from './request.ts'
import type { Answer, Searcher } from './searcher.ts'

/** Fewest units of two names. */
const TWO_NAMES = 4

/** The search of a page: opened when it is first asked for, and again after it was closed. */
export class OpenedSearch {
  private opened: (() => Promise<Searcher>) | undefined

  constructor(private readonly open: () => Promise<Searcher>) {}

  /** The open search. Refused when the index cannot be had; the next call tries again. */
  get(): Promise<Searcher> {
    this.opened ??= once(this.open)
    return this.opened()
  }

  /** Answers a request; where its words may be two or more names of people, as such (see `named-together.ts`), and words beside a time within it (`dated.ts`). Refused as {@link Searcher.answer} is. */
  async answer(request: Request): Promise<{ searcher: Searcher; answer: Answer }> {
    const searcher = await this.get()
    if (unitsOf(request.text).length < TWO_NAMES) return { searcher, answer: await searcher.answer(request) }
    const { answerOf } = await import('./named-together.ts')
    const answer = await answerOf(searcher, request)
    if (answer.rows.length > 0) return { searcher, answer }
    const { datedAnswer } = await import('./dated.ts')
    return { searcher, answer: (await datedAnswer(searcher, request)) ?? answer }
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
