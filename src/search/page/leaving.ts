import type { Left } from './resume.ts'

/** Remembers, when an article of the list is opened, where "back" has to lead. */
export function rememberLeaving(list: HTMLElement): void {
  list.addEventListener('click', (event) => {
    const item = (event.target as Element).closest('li')
    if (item === null || (event.target as Element).closest('a') === null) return
    const left: Left = { listed: list.children.length, opened: [...list.children].indexOf(item) }
    history.replaceState(left, '')
  })
}
