import * as words from '../../words/index.ts'
import { said } from '../query/explain.ts'
import { barsView } from './bars-view.ts'
import { chipsView } from './chips-view.ts'
import { button, element, link } from './dom.ts'
import type { UsedForm } from './evaluate.ts'
import type { Card } from './card.ts'
import { keepingFocus } from './focus.ts'
import type { Counted } from './narrow.ts'
import type { Parts } from './page-parts.ts'
import { isNarrowed, readRequest, toggled, UNKNOWN_YEAR, writeRequest, type Request } from './request.ts'
import type { Answer, Searcher } from './searcher.ts'
import { articlesText, formNote, foundSome, moreLabel, nothingFound, requestNotes } from './words.ts'

/** Explanations shown at most. */
const MOST_HINTS = 5
/** Articles that the button lists at most. */
const MORE = 20

/** The page's view of requests and answers. */
export class PageView {
  constructor(
    private readonly parts: Parts,
    private readonly again: () => void,
  ) {}

  /** Nothing is asked. */
  empty(): void {
    this.alone(words.found.howTo, '')
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

  /** The query cannot be run: says why. */
  explained(text: string, explanations: readonly string[]): void {
    this.alone(explanations[0] ?? words.found.howTo, text)
  }

  /** Nothing was found: says what was tried. */
  nothing({ request }: Answer, { engine }: Searcher): void {
    this.alone(nothingFound(request.text, engine.coverage.articles, isNarrowed(request)), request.text)
  }

  /** Above everything: what the query names on the site. */
  cards(cards: readonly Card[], base: string): void {
    const items = cards.map(({ text, path, note = '', proofs = [] }) =>
      element(
        'li',
        '',
        link('hl', base + path, text),
        element(
          'p',
          'meta',
          ...[{ text: note }, ...proofs].map((each) =>
            'path' in each ? link('', base + each.path, each.text) : element('span', '', each.text),
          ),
        ),
      ),
    )
    if (items.length > 0) this.parts.notes.prepend(element('ul', 'cards', ...items))
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

  /** Shows what belongs to an answer besides its list: notes, chosen filters, bars, order. */
  answered(answer: Answer, searcher: Searcher, explanations: readonly string[]): void {
    const { notes, chips, sort } = this.parts
    const told = [...new Set(answer.isEmpty ? explanations.slice(1) : explanations)].slice(0, MOST_HINTS)
    const hints = [...told, ...requestNotes(answer)]
    keepingFocus(this.parts, () => {
      notes.replaceChildren(...hints.map((text) => element('p', 'hint', text)), ...answer.forms.map(formElement))
      chips.replaceChildren(...chipsView(answer.request, searcher.narrowing))
      this.bars(answer, searcher)
    })
    this.incomplete(answer)
    for (const radio of sort.querySelectorAll('input')) radio.checked = radio.value === answer.request.sort
  }

  /** Says of an answer what is missing in it, in the place of what was said of it before, with a way to ask again. */
  incomplete({ withoutNames }: Answer): void {
    const { notes, list } = this.parts
    notes.querySelector('[data-incomplete]')?.remove()
    const lost = list.querySelectorAll('[data-lost]').length
    const texts = lost === 0 ? '' : words.fill(words.found.lostTexts, { n: lost })
    const told = texts + (withoutNames ? words.found.lostNames : '')
    if (told === '') return
    const text = element('p', 'hint', element('b', '', words.found.incomplete), told)
    const note = element('div', '', text, button(words.found.again, this.again))
    note.dataset['incomplete'] = ''
    notes.prepend(note)
  }

  /** The filters could not be had. */
  facetsFailed(): void {
    this.parts.facetForm.replaceChildren(words.found.failed)
  }

  private bars({ request, hits, rows }: Answer, { narrowing }: Searcher): void {
    const found = hits.map(({ row }) => row)
    const years = request.filters.year ?? []
    const month = years.length === 1 && years[0] !== UNKNOWN_YEAR
    const counted = narrowing.byTime(found, month ? 7 : 4)
    const name = month ? 'month' : 'year'
    const hrefOf = (key: string): string => writeRequest({ ...request, filters: { ...request.filters, [name]: [key] } })
    const title = month ? words.fill(words.found.byMonth, { y: years[0] ?? '' }) : words.found.byYear
    const bars = rows.length === 0 ? [] : barsView({ title, counted, hrefOf })
    this.parts.bars.replaceChildren(
      ...bars,
      ...narrowing.withoutTime(found).map((unknown) => undatedElement(request, unknown)),
    )
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

/** Says how many of the found articles have no known day, with a link to them alone. */
function undatedElement(request: Request, { key, name, articles }: Counted): HTMLElement {
  if (request.filters.year?.includes(key)) return element('p', 'hint')
  return element(
    'p',
    'hint',
    link('', writeRequest(toggled(request, 'year', key)), name),
    `　${articlesText(articles)}`,
  )
}

/** A form that was searched too, or a link to one that was not. */
function formElement(form: UsedForm): HTMLElement {
  const note = element('p', 'hint', formNote(form))
  if (!form.merged)
    note.append(
      link(
        '',
        writeRequest({ ...readRequest(''), text: form.query }),
        words.fill(words.found.look, { text: said(form.query) }),
      ),
    )
  return note
}
