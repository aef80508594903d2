import { dateNote, fullTitle, oneLine, pageNumber, recordNote, shortTitle } from './facts.ts'
import type { CitationFacts } from './facts.ts'

/** A date of CSL-JSON; `circa` says that it is inferred, `literal` that there is none. */
type CslDate = { 'date-parts': number[][]; circa?: true } | { literal: string }

/** An item of CSL-JSON; keys in the order in which they are written. */
interface CslItem {
  id: string
  type: 'article-newspaper'
  title: string
  'title-short'?: string
  'container-title': string
  author?: { literal: string }[]
  issued: CslDate
  'publisher-place'?: string
  section?: string
  page: string
  issue?: string
  URL?: string
  language: 'zh-CN'
  note?: string
}

function issued(facts: CitationFacts): CslDate {
  const day = facts.date ?? facts.year
  if (day === undefined) return { literal: dateNote(facts) }
  const days = facts.lastDate === undefined ? [day] : [day, facts.lastDate]
  const parts = { 'date-parts': days.map((each) => each.split('-').map(Number)) }
  return dateNote(facts) === '' ? parts : { ...parts, circa: true }
}

/** The value under its key, unless it is empty. */
function filled<K extends string>(key: K, value: string | undefined): { [key in K]?: string } {
  const text = oneLine(value ?? '')
  return text === '' ? {} : ({ [key]: text } as { [key in K]?: string })
}

/** An article as an item of CSL-JSON. */
function cslItem(facts: CitationFacts): CslItem {
  const [title, short] = [fullTitle(facts), shortTitle(facts)]
  const authors = facts.authors.map((name) => ({ literal: oneLine(name) }))
  return {
    id: facts.id,
    type: 'article-newspaper',
    title,
    ...filled('title-short', short === title ? '' : short),
    'container-title': oneLine(facts.paper),
    ...(authors.length > 0 ? { author: authors } : {}),
    issued: issued(facts),
    ...filled('publisher-place', facts.place),
    ...filled('section', facts.pageName),
    page: pageNumber(facts),
    ...filled('issue', facts.number),
    ...filled('URL', facts.url),
    language: 'zh-CN',
    ...filled('note', recordNote(facts)),
  }
}

function itemText(item: CslItem): string {
  const lines = Object.entries(item).map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
  return `  {\n${lines.join(',\n')}\n  }`
}

/** Articles as a CSL-JSON text: a list, one field a line, ending in a line feed. */
export function cslJson(articles: readonly CitationFacts[]): string {
  const items = articles.map((facts) => itemText(cslItem(facts)))
  return items.length === 0 ? '[]\n' : `[\n${items.join(',\n')}\n]\n`
}
