import type { Hit, SearchEngine } from '../engine.ts'
import { unitsOf } from '../fold.ts'

/** What a reader asked for. `nothing`: an empty box; `marks`: only punctuation or symbols, which are not searched. */
export type Query = { kind: 'nothing' } | { kind: 'marks' } | { kind: 'phrase'; units: readonly string[] }

/** Reads the words of the box: all of them together are one phrase, whatever stands between them. */
export function parseQuery(text: string): Query {
  const units = unitsOf(text)
  if (units.length > 0) return { kind: 'phrase', units }
  return { kind: text.trim() === '' ? 'nothing' : 'marks' }
}

/** The unit sequences of a query that are to be marked in a found text. */
export function phrasesOf(query: Query): (readonly string[])[] {
  return query.kind === 'phrase' ? [query.units] : []
}

/** The articles that a query finds, in the engine's order. */
export async function find(query: Query, engine: SearchEngine): Promise<Hit[]> {
  return query.kind === 'phrase' ? engine.search(query.units) : []
}

/** Headline hits first, then the others, each newest first. */
export function ranked(hits: readonly Hit[]): Hit[] {
  return [...hits].sort((a, b) => Number(b.inTitle) - Number(a.inTitle) || a.row - b.row)
}
