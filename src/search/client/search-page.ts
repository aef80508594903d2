import type { Hit, SearchEngine } from '../engine.ts'
import { Address, queryInAddress } from './address.ts'
import { once } from './fetch-json.ts'
import { openEngine } from './open-engine.ts'
import { find, parseQuery, phrasesOf, ranked, type Query } from './query.ts'
import { resultItem } from './result-item.ts'
import { FAILED, foundSome, HOW_TO, LOADING, moreLabel, nothingFound, onlyMarks } from './words.ts'

/** Articles listed at a time. */
const LISTED = 20
/** Pause in typing, in milliseconds, after which the query runs. */
const PAUSE = 250

/** The elements of the search page (see the README of this folder). */
interface Parts {
  form: HTMLFormElement
  box: HTMLInputElement
  status: HTMLElement
  list: HTMLElement
  more: HTMLButtonElement
}

/** A query with what it found. */
interface Answer {
  text: string
  query: Query
  hits: Hit[]
}

/** The search page at work: one query at a time, a newer one makes the older one's answer void. */
export class SearchPage {
  private readonly address = new Address()
  private readonly engine: () => Promise<SearchEngine>
  private run = 0
  private timer = 0
  private answer: Answer | undefined
  private answered = false

  constructor(
    private readonly parts: Parts,
    private readonly base: string,
  ) {
    this.engine = once(() => openEngine(base))
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
    try {
      if (!this.answered) this.say(LOADING, 'hint')
      const engine = await this.engine()
      const hits = ranked(await find(query, engine))
      this.answered = true
      if (run !== this.run) return
      if (hits.length === 0) this.show(nothingFound(text, query, engine.coverage.articles))
      else await this.list({ text, query, hits }, 0, run)
    } catch {
      if (run === this.run) this.show(FAILED)
    }
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

function part<T extends Element>(id: string, type: new () => T): T {
  const found = document.getElementById(id)
  if (!(found instanceof type)) throw new Error(`the search page has no #${id}`)
  return found
}

/** The elements of the page, by the ids of the contract; throws when one is missing. */
export function pageParts(): Parts {
  return {
    form: part('search-form', HTMLFormElement),
    box: part('q', HTMLInputElement),
    status: part('search-status', HTMLElement),
    list: part('search-results', HTMLElement),
    more: part('search-more', HTMLButtonElement),
  }
}
