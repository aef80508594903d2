import * as words from '../../words/index.ts'
import { said } from '../query/explain.ts'
import { element, link } from './dom.ts'
import type { Narrowing } from './narrow.ts'
import { FILTER_NAMES, FILTER_TITLES, toggled, writeRequest, type Request } from './request.ts'

function chip(text: string, without: Request): HTMLElement {
  return link('btn', writeRequest(without) || '?', `${said(text)}　×`, element('span', 'vh', words.filters.remove))
}

/** Filters of the results, each as a link that takes it away. */
export function chipsView(request: Request, narrowing: Narrowing): HTMLElement[] {
  const chosen = FILTER_NAMES.flatMap((name) =>
    (request.filters[name] ?? []).map((key) =>
      chip(`${FILTER_TITLES[name]} ${narrowing.nameOf(name, key)}`, toggled(request, name, key)),
    ),
  )
  const from =
    request.from === '' ? [] : [chip(words.fill(words.filters.since, { day: request.from }), { ...request, from: '' })]
  const to =
    request.to === '' ? [] : [chip(words.fill(words.filters.until, { day: request.to }), { ...request, to: '' })]
  return [...chosen, ...from, ...to]
}
