import * as words from '../../words/index.ts'
import { element } from './dom.ts'
import type { OpenedSearch } from './opened-search.ts'
import { selfTest, type Tried } from './self-test.ts'

function verdictOf(tried: readonly Tried[]): HTMLElement[] {
  const text = words.selfTest
  const bad = tried.filter(({ ok }) => !ok).length
  const rows = tried.map(({ asked, found, ok }) =>
    element('li', '', words.fill(text.row, { verdict: ok ? text.ok : text.bad, asked, n: found })),
  )
  return [
    element('b', '', words.fill(bad === 0 ? text.all : text.some, { n: tried.length, bad })),
    element('details', '', element('summary', '', text.each), element('ul', '', ...rows)),
  ]
}

/** Lets a button run the self-test of the search and show beneath itself what it found. */
export function startSelfTest(button: HTMLElement, search: OpenedSearch): void {
  const shown = element('div', 'hint')
  shown.setAttribute('role', 'status')
  button.after(shown)
  button.addEventListener('click', async () => {
    shown.replaceChildren(words.selfTest.running)
    const verdict = await search
      .get()
      .then(selfTest)
      .then(verdictOf, () => [words.found.failed])
    shown.replaceChildren(...verdict)
  })
  button.hidden = false
}
