import { once } from '../parts/once.ts'
import { Address } from './address.ts'
import { startPaste } from './join-lines.ts'
import { startKeys } from './keys.ts'
import { openBeside } from './open-beside.ts'
import type { OpenedSearch } from './opened-search.ts'
import type { Parts } from './page-parts.ts'
import { PageView } from './page-view.ts'
import { isNarrowed, type Request, type Sort } from './request.ts'
import { leftAt, type Left } from './resume.ts'
import type { Answer } from './searcher.ts'
import type { Suggestions } from './suggest.ts'

/** Articles listed at first, and at a time afterwards. */
const LISTED = { first: 10, more: 20 }
/** Pause in typing, in milliseconds, after which the query runs. */
const PAUSE = 250
/** The search page at work: one request at a time, a newer one makes the older one's answer void. */
export class SearchPage {
  private readonly address = new Address()
  private readonly view: PageView
  /** The parts needed once the first answer is listed. */
  readonly later = once(() => import('./later.ts'))
  private suggestions: Suggestions | undefined
  private run = 0
  private timer = 0
  private answer: Answer | undefined
  private left: Left | null = null

  constructor(
    private readonly parts: Parts,
    private readonly base: string,
    private readonly search: OpenedSearch,
  ) {
    this.view = new PageView(parts, () => this.again())
  }

  /** Listens to box, form, filters, keys and history, and answers the request of the address. */
  start(): void {
    const { form, box, more, facets, facetForm, see, sort } = this.parts
    box.addEventListener('focus', () => void this.search.prepare())
    box.addEventListener('input', (event) => (event as InputEvent).isComposing || this.soon())
    box.addEventListener('compositionend', () => this.soon())
    form.addEventListener('submit', (event) => this.submit(event))
    more.addEventListener('click', () => void this.showMore())
    facets.addEventListener('toggle', () => void this.openFacets())
    openBeside(facets)
    see.addEventListener('click', () => this.closeFacets())
    facetForm.addEventListener('change', () => {
      void import('./facets-view.ts').then(({ chosenIn }) => this.change(chosenIn(facetForm)))
    })
    sort.addEventListener('change', (event) => this.change({ sort: (event.target as HTMLInputElement).value as Sort }))
    document.addEventListener('click', (event) => this.follow(event))
    startKeys(this.parts)
    startPaste(box)
    window.addEventListener('popstate', () => this.fromAddress())
    const soon = Promise.all([this.search.get(), this.later()])
    soon.catch(() => undefined) // an answer asks for them again
    this.fromAddress()
  }

  /** The addresses of the articles of the present answer, so many at most; of those whose text cannot be had none. */
  async found(most: number): Promise<string[]> {
    const { engine } = await this.search.get()
    const rows = (this.answer?.hits ?? []).slice(0, most)
    const documents = await Promise.all(rows.map(({ row }) => engine.document(row).catch(() => null)))
    return documents.flatMap((each) => (each ? [this.base + each.url.slice(1)] : []))
  }

  private soon(): void {
    clearTimeout(this.timer)
    this.run++
    this.timer = window.setTimeout(() => {
      this.ask({ ...this.address.read(), text: this.parts.box.value })
      void this.suggest(this.run)
    }, PAUSE)
  }

  private submit(event: Event): void {
    event.preventDefault()
    this.finish()
  }

  private finish(): void {
    this.suggestions?.close()
    this.ask({ ...this.address.read(), text: this.parts.box.value })
    this.address.settle()
  }

  /** Changes something besides the words: an entry of the history of its own. */
  private change(changes: Partial<Request>): void {
    this.address.settle()
    this.ask({ ...this.address.read(), ...changes })
    this.address.settle()
  }

  private fromAddress(): void {
    const request = this.address.read()
    this.parts.box.value = request.text
    this.address.settle()
    this.left = leftAt()
    this.ask(request)
  }

  /** A link of this page that only changes the request is followed without loading the page anew. */
  private follow(event: MouseEvent): void {
    const link = (event.target as Element).closest('a[href^="?"]')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    history.pushState(null, '', location.pathname + (link.getAttribute('href') ?? '').replace(/^\?$/, ''))
    this.fromAddress()
  }

  private ask(request: Request): void {
    clearTimeout(this.timer)
    this.address.show(request)
    void this.reply(request, ++this.run)
  }

  private async reply(request: Request, run: number): Promise<void> {
    if (request.text.trim() === '' && !isNarrowed(request)) return this.rest()
    if (!this.answer) this.view.loading()
    try {
      await this.answerTo(request, run).catch(() => this.answerAnew(request, run))
    } catch {
      if (run === this.run) this.view.failed(request.text)
    }
  }

  /** Nothing is asked. */
  private rest(): void {
    this.answer = undefined
    this.view.empty()
  }

  /** Asks once more, of an index opened anew. */
  private again(): void {
    this.search.close()
    this.ask(this.address.read())
  }

  /** Opens the index again: a file may have been lost on the way, or a new index published since. */
  private async answerAnew(request: Request, run: number): Promise<void> {
    this.search.close()
    if (run === this.run) await this.answerTo(request, run)
  }

  private async answerTo(request: Request, run: number): Promise<void> {
    const { searcher, answer } = await this.search.answer(request)
    if (run !== this.run) return
    this.answer = answer
    if (answer.isEmpty) this.view.empty(request.text)
    else if (answer.hits.length === 0) this.view.nothing(answer, searcher)
    else await this.listFirst(answer, run)
    if (run === this.run) await this.tellIncomplete(answer)
    const [{ showAnswered, cardsFor }, narrowing] = await Promise.all([this.later(), searcher.narrowing()])
    if (run !== this.run) return
    showAnswered(this.parts, answer, narrowing)
    await this.tellIncomplete(answer)
    const cards = await cardsFor(searcher, request.text, this.base)
    if (run !== this.run) return
    if (cards) this.view.cards(cards)
    if (!answer.isEmpty && answer.hits.length === 0) await this.help(answer, run)
    await this.openFacets()
  }

  private async tellIncomplete(answer: Answer): Promise<void> {
    const { tellIncomplete } = await this.search.answering()
    tellIncomplete(this.parts, answer, () => this.again())
  }

  private async help(answer: Answer, run: number): Promise<void> {
    const { helpFor } = await import('./help-view.ts')
    const parts = await helpFor(await this.search.get(), answer, this.base)
    if (run === this.run) this.view.help(parts)
  }

  /** Lists the first articles; for a reader who comes back, all that were listed, with the focus on the one opened. */
  private async listFirst(answer: Answer, run: number): Promise<void> {
    const { left } = this
    this.left = null
    const items = await this.list(answer, { first: 0, count: Math.max(LISTED.first, left?.listed ?? 0) }, run)
    if (left && run === this.run) items[left.opened]?.querySelector<HTMLElement>('h3 a')?.focus()
  }

  /** Lists articles of an answer from the one numbered `first` on; the first of all replace what was listed. */
  private async list(
    answer: Answer,
    { first, count }: { first: number; count: number },
    run: number,
  ): Promise<HTMLElement[]> {
    const [{ engine }, items] = await Promise.all([this.search.get(), this.search.answering()])
    const next = answer.hits.slice(first, first + count)
    const marking = items.markingOf(answer.phrases)
    const shown = await Promise.all(
      next.map(({ row }) => items.shownOf(engine, row, marking.phrases).catch(() => null)),
    )
    if (run !== this.run || answer !== this.answer) return []
    const listed = shown.map((found) => (found ? items.resultItem(found, marking, this.base) : items.lostItem()))
    this.view.list(answer, listed, first)
    return listed
  }

  private async showMore(): Promise<void> {
    if (!this.answer) return
    try {
      const first = this.parts.list.children.length
      const items = await this.list(this.answer, { first, count: LISTED.more }, this.run)
      items[0]?.querySelector('a')?.focus()
      await this.tellIncomplete(this.answer)
    } catch {
      this.view.failed(this.answer.request.text)
    }
  }

  private async showFacets(): Promise<void> {
    const { facets, facetForm } = this.parts
    const { answer, run } = this
    if (!facets.open || !answer) return
    const [searcher, { showFacetFields }] = await Promise.all([this.search.get(), import('./facets-view.ts')])
    const [{ request, rows }, narrowing] = [answer, await searcher.narrowing()]
    await showFacetFields(facetForm, { narrowing, request, rows }, () => run === this.run)
  }

  private closeFacets(): void {
    this.parts.facets.open = false
    this.parts.facets.querySelector('summary')?.focus()
  }

  private async openFacets(): Promise<void> {
    try {
      await this.showFacets()
    } catch {
      this.view.facetsFailed()
    }
  }

  private async suggest(run: number): Promise<void> {
    const { box, suggestions } = this.parts
    try {
      const [{ engine }, suggest] = await Promise.all([this.search.get(), import('./suggest.ts')])
      const suggested = await suggest.suggestionsFor(engine, box.value)
      if (run !== this.run || document.activeElement !== box) return
      this.suggestions ??= new suggest.Suggestions(box, suggestions, () => this.finish())
      this.suggestions.show(suggested)
    } catch {
      // Without suggestions the box works all the same.
    }
  }
}
