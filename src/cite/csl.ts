import { dateNote, fullTitle, oneLine, pageNumber, recordNote, shortTitle } from './facts.ts'
import type { CitationFacts } from './facts.ts'
import type { RecordFormat } from './record.ts'

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

/** Beginning and end of a list of items; between two items stand a comma and a line feed. */
const [OPEN, CLOSE] = ['[\n', '\n]\n']

/** CSL-JSON, the list of items of the Citation Style Language: one field a line. */
export const CSL: RecordFormat = {
  name: 'CSL-JSON',
  ending: 'json',
  type: 'application/vnd.citationstyles.csl+json',
  text: (facts) => `${OPEN}${itemText(cslItem(facts))}${CLOSE}`,
  joined: (texts) =>
    texts.length === 0
      ? '[]\n'
      : `${OPEN}${texts.map((text) => text.slice(OPEN.length, -CLOSE.length)).join(',\n')}${CLOSE}`,
}
