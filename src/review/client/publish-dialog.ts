import type { PublishOutcome, PublishRequest } from '../protocol.ts'
import { openDialog } from './dialogs.ts'
import { button, el, field, fillElement } from './dom.ts'

/** Needs of the dialog: the last target of the site, and the way to ask the program. */
export interface Publishing {
  known: string
  publish: (request: PublishRequest) => Promise<PublishOutcome>
}

/** The sum of what there is to change, or was changed. */
function summary({ name, changes, isSent }: PublishOutcome): string {
  if (changes === null) return '没有发布，原因在下面。'
  const { added, changed, removed, same } = changes
  const what = `新 ${added} 个，改 ${changed} 个，删 ${removed} 个，不变 ${same} 个文件`
  if (!isSent) return `${name}：${what}。还没有送。`
  return added + changed + removed === 0 ? `${name}：没有要改的，已经是最新的。` : `发布好了。${name}：${what}。`
}

interface Parts {
  to: HTMLInputElement
  base: HTMLInputElement
  told: HTMLElement
  row: HTMLElement
  /** Closes the dialog. */
  close: () => void
}

async function ask({ publish }: Publishing, parts: Parts, wish: Pick<PublishRequest, 'send' | 'many'>): Promise<void> {
  const place = { to: parts.to.value.trim() || undefined, base: parts.base.value.trim() || undefined }
  const stop = button('关闭', parts.close)
  fillElement(parts.told, [el('p', {}, wish.send ? '正在建网站、送出去……请不要关窗口。' : '正在建网站、看会改什么……')])
  fillElement(parts.row, [])
  const outcome = await publish({ ...place, ...wish })
  const lines = el('pre', { class: 'lines', tabindex: 0 }, outcome.lines.join('\n'))
  fillElement(parts.told, [
    el('p', { class: 'sum' }, summary(outcome)),
    el('details', { open: !outcome.changes }, [el('summary', {}, '经过'), lines]),
  ])
  const isReady = !outcome.isSent && outcome.changes !== null
  const label = outcome.isMany ? '那里的文件大半要删掉，也照样送出去' : '送出去'
  const again = button(label, () => void run({ publish, known: '' }, parts, { send: true, many: outcome.isMany }), {
    class: 'solid',
  })
  fillElement(parts.row, [isReady ? again : null, stop])
  ;(isReady ? again : stop).focus()
}

/** Asks the program; a failure on the way is told, and the dialog can be closed. */
async function run(publishing: Publishing, parts: Parts, wish: Pick<PublishRequest, 'send' | 'many'>): Promise<void> {
  try {
    await ask(publishing, parts, wish)
  } catch (problem) {
    fillElement(parts.told, [
      el('p', { class: 'msg error' }, `没有发布：${problem instanceof Error ? problem.message : ''}`),
    ])
    fillElement(parts.row, [button('关闭', parts.close)])
  }
}

const FORMS = '文件夹的路径；zip:文件.zip；git:仓库地址#分支；s3:https://存储桶的域名/前缀/?region=地区'

/** Publishes in two steps: what would change, then, when the person agrees, the sending. */
export function openPublish(publishing: Publishing): void {
  const to = el('input', { type: 'text', value: publishing.known, required: true, autofocus: true })
  const base = el('input', { type: 'text', placeholder: '/', pattern: '/|/([A-Za-z0-9._~\\-]+/)+' })
  const told = el('div', { role: 'status', class: 'told' })
  const row = el('div', { class: 'row' })
  const form = el('form', { class: 'hand' }, [
    field('publish-to', `发布到哪里（${FORMS}）`, to),
    field('publish-base', '网站在主机的子目录里时的前缀，如 /news/（可以空着；以前写过的不用再写）', base),
    told,
    row,
  ])
  const dialog = openDialog('发布', [form])
  const parts = { to, base, told, row, close: () => dialog.close() }
  row.append(el('button', { type: 'submit', class: 'btn solid' }, '先看会改什么'), button('不发布', parts.close))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void run(publishing, parts, { send: false })
  })
}
