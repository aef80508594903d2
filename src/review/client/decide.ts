import type { Act, ActRequest, Outcome } from '../protocol.ts'
import { postAct, postUndo } from './api.ts'
import type { App } from './app.ts'
import { doubtFrom, placeOf } from './cursor.ts'
import { askText } from './dialogs.ts'
import type { Command } from './keys.ts'
import { goTo, moveDoubt, tell } from './moves.ts'
import { currentArticle, currentBlock, currentPage, take, type State } from './state.ts'

const isRefused = ({ messages }: Outcome): boolean => messages.some(({ severity }) => severity === 'error')

/** What was done, in words. */
function told(act: Act): string {
  if (act.do === 'accept') return '认可了。'
  if (act.do === 'reviewed') return '这一篇标为已阅。'
  if (act.do === 'unreviewed') return '这一篇改回未阅。'
  if (act.do === 'page-reviewed') return '这一版都标为已阅。'
  if (act.do === 'withdraw') return '这一篇撤下了。'
  return act.do === 'restore' ? '这一篇恢复了。' : '记下了。'
}

function tellAct(state: State, act: Act): void {
  tell(state)
  state.status = `${told(act)}${state.status}`
}

/** Records one act; false when it could not be recorded now. */
async function record(state: State, request: ActRequest): Promise<boolean> {
  const outcome = await postAct(request)
  take(state, outcome)
  if (isRefused(outcome)) return false
  if (state.caret !== null) state.anchor = { line: state.anchor.line, offset: state.caret.from }
  state.caret = null
  if (outcome.messages.length === 0) tellAct(state, request.act)
  return true
}

/** Records the acts that wait, in order, as far as that can be done; each is given up only when it is recorded or taken back. */
export async function retry({ state }: App): Promise<void> {
  for (let next = state.waiting[0]; next !== undefined; next = state.waiting[0]) {
    if (!(await record(state, next)))
      return void (state.status = `没有记下（${state.waiting.length} 个决定在等），请看消息。`)
    state.waiting.shift()
  }
}

/** Records an act on the page that is shown; the cursor stays on the same words. What cannot be recorded now waits. */
export async function send(app: App, act: Act): Promise<void> {
  const { state } = app
  const [issue, page] = [state.view?.key, currentPage(state)?.page]
  if (issue === undefined || page === undefined) return
  state.waiting.push({ issue, page, act })
  await retry(app)
}

/** Accepts the doubt under the cursor and goes on to the next; without one there, only goes on. */
export async function accept(app: App): Promise<void> {
  const { state } = app
  const { at, block } = currentBlock(state)
  if (block === undefined || block.doubt === null) return moveDoubt(state, 1)
  await send(app, { do: 'accept', at: { line: block.line, from: block.from, to: block.to } })
  if (state.waiting.length > 0 || state.view === null) return
  const next = doubtFrom(state.view, { page: state.page, block: at })
  if (next !== null) goTo(state, next)
  else state.status = '这一期没有疑问了。看过的文章按 r（全版按 Shift R）标为已阅。'
}

/** Takes the last act back, the cursor where it was. */
export async function undo(app: App): Promise<void> {
  const { state } = app
  if (state.waiting.pop() !== undefined) return void (state.status = '没有记下的最后一个决定取消了。')
  if (state.undo === 0) return void (state.status = '没有可以撤销的。')
  const outcome = await postUndo()
  take(state, outcome)
  if (isRefused(outcome)) return
  const at = outcome.undone
  const page = outcome.view?.pages.findIndex((each) => each.page === at?.page) ?? -1
  if (page >= 0) state.page = page
  if (at?.anchor) state.anchor = at.anchor
  state.caret = null
  tell(state)
  state.status = `撤销了上一步。${state.status}`
}

async function withdraw(app: App): Promise<void> {
  const article = currentArticle(app.state)
  if (article === undefined) return
  if (article.withdrawn !== null) return send(app, { do: 'restore', article: article.id })
  askText('撤下这一篇', `为什么撤下《${article.title}》？（会写在它原来的网址上，可以空着）`, (why) =>
    app.enqueue(() => send(app, { do: 'withdraw', article: article.id, why })),
  )
}

async function onArticle(app: App, what: 'not-article' | 'reviewed'): Promise<void> {
  const article = currentArticle(app.state)
  if (article === undefined) return
  const isBack = what === 'reviewed' && article.review === 'reviewed'
  await send(app, { do: isBack ? 'unreviewed' : what, article: article.id })
}

type Decision = Extract<
  Command,
  {
    do:
      | 'kind'
      | 'split-paragraph'
      | 'join-paragraph'
      | 'split-article'
      | 'join-article'
      | 'not-article'
      | 'withdraw'
      | 'reviewed'
      | 'page-reviewed'
  }
>

/** Decides what the command says about the words, or the article, on which the cursor stands. */
export async function decide(app: App, command: Decision): Promise<void> {
  const { state } = app
  const { block } = currentBlock(state)
  if (command.do === 'page-reviewed') return send(app, { do: 'page-reviewed' })
  if (command.do === 'withdraw') return withdraw(app)
  if (command.do === 'not-article' || command.do === 'reviewed') return onArticle(app, command.do)
  if (block === undefined) return
  const at = placeOf(block, state.caret)
  await send(app, command.do === 'kind' ? { do: 'kind', at, kind: command.kind } : { do: command.do, at })
}
