import * as words from '../../words/index.ts'
import { explain } from '../query/explain.ts'
import { said } from '../query/said.ts'
import { barsView } from './bars-view.ts'
import { element, link } from './dom.ts'
import type { UsedForm } from './evaluate.ts'
import { keepingFocus } from './focus.ts'
import { FILTER_TITLES, type Counted, type Narrowing } from './narrow.ts'
import type { Parts } from './page-parts.ts'
import { FILTER_NAMES, MOST_RANKED, readRequest, toggled, UNKNOWN_YEAR, writeRequest, type Request } from './request.ts'
import type { Answer } from './searcher.ts'
import { articlesText, quoted } from './words.ts'

/** Explanations shown at most. */
const MOST_HINTS = 5

/** Notes on a request: its range of days ends before it begins, it cannot judge some found articles, or too many are found to be put in order. */
function requestNotes({ request, undated, hits }: Pick<Answer, 'request' | 'undated' | 'hits'>): string[] {
  const { from, to, sort } = request
  return [
    ...(from !== '' && to !== '' && from > to ? [words.filters.reversed] : []),
    ...(undated === 0 ? [] : [words.fill(words.filters.undated, { n: undated })]),
    ...(sort === 'hits' && hits.length > MOST_RANKED ? [words.fill(words.found.unranked, { n: MOST_RANKED })] : []),
  ]
}

/** Says under which other form a word was searched too, or could be. */
function formNote({ kind, typed, text, articles, merged }: UsedForm): string {
  const told = merged ? words.found.merged : words.found.perhaps
  return words.fill(told, { form: words.found.forms[kind], typed: quoted(typed), text, n: articles })
}

function chip(text: string, without: Request): HTMLElement {
  return link('btn', writeRequest(without) || '?', `${said(text)}　×`, element('span', 'vh', words.filters.remove))
}

/** Filters of the results, each as a link that takes it away. */
function chipsOf(request: Request, narrowing: Narrowing): HTMLElement[] {
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

/** Says how many of the found articles have no known day, with a link to them alone. */
function undatedElement(request: Request, { key, name, articles }: Counted): HTMLElement {
  if (request.filters.year?.includes(key)) return element('p', 'hint')
  return element(
    'p',
    'hint',
    link('', writeRequest(toggled(request, 'year', key)), name),
    `　${articlesText(articles)}`,
  )
}

/** A form that was searched too, or a link to one that was not. */
function formElement(form: UsedForm): HTMLElement {
  const note = element('p', 'hint', formNote(form))
  if (!form.merged)
    note.append(
      link(
        '',
        writeRequest({ ...readRequest(''), text: form.query }),
        words.fill(words.found.look, { text: said(form.query) }),
      ),
    )
  return note
}

function showBars(parts: Parts, { request, hits, rows }: Answer, narrowing: Narrowing): void {
  const found = hits.map(({ row }) => row)
  const years = request.filters.year ?? []
  const month = years.length === 1 && years[0] !== UNKNOWN_YEAR
  const counted = narrowing.byTime(found, month ? 7 : 4)
  const name = month ? 'month' : 'year'
  const hrefOf = (key: string): string => writeRequest({ ...request, filters: { ...request.filters, [name]: [key] } })
  const title = month ? words.fill(words.found.byMonth, { y: years[0] ?? '' }) : words.found.byYear
  const bars = rows.length === 0 ? [] : barsView({ title, counted, hrefOf })
  const unknown = narrowing.withoutTime(found).map((unknown) => undatedElement(request, unknown))
  parts.bars.replaceChildren(...bars, ...unknown)
}

/** Shows what belongs to an answer besides its list: what is odd about the query, chosen filters, bars, order. */
export function showAnswered(parts: Parts, answer: Answer, narrowing: Narrowing): void {
  const { notes, chips, sort } = parts
  const explanations = answer.problems.map(explain)
  if (answer.isEmpty) parts.status.textContent = explanations.shift() ?? words.found.howTo
  const hints = [...[...new Set(explanations)].slice(0, MOST_HINTS), ...requestNotes(answer)]
  keepingFocus(parts, () => {
    notes.replaceChildren(...hints.map((text) => element('p', 'hint', text)), ...answer.forms.map(formElement))
    chips.replaceChildren(...chipsOf(answer.request, narrowing))
    showBars(parts, answer, narrowing)
  })
  for (const radio of sort.querySelectorAll('input')) radio.checked = radio.value === answer.request.sort
}
