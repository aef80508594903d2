import { risFile } from '../../src/cite/ris.ts'
import { saveFile } from '../../src/search/page/files.ts'
import * as words from '../../src/words/index.ts'

/**
 * The citations of a page: fills in the day of reading and the page's address, and makes buttons to copy and to download.
 * Without it the same texts stand there, with the words 引用日期 in place of the day.
 */
const pad = (count: number): string => String(count).padStart(2, '0')

/** The reader's own day, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date()
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}

function fill(box: Element): void {
  const values: Record<string, string> = { day: today(), url: location.origin + location.pathname }
  for (const slot of box.querySelectorAll<HTMLElement>('[data-fill]')) {
    slot.textContent = values[slot.dataset['fill'] ?? ''] ?? slot.textContent
  }
}

function select(text: Element): void {
  const range = document.createRange()
  range.selectNodeContents(text)
  const selection = getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}

/** Pages that came over http may not use the clipboard: then the text is selected for the reader to copy. */
async function copy(text: Element, said: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text.textContent ?? '')
    said.textContent = words.tools.copied
  } catch {
    select(text)
    said.textContent = words.tools.selected
  }
}

function save(text: string, { file = '', type = '' }: DOMStringMap): void {
  saveFile(file, type, file.endsWith('.ris') ? risFile(text) : text)
}

function button(name: string, about: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'btn'
  made.textContent = name
  made.setAttribute('aria-label', `${name} ${about}`)
  made.addEventListener('click', act)
  return made
}

function addButtons(form: HTMLElement): void {
  const text = form.querySelector('.c-t')
  if (!text) return
  const about = form.querySelector('h3')?.textContent ?? ''
  const row = document.createElement('p')
  row.className = 'c-b'
  const said = document.createElement('span')
  said.setAttribute('role', 'status')
  row.append(button(words.tools.copy, about, () => void copy(text, said)))
  if (form.dataset['file'])
    row.append(button(words.tools.save, about, () => save(text.textContent ?? '', form.dataset)))
  row.append(said)
  form.append(row)
}

/** Prepares the citations of the page, if it has any; they are printed although they are folded. */
export function startCitations(): void {
  const box = document.querySelector<HTMLDetailsElement>('details.cite')
  if (!box) return
  fill(box)
  box.querySelectorAll<HTMLElement>('.c-f').forEach(addButtons)
  if (location.hash === '#cite') box.open = true
  addEventListener('beforeprint', () => (box.open = true))
}
