import * as words from '../../words/index.ts'
import { unitsOf } from '../fold.ts'
import type { NameEntry } from '../format.ts'
import { printTerm } from '../query/print.ts'
import type { Card } from './card.ts'
import { writeRequest, readRequest } from './request.ts'
import type { Searcher } from './searcher.ts'
import { articlesText } from './words.ts'

/** Most names that a query stands for. */
const MOST = 3

/** Path under the base of what is known of a name: the page of the person or column, its articles, headlines with a place. */
function pathOf([text, kind, , , , path = '']: NameEntry): string {
  if (path !== '' || kind === 'person') return path
  const asked = readRequest('')
  const filters = kind === 'column' ? { column: [text] } : {}
  const title = kind === 'column' ? '' : printTerm({ text, quoted: false, field: 'title' })
  return `search/${writeRequest({ ...asked, text: title, filters })}`
}

function cardOf(entry: NameEntry): Card {
  const [text, kind, , , articles] = entry
  const note = words.fill(words.found.named[kind === 'place' ? 'place' : 'other'], {
    kind: words.found.kinds[kind],
    n: articlesText(articles),
  })
  return { text, path: pathOf(entry), note }
}

/** The person, place or column whose name a query is. Refused when a file of the index cannot be had. */
export async function nameCards({ engine }: Searcher, text: string): Promise<Card[]> {
  const units = unitsOf(text)
  const asked = units.join('')
  const entries = await engine.names(units[0] ?? '')
  const isMeant = ([name, kind]: NameEntry): boolean => kind !== 'alias' && unitsOf(name).join('') === asked
  return entries
    .filter(isMeant)
    .map(cardOf)
    .filter(({ path }) => path !== '')
    .slice(0, MOST)
}
