import { openForm } from './dialogs.ts'
import { el, field } from './dom.ts'

/** Reasons for withdrawals, to choose from; any other reason can be written. */
const REASONS: readonly string[] = [
  '应当事人要求撤下',
  '涉及个人隐私',
  '涉及未成年人',
  '内容有误',
  '与另一篇重复',
  '版权人要求撤下',
]

/** Reason for readers, and the archive's own; both may be empty. */
interface Reasons {
  why: string
  note: string
}

/** Asks for the two reasons of a withdrawal; `done` gets them when the person agrees. */
export function askReasons(title: string, done: (reasons: Reasons) => void): void {
  const why = el('input', { type: 'text', list: 'withdraw-reasons', autofocus: true, maxlength: 500 })
  const note = el('textarea', { rows: 3, maxlength: 2000 })
  const reasons = REASONS.map((reason) => el('option', { value: reason }))
  const parts = [
    field('withdraw-why', '公开的理由：写在它原来的网址上，谁都看得见。可以选，可以改，可以空着', why),
    el('datalist', { id: 'withdraw-reasons' }, reasons),
    field('withdraw-note', '内部备注：只记在更正文件里，不会发布。例如谁在什么时候要求的', note),
  ]
  openForm(title, { parts, yes: '撤下', no: '不撤' }, () => done({ why: why.value.trim(), note: note.value.trim() }))
}

/** Asks which words are to be taken out, and why; `done` gets both when the person agrees. */
export function askHiding(title: string, marked: string, done: (words: string, why: string) => void): void {
  const words = el('input', { type: 'text', required: true, maxlength: 500, value: marked, autofocus: true })
  const why = el('input', { type: 'text', required: true, maxlength: 500, list: 'hide-reasons' })
  const parts = [
    el('p', {}, '原文、更正、网站、检索里都不再有，改写成“×××”；原件移到 withheld。不能撤销。'),
    field('hide-words', '要隐去的字，照版面上的写法', words),
    field('hide-why', '为什么隐去：读者看得到', why),
    el(
      'datalist',
      { id: 'hide-reasons' },
      REASONS.map((value) => el('option', { value })),
    ),
  ]
  openForm(title, { parts, yes: '隐去', no: '不做' }, () => done(words.value, why.value))
}
