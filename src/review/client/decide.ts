import * as words from '../../words/index.ts'
import type { Act, ActRequest, ArticleCard, Outcome } from '../protocol.ts'
import { post } from './api.ts'
import type { App } from './app.ts'
import { doubtFrom, caretPlace } from './cursor.ts'
import { askHiding, askReasons } from './withdraw-dialog.ts'
import type { PointedAct } from './keys.ts'
import { pageLabel } from './labels.ts'
import { goTo, moveDoubt, NO_DOUBTS, tell } from './moves.ts'
import { currentArticle, currentBlock, currentPage, take, type ClientState } from './state.ts'

const isRefused = ({ messages }: Outcome): boolean => messages.some(({ severity }) => severity === 'error')

const isUnread = ({ review, withdrawn }: ArticleCard): boolean => review !== 'reviewed' && withdrawn === null

/** Effect of an act, in words, on the articles as they were before it. */
function statusOf({ view }: ClientState, { page: number, act }: ActRequest): string {
  const page = view?.pages.find((each) => each.page === number)
  const title = 'article' in act ? page?.articles.find(({ id }) => id === act.article)?.title : undefined
  const article = title === undefined ? '这一篇' : `《${title}》`
  if (act.do === 'accept') return '认可了。'
  if (act.do === 'reviewed') return `${article}标为已阅。`
  if (act.do === 'unreviewed') return `${article}改回未阅。`
  if (act.do === 'page-reviewed') return `${pageLabel(number)}的 ${page?.articles.filter(isUnread).length} 篇标为已阅。`
  if (act.do === 'withdraw') return `${article}撤下了。`
  if (act.do === 'article-kind') return `${article}的体裁定为${words.kinds[act.kind]}。`
  return act.do === 'restore' ? `${article}恢复了。` : '记下了。'
}

/** Records one act; false when it could not be recorded now. */
async function record(state: ClientState, request: ActRequest): Promise<boolean> {
  const done = statusOf(state, request)
  const outcome = await post('act', request)
  take(state, outcome)
  if (isRefused(outcome)) return false
  if (state.caret !== null) state.anchor = { line: state.anchor.line, offset: state.caret.from }
  state.caret = null
  if (outcome.messages.length > 0) return true
  tell(state)
  state.status = `${done}${state.status}`
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
export async function sendAct(app: App, act: Act): Promise<void> {
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
  await sendAct(app, { do: 'accept', at: { line: block.line, from: block.from, to: block.to } })
  if (state.waiting.length > 0 || state.view === null) return
  const next = doubtFrom(state.view, { page: state.page, block: at })
  if (next !== null) goTo(state, next)
  else state.status = NO_DOUBTS
}

/** Takes the last act back, the cursor where it was. */
export async function undo(app: App): Promise<void> {
  const { state } = app
  if (state.waiting.pop() !== undefined) return void (state.status = '没有记下的最后一个决定取消了。')
  if (state.undo === 0) return void (state.status = '没有可以撤销的。')
  const outcome = await post('undo', {})
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
  if (article.withdrawn !== null) return sendAct(app, { do: 'restore', article: article.id })
  askReasons(`撤下《${article.title}》`, (reasons) =>
    app.enqueue(() => sendAct(app, { do: 'withdraw', article: article.id, ...reasons })),
  )
}

/** Asks which words are to be taken out of the article, those that are marked offered, and why. */
function hide({ state, enqueue }: App): void {
  const [article, issue] = [currentArticle(state), state.view?.key]
  const { block } = currentBlock(state)
  if (article === undefined || issue === undefined || block === undefined) return
  const { from, to } = caretPlace(block, state.caret)
  const marked = state.caret === null ? '' : block.text.slice(from - block.from, to - block.from)
  askHiding(`从《${article.title}》里隐去几个字`, marked, (words, why) =>
    enqueue(async () => take(state, await post('hide', { issue, id: article.id, words, why }))),
  )
}

async function onArticle(app: App, what: 'not-article' | 'reviewed'): Promise<void> {
  const article = currentArticle(app.state)
  if (article === undefined) return
  const isBack = what === 'reviewed' && article.review === 'reviewed'
  await sendAct(app, { do: isBack ? 'unreviewed' : what, article: article.id })
}

async function onPage(app: App): Promise<void> {
  const page = currentPage(app.state)
  if (page?.articles.some(isUnread)) return sendAct(app, { do: 'page-reviewed' })
  app.state.status = `${pageLabel(page?.page ?? '')}的文章都已经是已阅，没有再标。`
}

/** Moves a block to the article before or after its own, as the command says by direction or by another block. */
async function toArticle(app: App, command: Extract<PointedAct, { do: 'to-article' }>): Promise<void> {
  const { state } = app
  const blocks = currentPage(state)?.blocks ?? []
  const from = 'from' in command ? blocks[command.from] : currentBlock(state).block
  const own = from?.article ?? null
  const to = 'to' in command ? blocks[command.to] : blocks.find(({ article }) => article === (own ?? 0) + command.by)
  if (from === undefined || to === undefined || own === null || Math.abs((to.article ?? Infinity) - own) !== 1)
    return void (state.status = '一行只能归到紧挨着的上一篇或下一篇。')
  await sendAct(app, { do: 'to-article', at: caretPlace(from, null), to: caretPlace(to, null) })
}

/** Decides what the command says about the words, or the article, on which the cursor stands. */
export async function decideHere(app: App, command: PointedAct): Promise<void> {
  const { state } = app
  const { block } = currentBlock(state)
  if (command.do === 'page-reviewed') return onPage(app)
  if (command.do === 'withdraw') return withdraw(app)
  if (command.do === 'hide') return hide(app)
  if (command.do === 'not-article' || command.do === 'reviewed') return onArticle(app, command.do)
  if (command.do === 'to-article') return toArticle(app, command)
  if (block === undefined) return
  const at = caretPlace(block, state.caret)
  await sendAct(app, command.do === 'kind' ? { do: 'kind', at, kind: command.kind } : { do: command.do, at })
}
