import { typedDay } from '../../src/search/page/asked-day.ts'
import * as words from '../../src/words/index.ts'

/** The page of offices for one day: hides what has no evidence for it, and says by what the rest is proven. */

interface Why {
  text: string
  links: Node[]
  /** True where the day itself is proven, or lies between two told bounds. */
  known: boolean
}

function shownDay(day: string): string {
  const [y = 0, m = 0, d = 0] = day.split('-').map(Number)
  return words.fill(words.days.ymd, { y, m, d })
}

/** The links of a row's proofs with their days, oldest first. */
function proofsOf(row: HTMLElement): { day: string; link: Element }[] {
  const found = [...row.querySelectorAll('.proofs a')].flatMap((link) => {
    const day = link.querySelector('time')?.dateTime
    return day === undefined ? [] : [{ day, link }]
  })
  return found.sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** Print's evidence for the day: proven on it, or before and after it; null when it lies between no two proofs. */
function whyPrinted(row: HTMLElement, day: string): Why | null {
  const { from = '', to = '' } = row.dataset
  if (from === '' || day < from || day > to) return null
  const proofs = proofsOf(row)
  const same = proofs.filter((proof) => proof.day === day)
  const around = [
    ...proofs.filter((proof) => proof.day < day).slice(-1),
    ...proofs.filter((proof) => proof.day > day).slice(0, 1),
  ]
  const told = same.length > 0 ? same : around
  return {
    text: same.length > 0 ? words.officeDay.same : words.officeDay.around,
    links: told.map(({ link }) => link.cloneNode(true)),
    known: same.length > 0,
  }
}

/** Evidence for the day in the authority file, or in an article that tells of a term; a term with an open end may have gone on or not. */
function whyOnFile(row: HTMLElement, day: string): Why | null {
  const terms = (row.dataset['terms'] ?? '').split(' ').map((term) => term.split('/'))
  const held = terms.filter(([from = '', to = '']) => from + to !== '' && from <= day && (to === '' || day <= to))
  if (held.length === 0) return null
  const closed = held.some(([from, to]) => from !== '' && to !== '')
  const said = words.officeDay
  const [filed, noEnd, noBegin] = held.some(([, , told]) => told === undefined)
    ? [said.filed, said.noEnd, said.noBegin]
    : [said.told, said.toldNoEnd, said.toldNoBegin]
  const open = held.some(([from]) => from !== '') ? noEnd : noBegin
  return { text: closed ? filed : open, links: [], known: closed }
}

/** Writes the reasons before the evidence; without any, takes the old ones away. */
function tell(row: HTMLElement, reasons: readonly Why[]): void {
  row.querySelector('.why')?.remove()
  if (reasons.length === 0) return
  const told = document.createElement('span')
  told.className = 'why'
  const { known, likely } = words.officeDay
  const certainty = { text: reasons.some((reason) => reason.known) ? known : likely, links: [] }
  for (const { text, links } of [certainty, ...reasons]) {
    const reason = document.createElement('span')
    reason.append(text, ...links)
    told.append(reason)
  }
  row.querySelector('td')?.prepend(told)
}

/** Shows the rows for a day, all for ''. Gives how many are shown. */
function show(day: string): number {
  let shown = 0
  for (const row of document.querySelectorAll<HTMLElement>('tr[data-from]')) {
    const reasons = day === '' ? [] : [whyPrinted(row, day), whyOnFile(row, day)].filter((why) => why !== null)
    row.hidden = day !== '' && reasons.length === 0
    if (!row.hidden) shown += 1
    tell(row, reasons)
  }
  const empty = (part: Element): boolean => part.querySelector('tr[data-from]:not([hidden])') === null
  for (const part of document.querySelectorAll<HTMLElement>('.held tbody, .body-of')) part.hidden = empty(part)
  return shown
}

/** The day in the address (`?d=2021-11-16`); '' when there is none. */
function dayInAddress(): string {
  const day = new URLSearchParams(location.search).get('d') ?? ''
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : ''
}

function remember(day: string): void {
  const address = new URL(location.href)
  if (day === '') address.searchParams.delete('d')
  else address.searchParams.set('d', day)
  history.replaceState(null, '', address)
}

function start(form: HTMLElement, field: HTMLInputElement): void {
  const update = (): void => {
    const day = field.value
    const shown = show(day)
    const said = document.getElementById('day-said')
    const told = words.fill(shown === 0 ? words.officeDay.none : words.officeDay.some, { day: shownDay(day), n: shown })
    if (said) said.textContent = day === '' ? '' : told
  }
  const set = (day: string): void => {
    field.value = day
    remember(day)
    update()
  }
  form.hidden = false
  field.value = dayInAddress()
  update()
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    set(typedDay(field.value))
  })
  field.addEventListener('change', () => set(typedDay(field.value)))
  document.getElementById('all-days')?.addEventListener('click', () => set(''))
}

const form = document.getElementById('on-day')
const field = document.getElementById('day')
if (form && field instanceof HTMLInputElement) start(form, field)
