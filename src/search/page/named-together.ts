import type { SearchEngine } from '../engine.ts'
import { unitsOf } from '../fold.ts'
import type { Clause } from '../query/query.ts'
import { readQuery } from '../query/read.ts'
import type { Found } from './found.ts'
import type { Request } from './request.ts'
import type { Answer, Searcher } from './searcher.ts'

/** Most characters in which names are looked for, and most names. */
const LIMITS = { units: 40, names: 6 }
/** Joints between names, besides punctuation and spaces. */
const JOINT = /^[和与與及跟同]$/u

/** The words of a query that is nothing but bare words which must all be found; '' for any other. */
function bareWords(clauses: readonly Clause[]): string {
  const isBare = ({ any, excluded }: Clause): boolean =>
    !excluded && any.length === 1 && any.every(({ quoted, field }) => !quoted && field === undefined)
  return clauses.every(isBare) ? clauses.map(({ any: [term] }) => term?.text ?? '').join(' ') : ''
}

/** Reads units as names of people one after the other, the longer first; null when something else stands there. */
async function read(engine: SearchEngine, units: readonly string[]): Promise<string[] | null> {
  const [lead] = units
  if (lead === undefined) return []
  const begins = (name: string): boolean => unitsOf(name).every((unit, at) => units[at] === unit)
  const entries = (await engine.names(lead)).filter(([text, kind]) => kind === 'person' && begins(text))
  for (const [name] of entries.sort(([a], [b]) => b.length - a.length)) {
    const others = await read(engine, units.slice(unitsOf(name).length))
    if (others) return [name, ...others]
  }
  return JOINT.test(lead) ? read(engine, units.slice(1)) : null
}

/** The people that a text names, when it names two or more and nothing else: 甲 乙, 甲、乙, 甲和乙, 甲乙. Refused when a file cannot be had. */
export async function namesIn(engine: SearchEngine, text: string): Promise<string[]> {
  const units = unitsOf(bareWords(readQuery(text).clauses))
  const names = units.length > LIMITS.units ? null : await read(engine, units)
  const different = [...new Set(names)]
  return different.length < 2 || different.length > LIMITS.names ? [] : different
}

/** Articles that name somebody: in their texts, or among their leaders or those who made them. */
async function naming({ engine, narrowing }: Searcher, name: string): Promise<Found> {
  const { columns } = await narrowing()
  const listed = ['leader', 'reporter'] as const
  const rows = await Promise.all(listed.map((column) => columns.rowsWith(column, (value) => value.name === name)))
  const texts = await engine.search(unitsOf(name))
  return new Map([
    ...rows.flat().map((row) => [row, false] as const),
    ...texts.map(({ row, inTitle }) => [row, inTitle] as const),
  ])
}

function inAll([first = new Map(), ...others]: readonly Found[]): Found {
  const rows = [...first.keys()].filter((row) => others.every((found) => found.has(row)))
  return new Map(rows.map((row) => [row, [first, ...others].some((found) => found.get(row) === true)]))
}

/**
 * Answers a request. Where it is two or more names of people, however joined, the articles that name them all are found,
 * also those where a name stands only among the leaders. Refused as {@link Searcher.answer} is.
 */
export async function answerOf(searcher: Searcher, request: Request): Promise<Answer> {
  const [answer, names] = await Promise.all([
    searcher.answer(request),
    namesIn(searcher.engine, request.text).catch(() => []), // without names the words are what was asked
  ])
  if (names.length === 0) return answer
  const found = inAll(await Promise.all(names.map((name) => naming(searcher, name))))
  for (const { row, inTitle } of answer.hits) if (!found.has(row)) found.set(row, inTitle)
  if (found.size <= answer.rows.length) return answer
  const [typed, text] = [request.text, names.join(' ')]
  const form = { kind: 'named' as const, typed, text, isSure: true, articles: found.size, merged: true, query: text }
  return {
    ...answer,
    ...(await searcher.completed(request, { found, phrases: names, forms: [...answer.forms, form] })),
  }
}
