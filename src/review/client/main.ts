import type { Actions } from './actions.ts'
import { getIssue } from './api.ts'
import { makeQueue, type App } from './app.ts'
import { retry } from './decide.ts'
import { isDialogOpen } from './dialogs.ts'
import { button, elementOf, el, fillElement } from './dom.ts'
import { drawIssue } from './issue-view.ts'
import { bar, drawIssues } from './issues-view.ts'
import { commandOf, keyName } from './keys.ts'
import { drawLetters } from './letters-view.ts'
import { makeActions, write } from './make-actions.ts'
import { messageList } from './messages.ts'
import { drawNames, NAME_KEYS } from './names-view.ts'
import { placeInHash } from './place.ts'
import { emptyState, take, type ClientState, type Tab } from './state.ts'

/** Milliseconds after the last key until the articles are written. */
const PAUSE = 4000

function drawTabs(state: ClientState, actions: Actions): void {
  const tabs: [Tab, string, () => void][] = [
    ['issues', '各期', actions.showIssues],
    ['names', '人名', actions.showNames],
    ...(state.overview.letters ? [['letters', '读者来信', actions.showLetters] as [Tab, string, () => void]] : []),
  ]
  const isHere = (tab: Tab): boolean => tab === state.tab || (tab === 'issues' && state.tab === 'issue')
  fillElement(
    elementOf('tabs'),
    tabs.map(([tab, label, run]) => button(label, run, isHere(tab) ? { 'aria-current': 'page' } : {})),
  )
}

function drawAlert(app: App): void {
  const { trouble, waiting } = app.state
  const again = (): void => app.enqueue(() => retry(app))
  const label = `再试一次（${waiting.length} 个决定没有记下）`
  fillElement(elementOf('alert'), [messageList(trouble, '消息'), waiting.length === 0 ? null : button(label, again)])
}

function drawMain(app: App, actions: Actions): void {
  const main = elementOf('main')
  main.dataset['tab'] = app.state.tab
  if (app.state.tab === 'issues') drawIssues(main, app, actions)
  else if (app.state.tab === 'issue') drawIssue(main, app, actions)
  else if (app.state.tab === 'names') drawNames(main, app, actions)
  else drawLetters(main, app, actions)
}

function frame(): void {
  elementOf('app').replaceChildren(
    el('header', { class: 'top' }, [
      el('h1', {}, [el('span', { id: 'title' }), ' 审读']),
      el('nav', { id: 'tabs', 'aria-label': '各部分' }),
      el('span', { id: 'total' }),
    ]),
    el('div', { id: 'alert', role: 'alert' }),
    el('main', { id: 'main' }),
    el('p', { id: 'status', role: 'status' }),
  )
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null

/** Keys that buttons, links and summaries have for themselves. */
const isPressing = (event: KeyboardEvent): boolean =>
  (event.key === 'Enter' || event.key === ' ') &&
  event.target instanceof Element &&
  event.target.closest('button, a, summary, label') !== null

function onKey(event: KeyboardEvent, state: ClientState, actions: Actions): void {
  if (isDialogOpen() || isTyping(event.target) || isPressing(event)) return
  if (state.tab === 'names') {
    const answer = NAME_KEYS.find(([key]) => key === keyName(event))?.[0]
    if (answer === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    return actions.answerName(answer)
  }
  const command = state.tab === 'issue' ? commandOf(event) : null
  if (command === null) return
  event.preventDefault()
  actions.perform(command)
}

function acceptDrops(actions: Actions): void {
  addEventListener('dragover', (event) => event.preventDefault())
  addEventListener('drop', (event) => {
    event.preventDefault()
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length > 0 && !isDialogOpen()) actions.hand(files)
  })
}

/** Writes the articles when no key was pressed for a while. */
function writeInPauses(app: App): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return () => {
    clearTimeout(timer)
    if (app.state.unwritten) timer = setTimeout(() => app.enqueue(() => write(app)), PAUSE)
  }
}

/** Draws with the focus kept on what says the same, when its element is made anew. */
function keepingFocus(draw: () => void): void {
  const before = document.activeElement
  draw()
  if (before === null || before.isConnected || isDialogOpen()) return
  const same =
    document.getElementById(before.id) ??
    [...document.querySelectorAll<HTMLElement>(before.tagName)].find(
      ({ textContent }) => textContent === before.textContent,
    )
  same?.focus()
}

function start(): void {
  const place = placeInHash(location.hash)
  history.replaceState(null, '', '/')
  frame()
  const state = emptyState()
  let rest = (): void => undefined
  const draw = (): void => {
    elementOf('title').textContent = state.overview.title
    document.title = `审读 ${state.tab === 'issue' ? (state.view?.title ?? '') : state.overview.title}`
    keepingFocus(() => {
      drawTabs(state, actions)
      drawAlert(app)
      drawMain(app, actions)
    })
    fillElement(elementOf('total'), [bar(state.overview.total, '全部')])
    if (elementOf('status').textContent !== state.status) elementOf('status').textContent = state.status
    rest()
  }
  const say = (text: string): void => {
    state.status = text
    draw()
  }
  const app: App = { state, draw, say, enqueue: makeQueue(state, draw) }
  const actions = makeActions(app)
  rest = writeInPauses(app)
  addEventListener('keydown', (event) => onKey(event, state, actions))
  acceptDrops(actions)
  addEventListener('beforeunload', (event) => state.waiting.length > 0 && event.preventDefault())
  app.enqueue(async () => take(state, await getIssue(null)))
  if (place !== null) actions.goPlace(place)
}

start()
