import { fold, type Folded } from '../fold.ts'
import { segmentsOf, type Excerpt, type NamedResult, type SearchDocument } from '../format.ts'
import { stretchesOf, type Stretch } from '../match.ts'
import { neighbourhood } from '../page/snippet.ts'
import { packHits } from '../store/hit-list.ts'
import { nameKey } from '../store/named.ts'

/** Articles that a page lists first, and most articles of a name whose result is kept: of more, the engine finds them. */
const MOST = { first: 10, articles: 2048 }

/** A name's result while the articles are read, the newest first. */
interface Growing {
  units: readonly string[]
  entries: number[]
  titled: [row: number, excerpt: Excerpt][]
  others: [row: number, excerpt: Excerpt][]
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
      if (nameKey(units) !== null) this.add({ units, entries: [], titled: [], others: [] })
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
    const list = isTitled ? name.titled : name.others
    if (list.length < MOST.first) list.push([article.row, excerptOf(article, name.units)])
  }
}

/**
 * Results of a search for each of the names, by the name's units one after the other: names of two Han characters or more,
 * in not too many articles. Searches for people are most of all searches; so they need no more than two small files.
 */
export function namedResults(documents: readonly SearchDocument[], names: Iterable<string>): Map<string, NamedResult> {
  const known = new Names(names)
  for (let row = documents.length - 1; row >= 0; row--) {
    const document = documents[row] as SearchDocument
    const texts = segmentsOf(document)
    note({ row, document, texts, folded: texts.map(fold) }, known)
  }
  const kept = known.all.filter(({ entries }) => entries.length > 0 && entries.length <= MOST.articles)
  return new Map(
    kept.map(({ units, entries, titled, others }) => {
      const first = [...titled, ...others].slice(0, MOST.first)
      return [units.join(''), { found: packHits(entries.reverse()), first }]
    }),
  )
}
