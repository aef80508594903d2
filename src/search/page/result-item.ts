import * as words from '../../words/index.ts'
import { fold, unitsOf } from '../fold.ts'
import type { SearchDocument } from '../format.ts'
import type { SearchEngine } from '../engine.ts'
import { element, link, type Child } from './dom.ts'
import { hitCount, marked, snippetOf, type Marked, type Shown } from './snippet.ts'

function withMarks({ text, hits }: Marked): Child[] {
  const children: Child[] = []
  let at = 0
  for (const { from, to } of hits) {
    children.push(text.slice(at, from), element('mark', '', text.slice(from, to)))
    at = to
  }
  return [...children, text.slice(at)].filter((child) => child !== '')
}

/** Marks in the results and, by the address of the link, in the article itself. */
interface Marking {
  phrases: readonly (readonly string[])[]
  /** The query part of the article's address. */
  search: string
}

/** Most phrases that a link asks an article to mark, and most characters of one: servers refuse very long addresses. */
const LIMITS = { phrases: 8, characters: 100 }

/** The beginning of a long text, cut between two units. */
function beginning(text: string): string {
  const { to } = fold(text)
  const end = to.filter((offset) => offset <= LIMITS.characters).pop() ?? LIMITS.characters
  return text.length <= LIMITS.characters ? text : text.slice(0, end)
}

/** Marks for the texts that a query looked for. */
export function markingOf(texts: readonly string[]): Marking {
  const hits = texts.slice(0, LIMITS.phrases).map((text) => ['hit', beginning(text)])
  const search = new URLSearchParams(hits).toString()
  return { phrases: texts.map(unitsOf), search: search === '' ? '' : `?${search}` }
}

function headline(found: Shown, { phrases, search }: Marking, base: string): HTMLElement {
  const href = base + found.url.slice(1) + search
  const made = link(found.ours ? 'hl ours' : 'hl', href, ...withMarks(marked(found.headline, phrases)))
  if (found.ours) made.prepend(words.marks.untitled)
  return element('h3', '', made)
}

function dateElement({ text, note }: SearchDocument['date']): HTMLElement {
  if (note === undefined) return element('span', '', text)
  const inferred = element('span', 'inf', text)
  inferred.title = note
  return element('span', '', inferred, element('span', 'vh', words.marks.inferred))
}

function meta(found: Shown, count: number): HTMLElement {
  const parts = [dateElement(found.date), element('span', '', found.page)]
  if (found.byline) parts.push(element('span', '', found.byline))
  if (count > 0) parts.push(element('span', '', element('b', '', words.fill(words.found.hits, { n: count }))))
  return element('p', 'meta', ...parts)
}

/** Text of an article for its phrases: the excerpt made with the index where they are one name, else its whole text. Refused when that cannot be had. */
export async function shownOf(engine: SearchEngine, row: number, phrases: Marking['phrases']): Promise<Shown> {
  const [only = [], ...others] = phrases
  const known = others.length === 0 ? await engine.named(only) : undefined
  return known?.first.find(([each]) => each === row)?.[1] ?? engine.document(row)
}

/** The list item of a found article whose text could not be had. */
export function lostItem(): HTMLElement {
  const made = element('li', '', element('p', 'hint', words.found.lostText))
  made.dataset['lost'] = ''
  return made
}

/** The list item of a found article: kicker, headline, snippet, and the line of date, page, byline and number of hits. */
export function resultItem(found: Shown, marking: Marking, base: string): HTMLElement {
  const { phrases } = marking
  const article = element('article', '')
  if (found.kicker) article.append(element('p', 'kick', ...withMarks(marked(found.kicker, phrases))))
  const snippet = snippetOf(found, phrases)
  const text = [snippet.cutBefore ? '……' : '', ...withMarks(snippet), snippet.cutAfter ? '……' : '']
  article.append(headline(found, marking, base), element('p', 'sn', ...text), meta(found, hitCount(found, phrases)))
  return element('li', '', article)
}
