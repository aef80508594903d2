import type { Block } from '../model/block.ts'
import { widthKey } from '../read/width.ts'
import { nearestStretches } from './nearest.ts'

/** One unit of a page's folded text: its block and its offset in the block's text. */
interface Unit {
  block: number
  offset: number
}

/** The words of a page in printed order, folded: no white space, full-width ASCII half-width. */
export interface PageWords {
  key: string
  units: readonly Unit[]
}

/** A stretch of a page's folded words, `[from, to)`; `exact` when it reads just so, else it is the nearest there is. */
export interface Stretch {
  from: number
  to: number
  exact: boolean
}

/** Text as it is compared: no white space, full-width ASCII half-width. */
export const foldWords = (text: string): string => widthKey(text).replace(/\s/gu, '')

/** The folded words of blocks, each unit with its place. */
export function wordsOf(blocks: readonly Block[]): PageWords {
  const units: Unit[] = []
  let key = ''
  blocks.forEach(({ text }, block) => {
    for (let offset = 0; offset < text.length; offset++) {
      const unit = foldWords(text.charAt(offset))
      if (unit === '') continue
      key += unit
      units.push({ block, offset })
    }
  })
  return { key, units }
}

function exactly(key: string, words: string): Stretch[] {
  const found: Stretch[] = []
  for (let at = key.indexOf(words); at >= 0; at = key.indexOf(words, at + 1))
    found.push({ from: at, to: at + words.length, exact: true })
  return found
}

/** Of several places the one below `above`, when just one is. */
function below(key: string, places: readonly Stretch[], above: string): Stretch | null {
  const fitting = above === '' ? places : places.filter(({ from }) => key.slice(0, from).endsWith(above))
  return (fitting.length === 1 ? fitting[0] : undefined) ?? null
}

/** The place that most resembles the words with those above them; the words' own part of it. */
function nearest(key: string, words: string, above: string): Stretch | null {
  const found = nearestStretches(key, words)
  if (found.length < 2) return found[0] ? { ...found[0], exact: false } : null
  const close = found.filter(
    ({ from }) => nearestStretches(key.slice(Math.max(0, from - 2 * above.length), from), above).length > 0,
  )
  return above !== '' && close.length === 1 && close[0] ? { ...close[0], exact: false } : null
}

/**
 * Where words stand on a page: as they are, else (a better scan, another width) where something much like them stands and
 * nothing else is as like. Of several places the one below `above` (folded or not) is meant. Null when they are gone, or
 * cannot be told apart.
 */
export function findWords({ key }: PageWords, words: string, above = ''): Stretch | null {
  const [wanted, context] = [foldWords(words), foldWords(above)]
  if (wanted === '') return null
  const places = exactly(key, wanted)
  if (places.length === 1) return places[0] as Stretch
  return places.length > 1 ? below(key, places, context) : nearest(key, wanted, context)
}

/** How many folded units above are kept with words that stand on a page more than once. */
const CONTEXT = 20

/** What must be said with the words at `from` to find just them: nothing, or the words above. */
export function contextOf({ key }: PageWords, words: string, from: number): { above?: string } {
  if (exactly(key, foldWords(words)).length < 2) return {}
  const above = key.slice(Math.max(0, from - CONTEXT), from)
  return above === '' ? {} : { above }
}
