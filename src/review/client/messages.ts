import type { Message } from '../../model/message.ts'
import { button, el } from './dom.ts'

const MARKS = { error: '错误', warning: '注意', info: '说明' } as const

/** Messages about originals that a person may accept. */
const ORIGINALS: readonly string[] = ['raw-changed', 'raw-gone']

/** Told the path of an original, or of a folder of them. */
type OnOriginal = (file: string) => void

function fileAndLine({ file, line }: Message): string {
  if (file === '') return ''
  return `${file}${line === undefined ? '' : ` 第 ${line} 行`}：`
}

/** A message as a line: how bad, where, what, what to do. */
function messageItem(message: Message, onOriginal?: OnOriginal): HTMLLIElement {
  const { severity, what, todo, rule } = message
  return el('li', { class: `msg ${severity}` }, [
    el('b', {}, MARKS[severity]),
    ` ${fileAndLine(message)}${what}。${todo === '' ? '' : `处理：${todo}。`}`,
    el('small', {}, `[${rule}]`),
    onOriginal !== undefined && ORIGINALS.includes(rule) && button('是有意的…', () => onOriginal(message.file)),
  ])
}

/** A list of messages; null when there is none. `onOriginal` is told which original changed or went on purpose. */
export function messageList(messages: readonly Message[], label: string, onOriginal?: OnOriginal): HTMLElement | null {
  const items = messages.map((message) => messageItem(message, onOriginal))
  return items.length === 0 ? null : el('ul', { class: 'msgs', 'aria-label': label }, items)
}
