import { wordParts, type WordPart } from '../../compose/word-parts.ts'
import type { Actions } from './actions.ts'
import type { App } from './app.ts'
import { button, elementOf, el, fillElement } from './dom.ts'
import type { ShownProposal } from './letters-state.ts'
import { canUndo } from './letters.ts'
import { messageList } from './messages.ts'

const MARKS = { old: 'del', new: 'ins' } as const
const STATES = { open: '', kept: '已采用', passed: '不采用' } as const

function marked(parts: readonly WordPart[], hidden: 'old' | 'new'): (Node | string)[] {
  const shown = parts.filter(({ kind }) => kind !== hidden)
  return shown.map(({ kind, text }) => (kind === 'same' ? text : el(MARKS[kind], {}, text)))
}

/** Both versions, what is gone marked in the first, what is new in the second. */
function diff(before: string, after: string): HTMLElement[] {
  const parts = wordParts(before, after)
  return [
    el('p', { class: 'version' }, [el('b', {}, '现在：'), ...marked(parts, 'new')]),
    el('p', { class: 'version' }, [
      el('b', {}, '改后：'),
      ...(after.trim() === '' ? ['（整段删去）'] : marked(parts, 'old')),
    ]),
  ]
}

function said({ view: { quote, should, why } }: ShownProposal): HTMLElement {
  const rows = [
    ['原文', quote],
    ['应为', should],
    ['理由', why],
  ].flatMap(([label = '', text = '']) => (text === '' ? [] : [el('dt', {}, label), el('dd', {}, text)]))
  return el('dl', { class: 'said' }, rows)
}

/** A text under edit: what is typed is kept at once. */
function field(
  id: string,
  { label, value, name }: { label: string; value: string; name: 'after' | 'why' },
  typed: (text: string) => void,
) {
  const box = el('textarea', { id, rows: name === 'after' ? 4 : 1, 'data-field': name }, value)
  box.addEventListener('input', () => typed(box.value))
  return el('div', { class: 'field' }, [el('label', { for: id }, label), box])
}

function editor(proposal: ShownProposal, n: number): HTMLElement[] {
  const { change } = proposal.view
  if (change === null) return []
  const shown = el('div', { class: 'diff' }, diff(change.before, proposal.after))
  if (proposal.state !== 'open') return [shown]
  const edit = field(
    `letter-after-${n}`,
    { label: '改后的文字（可以先改再采用；回车另起一段）', value: proposal.after, name: 'after' },
    (text) => {
      proposal.after = text
      fillElement(shown, diff(change.before, text))
    },
  )
  const why = field(`letter-why-${n}`, { label: '理由（会记在更正里）', value: proposal.why, name: 'why' }, (text) => {
    proposal.why = text
  })
  return [shown, edit, why]
}

function buttons(proposal: ShownProposal, n: number, { app, actions }: Drawing): HTMLElement {
  const { view, state } = proposal
  const isOpen = state === 'open' && view.change !== null
  const undo = canUndo(proposal, app.state.undo)
  return el('div', { class: 'row' }, [
    isOpen && button(`采用第 ${n} 处`, () => actions.onProposal('accept', proposal), { class: 'solid' }),
    state === 'open' && button(`不采用第 ${n} 处`, () => actions.onProposal('pass', proposal)),
    state === 'passed' && button(`重新考虑第 ${n} 处`, () => actions.onProposal('pass', proposal)),
    undo && button(`撤销第 ${n} 处`, () => actions.onProposal('undo', proposal)),
    view.issue !== '' && button(`看第 ${n} 处所在的一期`, () => actions.openIssue(view.issue)),
  ])
}

interface Drawing {
  app: App
  actions: Actions
}

function card(proposal: ShownProposal, n: number, drawing: Drawing): HTMLElement {
  const { view, state } = proposal
  const title = [view.title === '' ? view.id || '不知道是哪一篇' : `《${view.title}》`, view.place]
    .filter(Boolean)
    .join(' ')
  return el('article', { class: `letter ${state}`, 'data-id': view.id, 'data-state': state }, [
    el('h3', {}, [`${n}. ${title}`, STATES[state] === '' ? null : el('span', { class: 'tag' }, STATES[state])]),
    said(proposal),
    messageList(view.messages, `第 ${n} 处的消息`),
    ...editor(proposal, n),
    buttons(proposal, n, drawing),
  ])
}

function frame(main: HTMLElement, { app, actions }: Drawing): void {
  const { letters } = app.state
  const box = el('textarea', { id: 'letter', rows: 10, 'aria-describedby': 'letter-hint' }, letters.text)
  box.addEventListener('input', () => {
    letters.text = box.value
  })
  const hint = '整封信一起贴，信头、引用的旧信和落款不用删。信里写的只当文字看；采用之前什么都不会改。'
  main.replaceChildren(
    el('h2', {}, '读者来信'),
    el('div', { class: 'mail' }, [
      el('label', { for: 'letter' }, '把读者的来信贴在这里'),
      el('p', { class: 'meta', id: 'letter-hint' }, hint),
      box,
      el('div', { class: 'row' }, [button('读这封信', () => actions.readLetter(box.value), { class: 'solid' })]),
      el('div', { id: 'letter-outcome', 'data-version': -1 }),
    ]),
  )
}

/** The tab of readers' letters: a box to paste one into, and each proposal with what it would change. */
export function drawLetters(main: HTMLElement, app: App, actions: Actions): void {
  if (document.getElementById('letter') === null) frame(main, { app, actions })
  const { version, messages, proposals } = app.state.letters
  const outcome = elementOf('letter-outcome')
  if (outcome.dataset['version'] === String(version)) return
  outcome.dataset['version'] = String(version)
  const cards = proposals.map((proposal, at) => card(proposal, at + 1, { app, actions }))
  fillElement(outcome, [messageList(messages, '这封信的消息'), ...cards])
}
