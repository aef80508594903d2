import * as words from '../../words/index.ts'
import { unitsOf } from '../fold.ts'
import { said } from '../query/said.ts'
import { readQuery } from '../query/read.ts'
import { yearRanges } from '../store/ranges.ts'
import { element, link } from './dom.ts'
import { nearQueries, type Near } from './near.ts'
import { passagesLike, type Passage } from './passages.ts'
import { readRequest, writeRequest } from './request.ts'
import { markingOf, resultItem } from './result-item.ts'
import type { Answer, Searcher } from './searcher.ts'
import { articlesText } from './words.ts'

/** Ways on when search finds nothing, each a name and a path under the base: the newest year's calendar and the lists of names. */
function browsing({ engine }: Searcher): [string, string][] {
  const year = yearRanges(engine.coverage)
    .filter(({ key }) => key !== '')
    .at(-1)?.key
  const { calendar, leaders, reporters, people } = words.parts
  return [
    ...(year === undefined ? [] : ([[calendar, `${year}/`]] as [string, string][])),
    [leaders, 'leaders/'],
    [reporters, 'reporters/'],
    [people, 'people/'],
  ]
}

function titled(title: string, list: HTMLElement, items: readonly HTMLElement[]): HTMLElement[] {
  list.append(...items)
  return items.length === 0 ? [] : [element('p', 'hint', title), list]
}

/** An article as a result, of which only the sentence is shown; the link marks that sentence. */
function passageItem({ document, sentence, alike }: Passage, base: string): HTMLElement {
  const { search } = markingOf([sentence])
  return resultItem({ ...document, paragraphs: [sentence] }, { phrases: alike.map(unitsOf), search }, base)
}

function nearItem({ text, articles }: Near): HTMLElement {
  const query = link('', writeRequest({ ...readRequest(''), text }), said(text))
  return element('li', '', query, `　${articlesText(articles)}`)
}

/** All words that are wanted, one after the other. */
function wantedText(text: string): string {
  const wanted = readQuery(text).clauses.filter(({ excluded }) => !excluded)
  return wanted.flatMap(({ any }) => any.map((term) => term.text)).join(' ')
}

/**
 * Help below "nothing found": the sentences most like the words where these stand nowhere, queries near to them that
 * find something, and where else to look. What cannot be had is left out.
 */
export async function helpFor(searcher: Searcher, { request, rows }: Answer, base: string): Promise<HTMLElement[]> {
  const passages = rows.length > 0 ? [] : passagesLike(searcher.engine, wantedText(request.text)).catch(() => [])
  const [like, near] = await Promise.all([passages, nearQueries(searcher, request.text).catch(() => [])])
  const places = browsing(searcher).map(([text, path]) => element('li', '', link('', base + path, text)))
  return [
    ...titled(
      words.found.nearest,
      element('ol', 'list res'),
      like.map((passage) => passageItem(passage, base)),
    ),
    ...titled(words.found.near, element('ul', 'inl'), near.map(nearItem)),
    ...titled(words.found.browse, element('ul', 'inl'), places),
  ]
}
