import type { ReviewIssue, ReviewPage } from '../protocol.ts'
import type { Actions } from './actions.ts'
import type { App } from './app.ts'
import { sendAct } from './decide.ts'
import { bar } from './issues-view.ts'
import { button, elementOf, el, fillElement } from './dom.ts'
import { KEY_SPECS } from './keys.ts'
import { pageLabel } from './labels.ts'
import { messageList } from './messages.ts'
import { blockId, drawRaw } from './raw-view.ts'
import { articleCard, type OnKind } from './read-view.ts'
import { drawScan, scanPane } from './scan-view.ts'
import { worthList } from './worth-view.ts'
import { currentArticle, currentBlock, currentPage } from './state.ts'

const doubtsOn = ({ blocks }: ReviewPage): number => new Set(blocks.flatMap(({ doubt }) => doubt ?? [])).size

function pageButtons({ state }: App, { pages }: ReviewIssue, actions: Actions): HTMLElement[] {
  return pages.map((page, at) => {
    const count = doubtsOn(page)
    const current = at === state.page ? { 'aria-current': 'true' } : {}
    return button(`${pageLabel(page.page)}${count === 0 ? '' : `（${count} 疑）`}`, () => actions.goPage(at), current)
  })
}

function toolbar(actions: Actions): HTMLElement {
  const groups = [...new Set(KEY_SPECS.map(({ group }) => group))]
  const boxes = groups.map((group) =>
    el('div', { role: 'group', 'aria-label': group }, [
      el('span', { class: 'group', 'aria-hidden': 'true' }, group),
      ...KEY_SPECS.filter((spec) => spec.group === group).map(({ key, label, command }) =>
        button(label, () => actions.perform(command), { key, 'data-do': command.do }),
      ),
    ]),
  )
  return el('section', { class: 'keys', 'aria-label': '操作' }, boxes)
}

/** The fixed parts of an issue's page; what changes is put into them by {@link drawIssue}. */
function skeleton(main: HTMLElement, actions: Actions): void {
  const raw = el('div', { id: 'raw', class: 'raw', role: 'listbox', tabindex: 0 })
  raw.addEventListener('click', (event) => {
    const at = (event.target as Element).closest('[data-at]')?.getAttribute('data-at')
    if (at !== null && at !== undefined) actions.goBlock(Number(at))
  })
  const read = el('div', {
    id: 'read',
    class: 'read',
    tabindex: 0,
    role: 'region',
    'aria-label': '文章，照现在读出的样子',
  })
  read.addEventListener('click', (event) => {
    const id = (event.target as Element).closest('[data-id]')?.getAttribute('data-id')
    if (id && (event.target as Element).closest('summary, label') === null) actions.goArticle(id)
  })
  main.replaceChildren(
    el('div', { id: 'issue-head', class: 'issue-head' }),
    el('div', { id: 'issue-messages' }),
    el('div', { class: 'panes' }, [raw, scanPane(actions), read]),
    toolbar(actions),
  )
  raw.focus()
}

function drawHead(app: App, view: ReviewIssue, actions: Actions): void {
  fillElement(elementOf('issue-head'), [
    el('h2', {}, view.title),
    el('nav', { 'aria-label': '各版', class: 'pages' }, pageButtons(app, view, actions)),
    el('span', { class: view.counts.doubts === 0 ? 'doubts none' : 'doubts' }, `还有 ${view.counts.doubts} 处疑问`),
    bar(view.counts, '本期'),
    el('span', { class: 'saved' }, app.state.unwritten ? '决定已存，文章文件待写出' : '都已写出'),
  ])
}

function preview(app: App): HTMLElement {
  const id = currentArticle(app.state)?.id
  if (id === undefined) return el('p', { class: 'empty' }, '这一版没有文章。')
  const src = `/preview/${id}?v=${app.state.version}`
  const old = document.querySelector<HTMLIFrameElement>('#read iframe')
  if (old?.getAttribute('src') === src) return old
  return el('iframe', { src, title: '网页预览', sandbox: 'allow-same-origin' })
}

function cards(app: App, page: ReviewPage): HTMLElement[] {
  const current = currentArticle(app.state)?.id
  const choose: OnKind = (article, kind) => app.enqueue(() => sendAct(app, { do: 'article-kind', article, kind }))
  const all = page.articles.map((card, at) => articleCard({ ...card, order: at + 1 }, card.id === current, choose))
  return all.length > 0 ? all : [el('p', { class: 'empty' }, '这一版没有读出文章。')]
}

function drawRead(app: App, page: ReviewPage): void {
  const read = elementOf('read')
  const scroll = read.scrollTop
  const shown = app.state.preview ? [preview(app)] : cards(app, page)
  read.classList.toggle('framed', app.state.preview)
  if (shown.length !== 1 || read.firstChild !== shown[0]) read.replaceChildren(...shown)
  read.scrollTop = scroll
  read.querySelector('.card.here')?.scrollIntoView({ block: 'nearest' })
}

/** The page of an issue: raw page at the left, articles at the right, keys below. */
export function drawIssue(main: HTMLElement, app: App, actions: Actions): void {
  const { view } = app.state
  if (view === null) return
  if (document.getElementById('raw') === null) skeleton(main, actions)
  drawHead(app, view, actions)
  fillElement(elementOf('issue-messages'), [worthList(view, actions), messageList(view.messages, '这一期的消息')])
  const page = currentPage(app.state)
  if (page === undefined) {
    elementOf('raw').replaceChildren(el('p', { class: 'empty' }, '这一期没有能读的版面；上面的消息说了为什么。'))
    elementOf('read').replaceChildren()
    elementOf('scan').hidden = true
    return
  }
  const { at } = currentBlock(app.state)
  drawRaw(elementOf('raw'), page, { at, caret: app.state.caret })
  document.getElementById(blockId(at))?.scrollIntoView({ block: 'nearest' })
  drawScan(elementOf('scan'), { issue: view.key, ...page }, at)
  drawRead(app, page)
}
