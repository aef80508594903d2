import type { SearchEngine } from '../engine.ts'
import { unitsOf } from '../fold.ts'
import { segmentsOf } from '../format.ts'
import type { Found } from './found.ts'

/** Fewest units of a word of which one may be another: of shorter ones too little is left. */
const FEWEST = 3
/** Articles whose texts are read for what stands in the place of a word with one wrong character. */
const READ = 30

/** The rows that hold all of several rows of units, each unread when there are none. */
async function rowsWithAll(engine: SearchEngine, all: readonly (readonly string[])[]): Promise<Set<number>> {
  const found = await Promise.all(all.map((units) => engine.search(units)))
  const [first = [], ...others] = found.map((hits) => hits.map(({ row }) => row))
  const sets = others.map((rows) => new Set(rows))
  return new Set(first.filter((row) => sets.every((set) => set.has(row))))
}

/** Articles by entries, each with whether its headline is one. */
function foundIn(entries: Iterable<number>): Found {
  const found: Found = new Map()
  for (const entry of entries) found.set(entry >> 1, entry % 2 === 1 || found.get(entry >> 1) === true)
  return found
}

/** The articles in which two words stand with at most so many units between them, in either order, in headline or text. */
export async function near(engine: SearchEngine, texts: readonly [string, string], within: number): Promise<Found> {
  const [one, other] = [unitsOf(texts[0]), unitsOf(texts[1])]
  const rows = await rowsWithAll(engine, [one, other])
  const [ones, others] = await Promise.all([engine.places(one, rows), engine.places(other, rows)])
  const between = (a: number, b: number): number => (a < b ? b - a - one.length : a - b - other.length)
  const isNear = (entry: number, starts: readonly number[]): boolean =>
    starts.some((a) => (others.get(entry) ?? []).some((b) => between(a, b) >= 0 && between(a, b) <= within))
  return foundIn([...ones].filter(([entry, starts]) => isNear(entry, starts)).map(([entry]) => entry))
}

/** Entries in which the units stand but for the one at a place, in whose stead there is another. */
async function without(engine: SearchEngine, units: readonly string[], at: number): Promise<number[]> {
  const [before, after] = [units.slice(0, at), units.slice(at + 1)]
  const parts = [before, after].filter(({ length }) => length > 0)
  const rows = await rowsWithAll(engine, parts)
  const [first, second] = await Promise.all(parts.map((part) => engine.places(part, rows)))
  if (!first || !second) return [...(first ?? new Map<number, readonly number[]>()).keys()]
  const follows = ([entry, starts]: [number, readonly number[]]): boolean => {
    const there = new Set(second.get(entry))
    return starts.some((start) => there.has(start + at + 1))
  }
  return [...first].filter(follows).map(([entry]) => entry)
}

/** Words in an article that differ from a word by one unit. */
async function variantsIn(engine: SearchEngine, row: number, units: readonly string[]): Promise<string[]> {
  const rows = segmentsOf(await engine.document(row)).map(unitsOf)
  return rows.flatMap((row) =>
    row.flatMap((_, from) => {
      const piece = row.slice(from, from + units.length)
      const other = piece.filter((unit, at) => unit !== units[at]).length
      return piece.length === units.length && other === 1 ? [piece.join('')] : []
    }),
  )
}

/**
 * The articles that hold a word, or one like it with one other unit in the stead of one, as misread print has it; and these
 * other words, as far as they are met in the newest articles. Of fewer than three units only the word itself.
 */
export async function loosely(engine: SearchEngine, text: string): Promise<{ found: Found; variants: string[] }> {
  const units = unitsOf(text)
  const exact = await engine.search(units)
  const found: Found = new Map(exact.map(({ row, inTitle }) => [row, inTitle]))
  if (units.length < FEWEST) return { found, variants: [] }
  const entries = await Promise.all(units.map((_, at) => without(engine, units, at)))
  for (const [row, inTitle] of foundIn(entries.flat())) found.set(row, inTitle || found.get(row) === true)
  const newest = [...found.keys()].sort((a, b) => b - a).slice(0, READ)
  const variants = await Promise.all(newest.map((row) => variantsIn(engine, row, units)))
  return { found, variants: [...new Set(variants.flat())] }
}
