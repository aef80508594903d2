import type { IssueLine } from '../protocol.ts'
import type { Actions } from './actions.ts'
import type { App } from './app.ts'
import { button, el } from './dom.ts'
import { HANDED } from './guess.ts'
import { messageList } from './messages.ts'

/** Share of articles that were looked at, in whole per cent; never 100 while one is left. */
export function share({ reviewed, articles }: { reviewed: number; articles: number }): number {
  return articles === 0 ? 0 : Math.floor((reviewed / articles) * 100)
}

/** A bar of the share reviewed, with the numbers beside it. */
export function bar(counts: { reviewed: number; articles: number }, label: string): HTMLElement {
  const { reviewed, articles } = counts
  const text = `已阅 ${reviewed}／${articles} 篇（${share(counts)}%）`
  const meter = el('progress', { max: Math.max(1, articles), value: reviewed, 'aria-label': `${label}：${text}` })
  return el('span', { class: 'share' }, [meter, el('span', {}, text)])
}

function issueRow(line: IssueLine, actions: Actions): HTMLElement {
  const doubts = line.doubts === 0 ? '没有疑问' : `${line.doubts} 处疑问`
  return el('li', {}, [
    button(line.title, () => actions.openIssue(line.key), { class: 'issue', 'data-key': line.key }),
    el('span', { class: line.doubts === 0 ? 'doubts none' : 'doubts' }, doubts),
    bar(line, line.title),
  ])
}

function chooser(actions: Actions): HTMLElement {
  const input = el('input', { type: 'file', multiple: true, accept: HANDED.join(','), id: 'files', class: 'vh' })
  input.addEventListener('change', () => {
    actions.hand([...(input.files ?? [])])
    input.value = ''
  })
  return el('div', { class: 'drop' }, [
    el('p', {}, '把一期的版面文件（一版一个 .txt、PDF、Word 或网页，版面图 .jpg）拖到这个窗口里，或者：'),
    input,
    el('label', { for: 'files', class: 'btn' }, '选择版面文件…'),
  ])
}

const EMPTY = '这个文库里还没有报纸。放入第一期的版面文件，文章就会出现在这里。'

/** The form of a new archive: alone in an empty folder, folded away while the sample is shown. */
function newArchive({ state }: App, actions: Actions): HTMLElement | null {
  const { kind, dir } = state.overview.setup
  if (kind === 'new')
    return el('section', {}, [
      el('h2', {}, '建一个新的文库'),
      el('p', {}, `文件夹 ${dir} 是空的。答完下面几问，就在这里建。`),
      actions.newForm(),
    ])
  if (kind !== 'sample') return null
  const summary = el('summary', {}, '现在看的是程序自带的样例。建自己的文库…')
  return el('details', { class: 'own' }, [summary, actions.newForm()])
}

/** The list of issues, those with the most doubts first, with the place to drop page files. */
export function drawIssues(main: HTMLElement, app: App, actions: Actions): void {
  const { issues, messages, setup } = app.state.overview
  const own = newArchive(app, actions)
  if (setup.kind === 'new') return void (own && main.replaceChildren(own))
  const broken = messageList(messages, '读文库时的消息', actions.acceptOriginal)
  const list = el(
    'ol',
    { class: 'issues', 'aria-label': '各期，疑问多的在前' },
    issues.map((line) => issueRow(line, actions)),
  )
  main.replaceChildren(
    el('h2', {}, '各期'),
    ...(own ? [own] : []),
    ...(setup.publishTo === undefined || issues.length === 0
      ? []
      : [button('发布…', actions.publish, { id: 'publish' })]),
    chooser(actions),
    ...(broken ? [broken] : []),
    issues.length === 0 ? el('p', { class: 'empty' }, EMPTY) : list,
  )
}
