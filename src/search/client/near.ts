import type { Searcher } from './searcher.ts'
import { unitsOf } from '../fold.ts'
import { printTerm } from '../query/print.ts'
import { readQuery } from '../query/read.ts'
import type { Term } from '../query/query.ts'

/** Another query near to one that found nothing, with the number of articles that it finds. */
export interface Near {
  text: string
  articles: number
}

/** Most near queries that are tried, and shown. */
const LIMITS = { tried: 12, shown: 6 }

/** A word without its first or its last characters. */
function shortened({ text, field }: Term): string[] {
  const characters = [...text]
  if (field !== undefined || unitsOf(text).length < 3) return []
  const half = Math.ceil(characters.length / 2)
  const pieces = [characters.slice(1), characters.slice(0, -1), characters.slice(0, half), characters.slice(half)]
  return pieces.map((piece) => piece.join('')).filter((piece) => unitsOf(piece).length > 1)
}

function differsByOne(a: string, b: string): boolean {
  const [one, other] = [[...a], [...b]]
  return one.length === other.length && one.filter((character, at) => character !== other[at]).length === 1
}

/** Names that differ from a word in one character. */
async function alike({ engine }: Searcher, { text }: Term): Promise<string[]> {
  const entries = await engine.names(unitsOf(text)[0] ?? '')
  return entries.map(([name]) => name).filter((name) => differsByOne(name, text))
}

/**
 * Queries near to one without results that do find something: each word alone, names that differ in one character, words
 * without their first or last characters. Refused when a file cannot be had.
 */
export async function nearQueries(searcher: Searcher, text: string): Promise<Near[]> {
  const terms = readQuery(text)
    .clauses.filter(({ excluded }) => !excluded)
    .flatMap(({ any }) => any)
  const alone = terms.length > 1 ? terms.map(printTerm) : []
  const names = (await Promise.all(terms.map((term) => alike(searcher, term)))).flat()
  const tried = [...new Set([...alone, ...names, ...terms.flatMap(shortened)])].slice(0, LIMITS.tried)
  const near: Near[] = []
  for (const query of tried) near.push({ text: query, articles: (await searcher.ask(query)).hits.length })
  return near.filter(({ articles }) => articles > 0).slice(0, LIMITS.shown)
}
