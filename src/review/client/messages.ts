import type { Message } from '../../model/message.ts'
import { el } from './dom.ts'

const MARKS = { error: '错误', warning: '注意', info: '说明' } as const

function placeOf({ file, line }: Message): string {
  if (file === '') return ''
  return `${file}${line === undefined ? '' : ` 第 ${line} 行`}：`
}

/** A message as a line: how bad, where, what, what to do. */
function messageItem(message: Message): HTMLLIElement {
  const { severity, what, todo, rule } = message
  return el('li', { class: `msg ${severity}` }, [
    el('b', {}, MARKS[severity]),
    ` ${placeOf(message)}${what}。${todo === '' ? '' : `处理：${todo}。`}`,
    el('small', {}, `[${rule}]`),
  ])
}

/** A list of messages; null when there is none. */
export function messageList(messages: readonly Message[], label: string): HTMLElement | null {
  return messages.length === 0 ? null : el('ul', { class: 'msgs', 'aria-label': label }, messages.map(messageItem))
}
