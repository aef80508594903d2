import type { SearchDocument } from '../format.ts'
import { hitCount, marked, snippetOf, type Marked } from './snippet.ts'

type Child = Node | string

/** An element with a class and children. Text is set as text, never read as markup. */
function element(name: string, className: string, ...children: Child[]): HTMLElement {
  const made = document.createElement(name)
  if (className) made.className = className
  made.append(...children)
  return made
}

function withMarks({ text, hits }: Marked): Child[] {
  const children: Child[] = []
  let at = 0
  for (const { from, to } of hits) {
    children.push(text.slice(at, from), element('mark', '', text.slice(from, to)))
    at = to
  }
  return [...children, text.slice(at)].filter((child) => child !== '')
}

function headline(found: SearchDocument, phrases: readonly (readonly string[])[], base: string): HTMLElement {
  const link = element('a', found.ours ? 'hl ours' : 'hl', ...withMarks(marked(found.headline, phrases)))
  link.setAttribute('href', base + found.url.slice(1))
  if (found.ours) link.prepend('〔无题〕')
  return element('h3', '', link)
}

function dateElement({ text, note }: SearchDocument['date']): HTMLElement {
  if (note === undefined) return element('span', '', text)
  const inferred = element('span', 'inf', text)
  inferred.title = note
  return element('span', '', inferred, element('span', 'vh', '（推定）'))
}

function meta(found: SearchDocument, count: number): HTMLElement {
  const parts = [dateElement(found.date), element('span', '', found.page)]
  if (found.byline) parts.push(element('span', '', found.byline))
  parts.push(element('span', '', element('b', '', `${count}处`)))
  return element('p', 'meta', ...parts)
}

/** The list item of a found article: kicker, headline, snippet, and the line of date, page, byline and number of hits. */
export function resultItem(found: SearchDocument, phrases: readonly (readonly string[])[], base: string): HTMLElement {
  const article = element('article', '')
  if (found.kicker) article.append(element('p', 'kick', ...withMarks(marked(found.kicker, phrases))))
  const snippet = snippetOf(found, phrases)
  const text = [snippet.cutBefore ? '……' : '', ...withMarks(snippet), snippet.cutAfter ? '……' : '']
  article.append(headline(found, phrases, base), element('p', 'sn', ...text), meta(found, hitCount(found, phrases)))
  return element('li', '', article)
}
