import type { Parts } from './page-parts.ts'

/** True where a slash is a letter of what one writes. */
export function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input:not([type=checkbox], [type=radio]), textarea, select')
}

/** Goes from the box to the results and through them; nothing where the focus is elsewhere. */
function walk({ box, list }: Parts, event: KeyboardEvent): void {
  const links = [...list.querySelectorAll<HTMLElement>('h3 a')]
  const at = links.indexOf(document.activeElement as HTMLElement)
  if (at === -1 && event.target !== box) return
  const next = at + (event.key === 'ArrowDown' ? 1 : -1)
  const target = next < 0 ? box : links[next]
  if (!target) return
  event.preventDefault()
  target.focus()
}

/** Keys of the search page: `/` goes to the box, the arrows from it to the results and through them. */
export function startKeys(parts: Parts): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') return walk(parts, event)
    if (event.key !== '/' || isWriting(event.target)) return
    event.preventDefault()
    parts.box.focus()
  })
}
