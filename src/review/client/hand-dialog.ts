import type { HandRequest } from '../protocol.ts'
import { byCode } from '../../model/order.ts'
import { openForm } from './dialogs.ts'
import { el, field } from './dom.ts'
import { guessDate, guessPages, HANDED } from './guess.ts'

const isPage = ({ name, type }: File): boolean =>
  HANDED.some((ending) => name.toLowerCase().endsWith(ending)) || type === 'text/plain'

/** Bytes as base64, in pieces: a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}

interface Fields {
  date: HTMLInputElement
  name: HTMLInputElement
  number: HTMLInputElement
  unknown: HTMLInputElement
  pages: HTMLInputElement[]
}

function makeFields(files: readonly File[]): Fields {
  const names = files.map(({ name }) => name)
  const page = (value: string): HTMLInputElement =>
    el('input', { type: 'text', pattern: '[A-Za-z]?[0-9]{2,3}(-[A-Za-z]?[0-9]{2,3})?', required: true, value, size: 6 })
  return {
    date: el('input', { type: 'date', value: guessDate(names), autofocus: true, required: true }),
    name: el('input', { type: 'text', pattern: '[a-z0-9\\-]{1,60}', disabled: true, required: true }),
    number: el('input', { type: 'text', inputmode: 'numeric', pattern: '[0-9]{1,6}' }),
    unknown: el('input', { type: 'checkbox' }),
    pages: guessPages(names).map(page),
  }
}

function switchUnknown({ date, name, unknown }: Fields): void {
  date.disabled = unknown.checked
  name.disabled = !unknown.checked
  if (unknown.checked) name.focus()
}

async function requestOf(fields: Fields, files: readonly File[]): Promise<HandRequest> {
  const issue = fields.unknown.checked ? { name: fields.name.value } : { date: fields.date.value }
  const number = fields.number.value === '' ? {} : { number: fields.number.value }
  const bytes = await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())))
  const pages = files.map(({ name }, at) => ({
    page: (fields.pages[at]?.value ?? '').toLowerCase(),
    name,
    data: base64(bytes[at] ?? new Uint8Array()),
  }))
  return { ...issue, ...number, pages, replace: [] }
}

function partsOf(fields: Fields, files: readonly File[]): HTMLElement[] {
  fields.unknown.addEventListener('change', () => switchUnknown(fields))
  const pages = fields.pages.map((input, at) => field(`hand-page-${at}`, `${files[at]?.name ?? ''} 是第几版`, input))
  return [
    field('hand-date', '出版日期', fields.date),
    el('p', { class: 'field check' }, [
      Object.assign(fields.unknown, { id: 'hand-unknown' }),
      el('label', { for: 'hand-unknown' }, '日期不详'),
    ]),
    field('hand-name', '日期不详时，给这一期起个名字（小写字母、数字、连字符，如 xuhui）', fields.name),
    field('hand-number', '期号（可以空着）', fields.number),
    el('fieldset', {}, [el('legend', {}, '版次'), ...pages]),
  ]
}

/** Asks for the day of the issue and the numbers of the pages that were dropped; `done` gets them with the files' bytes. */
export function openHand(all: readonly File[], done: (request: HandRequest) => void): boolean {
  const files = all.filter(isPage).sort((a, b) => byCode(a.name, b.name))
  if (files.length === 0) return false
  const fields = makeFields(files)
  const skipped = all.length - files.length
  const told = `有 ${skipped} 个不是版面文件（文字、PDF、Word、网页、图片），没有放入。`
  const parts = [skipped === 0 ? null : el('p', { class: 'msg warning' }, told), ...partsOf(fields, files)]
  openForm('放入版面文件', { parts, yes: '放入', no: '不放了' }, () => void requestOf(fields, files).then(done))
  return true
}
