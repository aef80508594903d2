import { fullTitle, oneLine, pageNumber, recordNote, shortTitle } from './facts.ts'
import type { CitationFacts } from './facts.ts'
import type { RecordFormat } from './record.ts'

/** A comma parts surname and given name in RIS; a name as printed has no such parts. */
function author(name: string): string {
  return oneLine(name).replaceAll(',', '，')
}

function fields(facts: CitationFacts): [tag: string, value: string][] {
  const [title, short] = [fullTitle(facts), shortTitle(facts)]
  return [
    ['TI', title],
    ['ST', short === title ? '' : short],
    ['T2', oneLine(facts.paper)],
    ...facts.authors.map((name): [string, string] => ['AU', author(name)]),
    ['PY', facts.date?.slice(0, 4) ?? facts.year ?? ''],
    ['DA', facts.date?.replaceAll('-', '/') ?? ''],
    ['CY', oneLine(facts.place ?? '')],
    ['SE', oneLine(facts.pageName ?? '')],
    ['SP', pageNumber({ page: facts.page })],
    ['EP', facts.lastPage === undefined ? '' : pageNumber({ page: facts.lastPage })],
    ['IS', oneLine(facts.number ?? '')],
    ['UR', facts.url ?? ''],
    ['LA', 'zh'],
    ['N1', recordNote(facts)],
    ['ID', facts.id],
  ]
}

/** An article as a RIS record (newspaper article); lines end in CR LF, as the format says. Fields that are empty are left out. */
function risOf(facts: CitationFacts): string {
  const filled = fields(facts).filter(([, value]) => value !== '')
  const lines = [['TY', 'NEWS'] as const, ...filled].map(([tag, value]) => `${tag}  - ${value}\r\n`)
  return `${lines.join('')}ER  - \r\n`
}

/** A RIS text as its files have it, of one that a page shows: lines end in CR LF, records with a space. */
export const risFile = (text: string): string => text.replace(/^ER {2}-$/gm, '$& ').replace(/\r?\n/g, '\r\n')

/** RIS, the format of Research Information Systems, which every reference manager reads. */
export const RIS: RecordFormat = {
  name: 'RIS',
  ending: 'ris',
  type: 'application/x-research-info-systems',
  text: risOf,
  joined: (texts) => risFile(texts.join('')),
}
