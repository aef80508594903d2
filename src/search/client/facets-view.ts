import type { ColumnValues } from '../format.ts'
import { element } from './dom.ts'
import type { Counted, Narrowing } from './narrow.ts'
import { FILTER_NAMES, FILTER_TITLES, type FilterName, type Request } from './request.ts'

/** Values of a filter that are shown at once; the others under one heading more. */
const SHOWN = 8
const MOST = 200

/** The chosen values among those of a filter, with their names, found in the results or not. */
function chosenFirst(counted: readonly Counted[], chosen: readonly string[]): Counted[] {
  const known = new Set(counted.map(({ key }) => key))
  const lost = chosen.filter((key) => !known.has(key)).map((key) => ({ key, name: key, articles: 0 }))
  const isChosen = ({ key }: Counted): boolean => chosen.includes(key)
  return [...lost, ...counted.filter(isChosen), ...counted.filter((each) => !isChosen(each))]
}

function choice(name: FilterName, { key, name: shown, articles }: Counted, checked: boolean): HTMLElement {
  const box = document.createElement('input')
  Object.assign(box, { type: 'checkbox', name, value: key, checked })
  return element('label', 'chk', box, element('span', '', shown), element('span', '', String(articles)))
}

function fieldset(name: FilterName, counted: readonly Counted[], chosen: readonly string[]): HTMLElement[] {
  const all = chosenFirst(counted, chosen).slice(0, MOST)
  if (all.length === 0) return []
  const choices = all.map((each) => choice(name, each, chosen.includes(each.key)))
  const shown = element('div', '', ...choices.slice(0, SHOWN))
  const rest = choices.slice(SHOWN)
  if (rest.length > 0) shown.append(element('details', '', element('summary', '', `另外${rest.length}项`), ...rest))
  return [element('fieldset', 'fac', element('legend', '', FILTER_TITLES[name]), shown)]
}

function dayBox(name: 'from' | 'to', value: string): HTMLElement {
  const box = document.createElement('input')
  Object.assign(box, { type: 'date', name, value })
  return element('label', '', name === 'from' ? '自' : '至', box)
}

function dates({ from, to }: Request): HTMLElement {
  const boxes = element('div', 'dates', dayBox('from', from), dayBox('to', to))
  return element('fieldset', 'fac', element('legend', '', '见报日期'), boxes)
}

function countedBy(
  name: FilterName,
  rows: readonly number[],
  on: { narrowing: Narrowing; values: ColumnValues },
): Counted[] {
  if (name === 'year') return on.narrowing.byTime(rows, 4).reverse()
  if (name === 'month') return on.narrowing.byTime(rows, 7).reverse()
  return on.narrowing.byColumn(rows, name, on.values)
}

/**
 * The filters with the numbers of articles: of each filter as many as would be found with one value of it, all other
 * filters applied. Loads the columns of the rows. Refused when a file cannot be had.
 */
export async function facetFields(
  narrowing: Narrowing,
  request: Request,
  rows: readonly number[],
): Promise<HTMLElement[]> {
  const values = await narrowing.load(rows)
  const fields = FILTER_NAMES.flatMap((name) => {
    const counted = countedBy(name, narrowing.narrowed(rows, { request, values, except: name }), { narrowing, values })
    return fieldset(name, counted, request.filters[name] ?? [])
  })
  return [dates(request), ...fields]
}
