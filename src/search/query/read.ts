import { parseQuery } from './parse.ts'
import type { Query } from './query.ts'

/** Most characters of a query: a paragraph, but not whatever an address may hold. */
const LONGEST = 500

/** Reads a query as `parseQuery` does, of a very long text only the beginning, which is told as a problem. */
export function readQuery(text: string): Query {
  if (text.length <= LONGEST) return parseQuery(text)
  const { clauses, problems } = parseQuery(text.slice(0, LONGEST))
  return { clauses, problems: [{ kind: 'too-long', characters: LONGEST }, ...problems] }
}
