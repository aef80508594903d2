import type { NamesOutcome, NameView } from '../protocol.ts'
import type { Actions } from './actions.ts'
import type { App } from './app.ts'
import { button, el, ul } from './dom.ts'

/** Keys of the walk through the names; the same as on the terminal. */
export const NAME_KEYS: readonly (readonly [key: 'a' | 'n' | 'r' | 'm' | 's' | 'u', label: string])[] = [
  ['a', '确认，是区领导'],
  ['n', '不是区领导'],
  ['r', '不是人名'],
  ['m', '并入另一人'],
  ['s', '跳过'],
  ['u', '撤销'],
]

function likeItems({ lookAlikes }: NameView, actions: Actions): HTMLElement | null {
  if (lookAlikes.length === 0) return null
  const rows = lookAlikes.map(({ id, name, about }, at) =>
    el('li', {}, [`${at + 1}. ${name}（${about}） `, button(`并入${name}`, () => actions.mergeName(id))]),
  )
  return el('section', {}, [el('h4', {}, '可能是同一人'), el('ol', { class: 'likes' }, rows)])
}

function card(current: NameView, { at, all }: NamesOutcome, actions: Actions): HTMLElement {
  return el('article', { class: 'person' }, [
    el('p', { class: 'count' }, `第 ${at} 个，共 ${all} 个`),
    el('h3', {}, current.name),
    el('p', { class: 'meta' }, current.about),
    current.roles.length === 0 ? null : ul(current.roles, { 'aria-label': '职务' }),
    el('section', {}, [el('h4', {}, '原文'), ...current.quotes.map((text) => el('blockquote', {}, text))]),
    likeItems(current, actions),
  ])
}

const DONE = '待定的人名都问完了。'
const NONE = '没有待定的人名。'

/** The tab of names to confirm: one at a time, with what was printed. */
export function drawNames(main: HTMLElement, { state }: App, actions: Actions): void {
  const { names } = state
  if (names === null) return
  const keys = NAME_KEYS.map(([key, label]) =>
    button(label, () => actions.answerName(key), { key, 'data-answer': key }),
  )
  const shown = names.current
    ? card(names.current, names, actions)
    : el('p', { class: 'empty' }, names.all === 0 ? NONE : DONE)
  main.replaceChildren(
    el('h2', {}, '人名'),
    shown,
    el('section', { class: 'keys', 'aria-label': '操作' }, [el('div', {}, keys)]),
  )
}
