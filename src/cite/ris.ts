import { fullTitle, oneLine, pageNumber, recordNote, shortTitle } from './facts.ts'
import type { CitationFacts } from './facts.ts'

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
export function risOf(facts: CitationFacts): string {
  const filled = fields(facts).filter(([, value]) => value !== '')
  const lines = [['TY', 'NEWS'] as const, ...filled].map(([tag, value]) => `${tag}  - ${value}\r\n`)
  return `${lines.join('')}ER  - \r\n`
}
