import type { ColumnValues } from '../format.ts'
import { valueAt } from './columns.ts'
import { element, link } from './dom.ts'
import { FILTER_NAMES, FILTER_TITLES, toggled, writeRequest, type FilterName, type Request } from './request.ts'

function nameOf(name: FilterName, key: string, values: ColumnValues | null): string {
  if (name === 'year') return `${key}年`
  if (name === 'month') return `${key.slice(0, 4)}年${Number(key.slice(5))}月`
  const number = values?.[name].keys.indexOf(key) ?? -1
  return values && number > 0 ? valueAt(values[name], number).name : key
}

function chip(text: string, without: Request): HTMLElement {
  return link('btn', writeRequest(without) || '?', `${text}　×`, element('span', 'vh', '，移除此筛选'))
}

/** What the results are narrowed by, each as a link that takes it away. */
export function chipsView(request: Request, values: ColumnValues | null): HTMLElement[] {
  const chosen = FILTER_NAMES.flatMap((name) =>
    (request.filters[name] ?? []).map((key) =>
      chip(`${FILTER_TITLES[name]} ${nameOf(name, key, values)}`, toggled(request, name, key)),
    ),
  )
  const from = request.from === '' ? [] : [chip(`自${request.from}`, { ...request, from: '' })]
  const to = request.to === '' ? [] : [chip(`至${request.to}`, { ...request, to: '' })]
  return [...chosen, ...from, ...to]
}
