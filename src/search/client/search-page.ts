import type { Hit, SearchEngine } from '../engine.ts'
import { Address, queryInAddress } from './address.ts'
import { once } from './fetch-json.ts'
import { openEngine } from './open-engine.ts'
import type { Parts } from './page-parts.ts'
import { find, parseQuery, phrasesOf, ranked, type Query } from './query.ts'
import { resultItem } from './result-item.ts'
import { FAILED, foundSome, HOW_TO, LOADING, moreLabel, nothingFound, onlyMarks } from './words.ts'

/** Articles listed at a time. */
const LISTED = 20
/** Pause in typing, in milliseconds, after which the query runs. */
const PAUSE = 250

/** A query with what it found. */
interface Answer {
  text: string
  query: Query
  hits: Hit[]
}

/** The search page at work: one query at a time, a newer one makes the older one's answer void. */
export class SearchPage {
  private readonly address = new Address()
  private engine: () => Promise<SearchEngine>
  private run = 0
  private timer = 0
  private answer: Answer | undefined
  private answered = false

  constructor(
    private readonly parts: Parts,
    private readonly base: string,
  ) {
    this.engine = this.closed()
  }

  /** Listens to box, form, button and history, and answers the query of the address. */
  start(): void {
    const { form, box, more } = this.parts
    box.addEventListener('focus', () => void this.prepare())
    box.addEventListener('input', (event) => (event as InputEvent).isComposing || this.later())
    box.addEventListener('compositionend', () => this.later())
    form.addEventListener('submit', (event) => this.submit(event))
    more.addEventListener('click', () => void this.showMore())
    window.addEventListener('popstate', () => this.fromAddress())
    this.fromAddress()
  }

  /** An engine still to be opened, when first asked for. */
  private closed(): () => Promise<SearchEngine> {
    return once(() => openEngine(this.base))
  }

  private async prepare(): Promise<void> {
    try {
      const engine = await this.engine()
      engine.prepare()
    } catch {
      // The query itself will say so.
    }
  }

  private later(): void {
    clearTimeout(this.timer)
    this.run++
    this.timer = window.setTimeout(() => this.ask(), PAUSE)
  }

  private submit(event: Event): void {
    event.preventDefault()
    this.ask()
    this.address.settle()
  }

  private fromAddress(): void {
    this.parts.box.value = queryInAddress()
    this.address.settle()
    this.ask()
  }

  private ask(): void {
    clearTimeout(this.timer)
    const text = this.parts.box.value
    this.address.show(text)
    void this.reply(text, ++this.run)
  }

  private async reply(text: string, run: number): Promise<void> {
    const query = parseQuery(text)
    if (query.kind === 'nothing') return this.show(HOW_TO)
    if (query.kind === 'marks') return this.show(onlyMarks(text))
    if (!this.answered) this.say(LOADING, 'hint')
    try {
      await this.answerTo(text, query, run).catch(() => this.answerAnew(text, query, run))
    } catch {
      if (run === this.run) this.show(FAILED)
    }
  }

  /** Opens the index again: a file may have been lost on the way, or a new index published since. */
  private async answerAnew(text: string, query: Query, run: number): Promise<void> {
    this.engine = this.closed()
    if (run === this.run) await this.answerTo(text, query, run)
  }

  private async answerTo(text: string, query: Query, run: number): Promise<void> {
    const engine = await this.engine()
    const hits = ranked(await find(query, engine))
    this.answered = true
    if (run !== this.run) return
    if (hits.length === 0) this.show(nothingFound(text, query, engine.coverage.articles))
    else await this.list({ text, query, hits }, 0, run)
  }

  /** Writes into the status, which screen readers announce: a count in large type, an explanation in small. */
  private say(message: string, look: 'res-n' | 'hint'): void {
    this.parts.status.className = look
    this.parts.status.textContent = message
  }

  /** Shows a message alone. */
  private show(message: string): void {
    const { list, more } = this.parts
    list.replaceChildren()
    more.hidden = true
    this.say(message, 'hint')
    this.answer = undefined
  }

  /** Lists the articles of an answer from the one numbered `first` on; the first of them replace what was listed. */
  private async list(answer: Answer, first: number, run: number): Promise<HTMLElement[]> {
    const engine = await this.engine()
    const keys = answer.hits.slice(first, first + LISTED).map(({ key }) => key)
    const documents = await Promise.all(keys.map((key) => engine.document(key)))
    if (run !== this.run) return []
    const items = documents.map((found) => resultItem(found, phrasesOf(answer.query), this.base))
    if (first === 0) this.parts.list.replaceChildren(...items)
    else this.parts.list.append(...items)
    this.answer = answer
    this.tell(answer, first + items.length)
    return items
  }

  private tell({ text, hits }: Answer, listed: number): void {
    const { more } = this.parts
    this.say(foundSome(text, hits.length, listed), 'res-n')
    more.hidden = listed >= hits.length
    more.textContent = moreLabel(Math.min(LISTED, hits.length - listed))
  }

  private async showMore(): Promise<void> {
    if (!this.answer) return
    try {
      const items = await this.list(this.answer, this.parts.list.children.length, this.run)
      items[0]?.querySelector('a')?.focus()
    } catch {
      this.say(FAILED, 'hint')
    }
  }
}
