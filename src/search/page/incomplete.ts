import * as words from '../../words/index.ts'
import { button, element } from './dom.ts'
import type { Parts } from './page-parts.ts'
import type { Answer } from './searcher.ts'

/** Says of an answer what is missing in it, in the place of what was said of it before, with a way to ask again. */
export function tellIncomplete({ notes, list }: Parts, { withoutNames }: Answer, again: () => void): void {
  notes.querySelector('[data-incomplete]')?.remove()
  const lost = list.querySelectorAll('[data-lost]').length
  const texts = lost === 0 ? '' : words.fill(words.found.lostTexts, { n: lost })
  const told = texts + (withoutNames ? words.found.lostNames : '')
  if (told === '') return
  const text = element('p', 'hint', element('b', '', words.found.incomplete), told)
  const note = element('div', '', text, button(words.found.again, again))
  note.dataset['incomplete'] = ''
  notes.prepend(note)
}
