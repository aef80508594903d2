import { button, el, field, keyLabel } from './dom.ts'
import { KEY_SPECS, MORE_KEYS } from './keys.ts'

/** Opens a dialog over the page; it is gone when it closes, and the focus back where it was. */
export function openDialog(title: string, contents: readonly (Node | null)[]): HTMLDialogElement {
  const dialog = el('dialog', { 'aria-labelledby': 'dialog-title' }, [
    el('h2', { id: 'dialog-title' }, title),
    ...contents,
  ])
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
  return dialog
}

/** True while a dialog is open: its keys are not the page's. */
export const isDialogOpen = (): boolean => document.querySelector('dialog[open]') !== null

/** The list of all keys. */
export function openHelp(): void {
  const rows = [
    ...KEY_SPECS.map(({ key, label, group }) => [key, group === '这一行是' ? `${group}${label}` : label] as const),
    ...MORE_KEYS,
  ].map(([key, label]) => el('div', {}, [el('dt', {}, [el('kbd', {}, keyLabel(key))]), el('dd', {}, label)]))
  const dialog = openDialog('按键说明', [
    button('关闭', () => dialog.close(), { autofocus: true, class: 'close' }),
    el('p', {}, '光标停在一行上，按一个键就是一个决定；决定马上存好，按 u 可以一步步撤销。'),
    el('dl', { class: 'help' }, rows),
  ])
}

/** Shows lines of text. */
export function openText(title: string, lines: readonly string[]): void {
  const dialog = openDialog(title, [
    button('关闭', () => dialog.close(), { autofocus: true, class: 'close' }),
    el('pre', { class: 'lines', tabindex: 0 }, lines.join('\n')),
  ])
}

/** Opens a form with a button that sends it and one that does not; `done` is called when the person sends it. */
export function openForm(
  title: string,
  { parts, yes, no }: { parts: readonly (Node | null)[]; yes: string; no: string },
  done: () => void,
): void {
  const submit = el('button', { type: 'submit', class: 'btn solid' }, yes)
  const row = el('div', { class: 'row' }, [submit, button(no, () => dialog.close())])
  const form = el('form', { method: 'dialog', class: 'hand' }, [...parts, row])
  const dialog = openDialog(title, [form])
  form.addEventListener('submit', done)
}

/** Asks for a line of text; `done` gets it when the person agrees. */
export function askText(title: string, label: string, done: (text: string) => void): void {
  const input = el('input', { type: 'text', autofocus: true, maxlength: 500 })
  const parts = [field('ask-text', label, input)]
  openForm(title, { parts, yes: '好', no: '不做' }, () => done(input.value.trim()))
}

/** Asks a question, `label` being the answer that agrees; `yes` is done only when the person gives it. */
export function askYes(title: string, { text, label }: { text: string; label: string }, yes: () => void): void {
  const agree = (): void => {
    dialog.close()
    yes()
  }
  const dialog = openDialog(title, [
    el('p', {}, text),
    el('div', { class: 'row' }, [
      button('不换', () => dialog.close(), { autofocus: true }),
      button(label, agree, { 'data-answer': 'yes' }),
    ]),
  ])
}
