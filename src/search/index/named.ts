import type { Documents } from '../engine.ts'
import { fold, type Folded } from '../fold.ts'
import { segmentsOf, type Excerpt, type NamedResult, type SearchDocument } from '../format.ts'
import { stretchesOf, type Stretch } from '../match.ts'
import { neighbourhood } from '../page/snippet.ts'
import { checksum } from '../parts/seal.ts'
import { hitsIn, packHits } from '../store/hit-list.ts'
import { nameKey } from '../store/named.ts'

/** Articles that a page lists first, and most older articles of a name whose result is kept: of more, the engine finds them. */
const MOST = { first: 10, articles: 2048 }

/** A name's result while the articles are read, the newest first. */
interface Growing {
  units: readonly string[]
  entries: number[]
  /** Excerpts by row, of the first articles with it in the headline and of the first without. */
  excerpts: Map<number, Excerpt>
  titled: number
}

/** An article read: its searched texts, folded, the headline's first. */
interface ReadArticle {
  row: number
  document: SearchDocument
  texts: string[]
  folded: Folded[]
}

/** Names by their first unit and their second. */
class Names {
  readonly all: Growing[] = []
  private readonly byBeginning = new Map<string, Map<string, Growing[]>>()

  constructor(names: Iterable<string>) {
    for (const name of new Set(names)) {
      const { units } = fold(name)
      if (nameKey(units) !== null) this.add({ units, entries: [], excerpts: new Map(), titled: 0 })
    }
  }

  /** The names that stand in a row of units. */
  in(units: readonly string[]): Set<Growing> {
    const found = new Set<Growing>()
    units.forEach((unit, at) => {
      for (const name of this.byBeginning.get(unit)?.get(units[at + 1] ?? '') ?? [])
        if (name.units.every((each, index) => units[at + index] === each)) found.add(name)
    })
    return found
  }

  private add(name: Growing): void {
    const [first = '', second = ''] = name.units
    const own = this.byBeginning.get(first) ?? new Map<string, Growing[]>()
    this.all.push(name)
    this.byBeginning.set(first, own.set(second, [...(own.get(second) ?? []), name]))
  }
}

/** Excerpt of an article that holds a name: of its paragraphs the neighbourhood of the first hit, or the beginning. */
function excerptOf({ document, texts, folded }: ReadArticle, units: readonly string[]): Excerpt {
  const { id: _, paragraphs, ...shown } = document
  const hits = folded.map((text): Stretch[] => stretchesOf(text, units))
  const first = texts.length - paragraphs.length
  const hit = hits.findIndex((some, at) => at >= first && some.length > 0)
  const at = hit === -1 ? first : hit
  const [text, own] = [texts[at], folded[at]]
  const piece = text === undefined || own === undefined ? [] : [neighbourhood(text, own, hits[at]?.[0])]
  return { ...shown, paragraphs: piece, hits: hits.reduce((sum, { length }) => sum + length, 0) }
}

function note(article: ReadArticle, names: Names): void {
  const found = article.folded.map(({ units }) => names.in(units))
  const [inTitle = new Set()] = found
  for (const name of new Set(found.flatMap((some) => [...some]))) {
    const isTitled = inTitle.has(name)
    name.entries.push(2 * article.row + (isTitled ? 1 : 0))
    const before = isTitled ? name.titled++ : name.entries.length - 1 - name.titled
    if (before < MOST.first) name.excerpts.set(article.row, excerptOf(article, name.units))
  }
}

/** Gives a name its older articles as the last index has them. */
function takeOlder({ entries, excerpts }: Growing, older: number, { found, first }: NamedResult): void {
  const hits = hitsIn(found).filter(({ row }) => row < older)
  for (const { row, inTitle } of hits.reverse()) entries.push(2 * row + (inTitle ? 1 : 0))
  for (const [row, excerpt] of first) if (row < older) excerpts.set(row, excerpt)
}

/** Result of a name all of whose articles were noted. */
function resultOf({ units, entries, excerpts }: Growing, read: (row: number) => ReadArticle): NamedResult {
  const listed = [1, 0].flatMap((titled) => entries.filter((entry) => (entry & 1) === titled)).slice(0, MOST.first)
  const first = listed.map((entry): NamedResult['first'][number] => {
    const row = entry >> 1
    return [row, excerpts.get(row) ?? excerptOf(read(row), units)]
  })
  const found = packHits(entries.reverse())
  return { found, first, digest: checksum(new TextEncoder().encode(JSON.stringify([found, first]))) }
}

/**
 * Results of a search for each of the names, by the name's units one after the other: names of two Han characters or more,
 * in some of the `older` first articles, and not in too many. Searches for people are most of all searches; so they need no more
 * than two small files. `last` are such results of the same older articles and names: then only the others are read, and what is the same is the very one of `last`.
 */
export function namedResults(
  { keys: { length }, made }: Documents,
  names: Iterable<string>,
  { older = length, last }: { older?: number; last?: ReadonlyMap<string, NamedResult> | undefined } = {},
): Map<string, NamedResult> {
  const known = new Names(names)
  const read = (row: number): ReadArticle => {
    const [document] = made(row, row + 1) as [SearchDocument]
    const texts = segmentsOf(document)
    return { row, document, texts, folded: texts.map(fold) }
  }
  for (let row = length - 1; row >= (last ? older : 0); row--) note(read(row), known)
  const results = new Map<string, NamedResult>()
  for (const name of known.all) {
    const [key, isNewer] = [name.units.join(''), name.entries.length > 0]
    const before = last?.get(key)
    if (before && !isNewer && hitsIn(before.found).every(({ row }) => row < older)) {
      results.set(key, before)
      continue
    }
    if (before) takeOlder(name, older, before)
    const count = name.entries.filter((entry) => entry >> 1 < older).length
    if (count === 0 || count > MOST.articles) continue
    const result = resultOf(name, read)
    results.set(key, before && JSON.stringify(before) === JSON.stringify(result) ? before : result)
  }
  return results
}
