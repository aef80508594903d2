import { fold, type Folded } from '../fold.ts'
import { segmentsOf, type Excerpt, type SearchDocument } from '../format.ts'
import { stretchesOf, type Stretch } from '../match.ts'

/** Units shown before the first hit of a snippet. */
const BEFORE = 24
/** Units shown from the first hit on, the hit included, or the whole hit when it is longer. */
const AFTER = 66
/** A cut that would leave out no more units than this is not made. */
const SLACK = 8

/** A piece of text with the hits in it (offsets into `text`), and whether more of the paragraph was cut off. */
export interface Marked {
  text: string
  hits: Stretch[]
}

/** A snippet of a paragraph. */
interface Snippet extends Marked {
  cutBefore: boolean
  cutAfter: boolean
}

/** Text of a found article: all of it, or the excerpt of a name's result. */
export type Shown = Omit<SearchDocument, 'id'> & Partial<Excerpt>

type Phrases = readonly (readonly string[])[]

/** All places of the phrases in a folded text, not overlapping, of two at one place the longer. */
export function hitsOf(folded: Folded, phrases: Phrases): Stretch[] {
  const all = phrases.flatMap((units) => stretchesOf(folded, units)).sort((a, b) => a.from - b.from || b.to - a.to)
  const apart: Stretch[] = []
  for (const hit of all) if (hit.from >= (apart[apart.length - 1]?.to ?? 0)) apart.push(hit)
  return apart
}

/** A whole text with all its hits. */
export function marked(text: string, phrases: Phrases): Marked {
  return { text, hits: hitsOf(fold(text), phrases) }
}

/** Number of hits in everything that is searched of an article. */
export function hitCount(document: Shown, phrases: Phrases): number {
  return document.hits ?? segmentsOf(document).reduce((sum, text) => sum + marked(text, phrases).hits.length, 0)
}

/** The piece of a text that {@link snippetOf} needs to make the same snippet of it as of the whole, around the first hit in it. */
export function neighbourhood(text: string, folded: Folded, first: Stretch | undefined): string {
  const start = first ? lastUnitBefore(folded, first.from) : 0
  const [from, to] = [start - BEFORE - SLACK - 1, start + AFTER + SLACK + 1]
  return text.slice(from <= 0 ? 0 : folded.from[from], folded.from[to] ?? text.length)
}

function lastUnitBefore(folded: Folded, offset: number): number {
  let at = 0
  while (at + 1 < folded.units.length && (folded.from[at + 1] as number) <= offset) at++
  return at
}

/** Offsets of the piece shown: whole units around the first hit, the punctuation at a cut left out. */
function windowAround(folded: Folded, text: string, first: Stretch | undefined): Stretch {
  const start = first ? lastUnitBefore(folded, first.from) : 0
  const begin = start - BEFORE
  const end = start + AFTER
  return {
    from: begin <= SLACK ? 0 : (folded.from[begin] as number),
    to: Math.max(end + SLACK >= folded.units.length ? text.length : (folded.from[end] as number), first?.to ?? 0),
  }
}

function cut(text: string, phrases: Phrases): Snippet {
  const folded = fold(text)
  const all = hitsOf(folded, phrases)
  const { from, to } = windowAround(folded, text, all[0])
  const inside = all.filter((hit) => hit.from < to)
  const end = Math.max(to, inside[inside.length - 1]?.to ?? 0)
  const hits = inside.map((hit) => ({ from: hit.from - from, to: hit.to - from }))
  return { text: text.slice(from, end), hits, cutBefore: from > 0, cutAfter: end < text.length }
}

/**
 * The piece of an article shown under its headline: around the first hit of the first paragraph that has one, all hits
 * in the piece marked; the beginning of the first paragraph when only headline or kicker are hit.
 */
export function snippetOf(document: Shown, phrases: Phrases): Snippet {
  const hit = document.paragraphs.find((text) => hitsOf(fold(text), phrases).length > 0)
  return cut(hit ?? document.paragraphs[0] ?? '', phrases)
}
