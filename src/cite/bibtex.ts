import { fullTitle, oneLine, pageNumber, recordNote, shortTitle } from './facts.ts'
import type { CitationFacts } from './facts.ts'
import type { RecordFormat } from './record.ts'

/** Characters that TeX takes for commands, and how to write them as text. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

function escaped(text: string): string {
  return oneLine(text).replace(/[\\{}$&#%_~^]/g, (sign) => ESCAPES[sign] ?? sign)
}

/** Names in braces, so that none is taken apart; the field's own braces do for a single Chinese name. */
function authorField(authors: readonly string[]): string {
  const [only, ...others] = authors.map(escaped)
  if (only === undefined) return ''
  if (others.length === 0 && /^[\p{Script=Han}·]+$/u.test(only)) return only
  return [only, ...others].map((name) => `{${name}}`).join(' and ')
}

/** EDTF as biblatex reads it: `2021-11-22`, `2021-11-22?` when inferred, `2021?` when the year alone is known. */
function dateField({ date, lastDate, year, dateInferred }: CitationFacts): string {
  if (date && lastDate) return `${date}/${lastDate}`
  if (date) return dateInferred ? `${date}?` : date
  return year ? `${year}?` : ''
}

/** The address goes through unescaped, as `url` is read; what would end the field is percent-encoded. */
function urlField(url: string): string {
  return url.replace(/[{}\\\s]/g, encodeURIComponent)
}

function fields(facts: CitationFacts): [name: string, value: string][] {
  const [title, short] = [fullTitle(facts), shortTitle(facts)]
  return [
    ['author', authorField(facts.authors)],
    ['title', escaped(title)],
    ['shorttitle', short === title ? '' : escaped(short)],
    ['journal', escaped(facts.paper)],
    ['entrysubtype', 'newspaper'],
    ['location', escaped(facts.place ?? '')],
    ['date', dateField(facts)],
    ['number', escaped(facts.number ?? '')],
    ['pages', escaped(pageNumber(facts)).replace('-', '--')],
    ['url', urlField(facts.url ?? '')],
    ['langid', 'chinese'],
    ['note', escaped(recordNote(facts))],
  ]
}

/** An article as a BibTeX entry (biblatex's fields), ending in a line feed; the key is the article's id. Fields that are empty are left out. */
function bibtexOf(facts: CitationFacts): string {
  const lines = fields(facts).flatMap(([name, value]) => (value === '' ? [] : [`  ${name} = {${value}}`]))
  return `@article{${facts.id},\n${lines.join(',\n')}\n}\n`
}

/** BibTeX with the fields of biblatex. */
export const BIBTEX: RecordFormat = {
  name: 'BibTeX',
  ending: 'bib',
  type: 'application/x-bibtex',
  text: bibtexOf,
  joined: (texts) => texts.join('\n'),
}
