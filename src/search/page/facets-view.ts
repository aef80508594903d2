import { typedDay } from './asked-day.ts'
import * as words from '../../words/index.ts'
import { isOfPeople } from '../format.ts'
import { said } from '../query/said.ts'
import { element } from './dom.ts'
import { FILTER_TITLES, type Counted, type Narrowing } from './narrow.ts'
import { FILTER_NAMES, type FilterName, type Request } from './request.ts'

/** Values of a filter that are shown at once; the others, up to a number, when the reader opens them. */
const SHOWN = 8
const MOST = 200

/** The values of a filter that some articles have, the chosen ones first; their names may have to be loaded. */
interface Values {
  count: number
  /** Values from one position up to another. */
  slice(from: number, to: number): Promise<Counted[]>
}

/** The rows found and what they are counted with. */
interface Found {
  narrowing: Narrowing
  request: Request
  rows: readonly number[]
}

function choice(name: FilterName, { key, name: shown, articles }: Counted, checked: boolean): HTMLElement {
  const box = document.createElement('input')
  Object.assign(box, { type: 'checkbox', name, value: key, checked })
  return element('label', 'chk', box, element('span', '', said(shown)), element('span', '', String(articles)))
}

/** Chosen values that none of the articles has. */
function lost(name: FilterName, keys: readonly string[], narrowing: Narrowing): Counted[] {
  return keys.map((key) => ({ key, name: narrowing.nameOf(name, key), articles: 0 }))
}

function timeValues({ narrowing, request }: Found, name: 'year' | 'month', rows: readonly number[]): Values {
  const chosen = request.filters[name] ?? []
  const times = narrowing.byTime(rows, name === 'year' ? 4 : 7).reverse()
  const counted = name === 'year' ? [...times, ...narrowing.withoutTime(rows)] : times
  const missing = chosen.filter((key) => !counted.some((each) => each.key === key))
  const isChosen = ({ key }: Counted): boolean => chosen.includes(key)
  const all = [
    ...lost(name, missing, narrowing),
    ...counted.filter(isChosen),
    ...counted.filter((each) => !isChosen(each)),
  ]
  return { count: all.length, slice: async (from, to) => all.slice(from, to) }
}

async function columnValues(
  { narrowing, request }: Found,
  name: Exclude<FilterName, 'year' | 'month'>,
  rows: readonly number[],
): Promise<Values> {
  const chosen = request.filters[name] ?? []
  const numbers = chosen.length === 0 ? new Set() : narrowing.numbersOf(name, chosen)
  const counted = narrowing.byColumn(rows, name)
  const kept = await narrowing.named(
    name,
    counted.filter(({ number }) => numbers.has(number)),
  )
  const first = [
    ...lost(
      name,
      chosen.filter((key) => !kept.some((each) => each.key === key)),
      narrowing,
    ),
    ...kept,
  ]
  const others = counted.filter(({ number }) => !numbers.has(number))
  const at = (position: number): number => Math.max(0, position - first.length)
  const slice = async (from: number, to: number): Promise<Counted[]> => [
    ...first.slice(from, to),
    ...(await narrowing.named(name, others.slice(at(from), at(to)))),
  ]
  return { count: first.length + others.length, slice }
}

async function valuesOf(found: Found, name: FilterName): Promise<Values> {
  const rows = found.narrowing.narrowed(found.rows, found.request, name)
  return name === 'year' || name === 'month' ? timeValues(found, name, rows) : columnValues(found, name, rows)
}

/** The values that are not shown at once: listed when they are opened, again when they were open before. */
async function others(
  name: FilterName,
  values: Values,
  { from, open }: { from: number; open: boolean },
): Promise<HTMLElement> {
  const rest = element(
    'details',
    '',
    element('summary', '', words.fill(words.filters.others, { n: values.count - from })),
  ) as HTMLDetailsElement
  rest.dataset['of'] = name
  let filled = false
  const fill = async (): Promise<void> => {
    if (filled) return
    filled = true
    const named = await values.slice(from, from + MOST)
    rest.append(...named.map((each) => choice(name, each, false)))
    if (values.count > from + MOST) rest.append(element('p', 'hint', words.fill(words.filters.most, { n: MOST })))
  }
  if (open) await fill()
  rest.open = open
  rest.addEventListener('toggle', () => void fill().catch(() => (filled = false)))
  return rest
}

/** Years under their decades, each decade folded unless it holds a chosen year or was opened before. */
function decades(years: readonly Counted[], chosen: readonly string[], opened: ReadonlySet<string>): HTMLElement[] {
  const decadeOf = ({ key }: Counted): string => (/^\d{4}$/.test(key) ? key.slice(0, 3) : '')
  return [...new Set(years.map(decadeOf))].flatMap((decade) => {
    const within = years.filter((year) => decadeOf(year) === decade)
    const choices = within.map((year) => choice('year', year, chosen.includes(year.key)))
    if (decade === '') return choices
    const title = words.fill(words.filters.decade, { from: `${decade}0`, to: `${decade}9` })
    const made = element('details', '', element('summary', '', title), ...choices) as HTMLDetailsElement
    made.dataset['of'] = decade
    made.open = opened.has(decade) || within.some(({ key }) => chosen.includes(key))
    return [made]
  })
}

/** A filter whose values are loaded when it comes into view. */
function onSight(name: FilterName, fill: () => Promise<HTMLElement[]>): HTMLElement {
  const place = element('fieldset', 'fac', element('legend', '', FILTER_TITLES[name]))
  const watcher = new IntersectionObserver((seen) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return
    watcher.disconnect()
    fill().then(
      (fields) => place.replaceWith(...fields),
      () => place.append(words.found.failed),
    )
  })
  watcher.observe(place)
  return place
}

async function fieldset(found: Found, name: FilterName, opened: ReadonlySet<string>): Promise<HTMLElement[]> {
  const values = await valuesOf(found, name)
  const chosen = found.request.filters[name] ?? []
  if (values.count < 2 && chosen.length === 0) return []
  if (name === 'year' && values.count > SHOWN) {
    const years = decades(await values.slice(0, values.count), chosen, opened)
    return [element('fieldset', 'fac', element('legend', '', FILTER_TITLES[name]), ...years)]
  }
  const from = Math.max(SHOWN, chosen.length)
  const choices = (await values.slice(0, from)).map((each) => choice(name, each, chosen.includes(each.key)))
  const shown = element('div', '', ...choices)
  if (values.count > from) shown.append(await others(name, values, { from, open: opened.has(name) }))
  return [element('fieldset', 'fac', element('legend', '', FILTER_TITLES[name]), shown)]
}

function dayBox(name: 'from' | 'to', value: string): HTMLElement {
  const box = document.createElement('input')
  Object.assign(box, { type: 'text', name, value, placeholder: words.filters.dayForm, autocomplete: 'off' })
  box.addEventListener('change', () => (box.value = typedDay(box.value, name === 'from' ? 'first' : 'last')))
  return element('label', '', words.filters[name], box)
}

function dates({ from, to }: Request): HTMLElement {
  const boxes = element('div', 'dates', dayBox('from', from), dayBox('to', to))
  return element('fieldset', 'fac', element('legend', '', words.filters.days), boxes)
}

/** Box of the form that has the focus. */
function focused(form: HTMLElement): string | null {
  const box = document.activeElement
  if (!(box instanceof HTMLInputElement) || !form.contains(box)) return null
  return box.type === 'checkbox'
    ? `input[name="${box.name}"][value="${CSS.escape(box.value)}"]`
    : `input[name="${box.name}"]`
}

/**
 * Fills the form with the filters and their numbers of articles: of each filter as many as would be found with one value
 * of it, all other filters applied. Loads the columns of the rows. What was open stays open, and the focus where it was.
 * `isCurrent` is asked before anything is changed. Refused when a file cannot be had.
 */
export async function showFacetFields(form: HTMLElement, found: Found, isCurrent: () => boolean): Promise<void> {
  await found.narrowing.load(found.rows)
  const opened = [...form.querySelectorAll<HTMLDetailsElement>('details[open]')].map((each) => each.dataset['of'] ?? '')
  const { narrowing, rows } = found
  const fields = await Promise.all(
    FILTER_NAMES.map((name) => {
      const fill = (): Promise<HTMLElement[]> => fieldset(found, name, new Set(opened))
      const isHere = !isOfPeople(name) || narrowing.columns.knows(name, rows)
      return isHere ? fill() : [onSight(name, () => narrowing.load(rows, [name]).then(fill))]
    }),
  )
  if (!isCurrent()) return
  const place = focused(form)
  form.replaceChildren(dates(found.request), ...fields.flat())
  if (place !== null) form.querySelector<HTMLElement>(place)?.focus()
}

/** Choices in the form of filters. */
export function chosenIn(form: HTMLElement): Partial<Request> {
  const inputs = [...form.querySelectorAll('input')]
  const checked = inputs.filter((input) => input.checked)
  const valuesOf = (name: string): string[] => checked.filter((input) => input.name === name).map(({ value }) => value)
  const chosen = FILTER_NAMES.map((name) => [name, valuesOf(name)] as const)
  const filters = Object.fromEntries(chosen.filter(([, values]) => values.length > 0))
  const day = (name: string): string => inputs.find((input) => input.name === name)?.value ?? ''
  return { filters, from: day('from'), to: day('to') }
}
