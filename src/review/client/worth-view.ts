import type { ReviewIssue } from '../protocol.ts'
import type { Actions } from './actions.ts'
import { button, el } from './dom.ts'
import { pageLabel } from './labels.ts'

/** Places of the issue that are worth a look, the least sure first, each with a way there; null when none is. */
export function worthList({ key, worth }: ReviewIssue, actions: Actions): HTMLElement | null {
  if (worth.length === 0) return null
  const isOpen = document.querySelector('#issue-messages details.worth')?.hasAttribute('open') === true
  const rows = worth.map(({ page, line, text, why, confidence }) =>
    el('li', {}, [
      button(`${pageLabel(page)}第 ${line} 行`, () => actions.goPlace({ issue: key, page, line })),
      el('span', {}, `${text}　${why}${confidence < 1 ? `（${Math.round(confidence * 100)}%）` : ''}`),
    ]),
  )
  return el('details', { class: 'worth', ...(isOpen ? { open: true } : {}) }, [
    el('summary', {}, `值得看的 ${worth.length} 处，最没把握的在前`),
    el('ol', {}, rows),
  ])
}
