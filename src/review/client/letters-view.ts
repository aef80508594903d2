import type { Actions } from './actions.ts'
import { button, el } from './dom.ts'

/** The place for readers' letters: a box to paste one into. Shown when the server can read them (`overview.letters`). */
export function drawLetters(main: HTMLElement, actions: Actions): void {
  if (document.getElementById('letter') !== null) return
  const box = el('textarea', { id: 'letter', rows: 12 })
  main.replaceChildren(
    el('h2', {}, '读者来信'),
    el('label', { for: 'letter' }, '把读者的来信贴在这里'),
    box,
    el('div', { id: 'letter-outcome' }),
    button('读这封信', () => actions.readLetter(box.value)),
  )
}
