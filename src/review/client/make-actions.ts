import { getIssue, getNames, post } from './api.ts'
import type { Actions } from './actions.ts'
import type { App } from './app.ts'
import { accept, decideHere, undo } from './decide.ts'
import { askText, askYes, openHelp, openText } from './dialogs.ts'
import { openHand } from './hand-dialog.ts'
import type { Command } from './keys.ts'
import { acceptProposal, openLetters, passProposal, readLetter, undoProposal } from './letters.ts'
import type { HandRequest, NamesRequest } from '../protocol.ts'
import { goArticle, goPage, goTo, moveCaret, moveDoubt, moveLine, tell } from './moves.ts'
import type { RawPlace } from './place.ts'
import { newForm } from './new-view.ts'
import { openPublish } from './publish-dialog.ts'
import { currentBlock, currentPage, take, type Tab } from './state.ts'
import { printedPage } from '../../model/id.ts'

/** Writes the articles when there is something to write. */
export async function write({ state }: App): Promise<void> {
  if (!state.unwritten) return
  const outcome = await post('write', {})
  const { unwritten, overview, messages } = outcome
  Object.assign(state, { unwritten, overview })
  if (messages.length > 0) state.trouble = messages
  else state.status = '文章文件都写出了。'
}

async function openIssue(app: App, key: string): Promise<void> {
  const { state } = app
  take(state, await getIssue(key))
  Object.assign(state, { tab: 'issue' satisfies Tab, page: 0, anchor: { line: 1, offset: 0 }, caret: null })
  if (state.view?.counts.doubts) {
    state.anchor = { line: 1, offset: 0 }
    const first = state.view.pages.findIndex(({ blocks }) => blocks.some(({ doubt }) => doubt !== null))
    const block = state.view.pages[first]?.blocks.findIndex(({ doubt }) => doubt !== null) ?? 0
    goTo(state, { page: first, block })
  }
  tell(state)
}

/** Opens an issue at a line of a page; says so when there is none. */
async function goPlace(app: App, { issue, page, line }: RawPlace): Promise<void> {
  const { state } = app
  const isKnown = state.overview.issues.some(({ key }) => key === issue)
  if (isKnown) await openIssue(app, issue)
  const at = isKnown ? (state.view?.pages.findIndex((each) => each.page === page) ?? -1) : -1
  const block = state.view?.pages[at]?.blocks.findIndex((each) => each.line >= line) ?? -1
  if (block < 0) state.status = `没有 ${issue} 第 ${page} 版第 ${line} 行。`
  else goTo(state, { page: at, block })
}

async function leave(app: App, tab: Tab): Promise<void> {
  const { state } = app
  if (state.tab === 'names' && state.unwritten) take(state, await post('reopen', {}))
  else await write(app)
  Object.assign(state, { tab, preview: false })
  if (tab === 'issues') take(state, { ...(await getIssue(null)), messages: state.trouble })
}

async function handOver(app: App, request: HandRequest): Promise<void> {
  const outcome = await post('pages', request)
  take(app.state, outcome)
  const other = outcome.standing.filter(({ same }) => !same).map(({ page }) => page)
  if (outcome.issue !== null) {
    await openIssue(app, outcome.issue)
    app.state.trouble = [...outcome.messages, ...app.state.trouble]
    return
  }
  if (other.length === 0) return
  const text = `第 ${other.map((page) => printedPage(page)).join('、')} 版已经有文件，内容不同。换成新的吗？旧文件会留在原文文件夹的 .replaced 里。`
  const replace = [...request.replace, ...other]
  askYes('这一版已经有了', { text, label: '换成新的' }, () => app.enqueue(() => handOver(app, { ...request, replace })))
}

async function name({ state }: App, request: NamesRequest): Promise<void> {
  state.names = await post('names', request)
  Object.assign(state, { unwritten: state.names.unwritten, trouble: state.names.messages })
  const done = request.answer === 'u' ? '撤销了上一步。' : request.answer === 's' ? '跳过了。' : '记下了。'
  if (state.names.messages.length === 0) state.status = `${done}${state.names.current?.name ?? ''}`
}

/** Asks why an original changed or went on purpose, and takes it as it is now. */
function acceptOriginal(app: App, file: string): void {
  askText(`${file} 是有意换掉或拿走的`, '为什么（记进登记簿）', (why) => {
    if (why === '') return
    app.enqueue(async () => {
      const outcome = await post('original', { file, why })
      take(app.state, outcome)
    })
  })
}

function mergeByText(app: App): void {
  const likes = app.state.names?.current?.lookAlikes ?? []
  const known = likes.map(({ name: like }, at) => `${at + 1} ${like}`).join('，')
  const label = `并入谁？${known === '' ? '' : `写序号（${known}），或`}写编号、名字`
  askText('并入另一人', label, (into) => {
    if (into !== '') app.enqueue(() => name(app, { answer: 'm', into }))
  })
}

async function nextIssue(app: App): Promise<void> {
  const { issues } = app.state.overview
  const others = issues.filter(({ key }) => key !== app.state.view?.key)
  const next = others.find(({ doubts, articles, reviewed }) => doubts > 0 || reviewed < articles)
  if (next === undefined) return void (app.state.status = '别的各期都看过了。')
  await write(app)
  await openIssue(app, next.key)
}

async function explain({ state }: App): Promise<void> {
  const { block } = currentBlock(state)
  const page = currentPage(state)
  if (state.view === null || page === undefined || block === undefined) return
  const { value, messages } = await post('explain', { issue: state.view.key, page: page.page, line: block.line })
  if (messages.length > 0) state.trouble = messages
  else openText('为什么这样认', value)
}

async function run(app: App, command: Command): Promise<void> {
  const { state } = app
  switch (command.do) {
    case 'line':
      return moveLine(state, command.by)
    case 'page':
      return goPage(state, state.page + command.by)
    case 'caret':
      return moveCaret(state, command)
    case 'next-doubt':
      return moveDoubt(state, 1)
    case 'previous-doubt':
      return moveDoubt(state, -1)
    case 'accept':
      return accept(app)
    case 'explain':
      return explain(app)
    case 'undo':
      return undo(app)
    case 'help':
      return openHelp()
    case 'write':
      return write(app)
    case 'preview':
      return void (state.preview = !state.preview)
    case 'list':
      return leave(app, 'issues')
    case 'next-issue':
      return nextIssue(app)
    default:
      return decideHere(app, command)
  }
}

function hand(app: App, files: readonly File[]): void {
  if (app.state.overview.setup.kind === 'new') return app.say('先答完上面几问，建好文库，再放版面文件。')
  const isOpen = openHand(files, (request) => app.enqueue(() => handOver(app, request)))
  if (!isOpen) app.say('没有版面文件（文字、PDF、Word、网页、图片），没有放入什么。')
}

/** Shows the archive that was just made. */
async function startIn({ state }: App): Promise<void> {
  take(state, await getIssue(null))
  state.status = `文库建好了，在 ${state.overview.setup.dir}。现在放入第一期。`
}

/** All that can be done, each as a job of the queue. */
export function makeActions(app: App): Actions {
  const { state } = app
  const now = (work: () => void): void => app.enqueue(async () => work())
  let form: HTMLElement | undefined
  const opened = (): void => app.enqueue(async () => startIn(app))
  return {
    perform: (command) => app.enqueue(() => run(app, command)),
    openIssue: (key) => app.enqueue(() => openIssue(app, key)),
    goPlace: (place) => app.enqueue(() => goPlace(app, place)),
    showIssues: () => app.enqueue(() => leave(app, 'issues')),
    showLetters: () =>
      app.enqueue(async () => {
        await leave(app, 'letters')
        await openLetters(app)
      }),
    showNames: () =>
      app.enqueue(async () => {
        await leave(app, 'names')
        state.names = await getNames()
        state.trouble = state.names.messages
      }),
    goPage: (page) => now(() => goPage(state, page)),
    goBlock: (block) => now(() => goTo(state, { page: state.page, block })),
    goArticle: (id) => now(() => goArticle(state, id)),
    publish: () =>
      openPublish({ known: state.overview.setup.publishTo ?? '', publish: (request) => post('publish', request) }),
    newForm: () =>
      (form ??= newForm({ setup: state.overview.setup, look: (request) => post('new', request), done: opened })),
    hand: (files) => hand(app, files),
    acceptOriginal: (file) => acceptOriginal(app, file),
    answerName: (answer) => (answer === 'm' ? mergeByText(app) : app.enqueue(() => name(app, { answer }))),
    mergeName: (into) => app.enqueue(() => name(app, { answer: 'm', into })),
    readLetter: (text) => app.enqueue(() => readLetter(app, text)),
    onProposal: (what, proposal) =>
      app.enqueue(async () => {
        if (what === 'pass') passProposal(app, proposal)
        else await (what === 'accept' ? acceptProposal : undoProposal)(app, proposal)
      }),
  }
}
