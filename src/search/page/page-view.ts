import * as words from '../../words/index.ts'
import { button } from './dom.ts'
import { keepingFocus } from './focus.ts'
import type { Parts } from './page-parts.ts'
import { isNarrowed } from './request.ts'
import type { Answer, Searcher } from './searcher.ts'
import { foundSome, moreLabel, nothingFound } from './words.ts'

/** Articles that the button lists at most. */
const MORE = 20

/** The page's view of requests and answers. */
export class PageView {
  constructor(
    private readonly parts: Parts,
    private readonly again: () => void,
  ) {}

  /** Nothing is asked that can be searched. */
  empty(text = ''): void {
    this.alone(words.found.howTo, text)
  }

  /** The index is being loaded. */
  loading(): void {
    this.say(words.found.loading, 'hint')
  }

  /** A file could not be had. */
  failed(text: string): void {
    this.alone(words.found.failed, text)
    this.parts.notes.append(button(words.found.again, this.again))
  }

  /** Nothing was found: says what was tried. */
  nothing({ request }: Answer, { engine }: Searcher): void {
    this.alone(nothingFound(request.text, engine.coverage.articles, isNarrowed(request)), request.text)
  }

  /** Above everything: what the query names on the site, and no advice on other words where only that is found. */
  cards(cards: HTMLElement): void {
    if (this.parts.list.childElementCount === 0) this.say(words.found.cardsAlone, 'hint')
    this.parts.notes.prepend(cards)
  }

  /** Below "nothing found": what may help. */
  help(parts: readonly HTMLElement[]): void {
    this.parts.notes.append(...parts)
  }

  /** Lists articles, from the one numbered `first` on. */
  list({ request, hits }: Answer, items: readonly HTMLElement[], first: number): void {
    const { list, more } = this.parts
    if (first === 0) keepingFocus(this.parts, () => list.replaceChildren(...items))
    else list.append(...items)
    const listed = first + items.length
    this.say(foundSome(request.text, hits.length, listed), 'res-n')
    this.parts.see.textContent = words.fill(words.filters.see, { n: hits.length })
    more.hidden = listed >= hits.length
    more.textContent = moreLabel(Math.min(MORE, hits.length - listed))
    this.settled(request.text)
  }

  /** The filters could not be had. */
  facetsFailed(): void {
    this.parts.facetForm.replaceChildren(words.found.failed)
  }

  /** Writes into the status, which screen readers announce: a count in large type, an explanation in small. */
  private say(message: string, look: 'res-n' | 'hint'): void {
    this.parts.status.className = look
    this.parts.status.textContent = message
  }

  /** Shows a message alone. */
  private alone(message: string, text: string): void {
    const { list, more, notes, chips, bars } = this.parts
    keepingFocus(this.parts, () => {
      for (const part of [list, notes, chips, bars]) part.replaceChildren()
    })
    more.hidden = true
    this.say(message, 'hint')
    this.settled(text)
  }

  /** Says in the form which query the page now answers. */
  private settled(text: string): void {
    this.parts.form.dataset['answered'] = text
  }
}
