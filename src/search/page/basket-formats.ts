import { csvText } from '../../formats/csv.ts'
import type { RecordFormat } from '../../cite/record.ts'
import { RECORDS } from '../../cite/records.ts'

/** A form in which what was put aside is written: the ending and type of its file, and its text from the pages of articles. */
interface Format {
  ending: string
  type: string
  text: (pages: readonly Document[]) => string
}

const textOf = (page: Document, selector: string): string => page.querySelector(selector)?.textContent?.trim() ?? ''
const metaOf = (page: Document, name: string): string =>
  [...page.querySelectorAll<HTMLMetaElement>(`meta[name="${name}"]`)].map(({ content }) => content).join('；')

const citation = (page: Document): string => textOf(page, '.cite .c-t')

/** The records of one format that pages show, in one file. */
const recordsIn =
  ({ ending, joined }: RecordFormat) =>
  (pages: readonly Document[]): string =>
    joined(pages.map((page) => `${textOf(page, `[data-file$="${ending}"] .c-t`)}\n`))

const COLUMNS = ['DC.title', 'DC.creator', 'prism.publicationName', 'DC.date', 'prism.startingPage'] as const

function csv(pages: readonly Document[]): string {
  const rows = pages.map((page) => [...COLUMNS.map((name) => metaOf(page, name)), page.URL, citation(page)])
  const head = ['title', 'creator', 'paper', 'date', 'page', 'url', 'citation']
  return csvText([head, ...rows])
}

/** An article as plain text: headline, paragraphs, citation. */
function plain(page: Document): string {
  const paragraphs = [...page.querySelectorAll('.prose > :not(.rl)')].map((each) => each.textContent ?? '')
  return [textOf(page, 'main h1'), ...paragraphs, citation(page)].join('\n')
}

/** The forms by the names that readers choose them by. */
export const FORMATS: Readonly<Record<string, Format>> = {
  'GB/T 7714': {
    ending: 'txt',
    type: 'text/plain',
    text: (pages) => pages.map((page, at) => `[${at + 1}] ${citation(page)}\n`).join(''),
  },
  ...Object.fromEntries(RECORDS.map((format) => [format.name, { ...format, text: recordsIn(format) }])),
  CSV: { ending: 'csv', type: 'text/csv', text: csv },
  TXT: { ending: 'txt', type: 'text/plain', text: (pages) => pages.map(plain).join('\n\n') },
}
