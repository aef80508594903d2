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

/** What stands right above and right below some words, where that is needed to tell them from the same words elsewhere. */
export interface WordContext {
  above?: string
  below?: string
}

/** True when nothing that is known of a place's surroundings speaks against it; `near` takes them as a scan may misread them. */
function fits(key: string, { from, to }: Stretch, [{ above = '', below = '' }, near]: readonly [WordContext, boolean]) {
  if (!near) return key.slice(0, from).endsWith(above) && key.startsWith(below, to)
  const [before, after] = [key.slice(Math.max(0, from - 2 * above.length), from), key.slice(to, to + 2 * below.length)]
  const isLike = (text: string, words: string): boolean => words === '' || nearestStretches(text, words).length > 0
  return isLike(before, above) && isLike(after, below)
}

/** Of several places the only one whose surroundings fit. */
function onlyFitting(key: string, places: readonly Stretch[], context: WordContext): Stretch | null {
  const fitting = places.filter((place) => fits(key, place, [context, false]))
  const near = fitting.length > 0 ? fitting : places.filter((place) => fits(key, place, [context, true]))
  return (near.length === 1 ? near[0] : undefined) ?? null
}

/**
 * Where words stand on a page: as they are, else (a better scan, another width) where something much like them stands and
 * nothing else is as like. Of several places the one whose surroundings fit is meant. Null when they are gone, or cannot be
 * told apart.
 */
export function findWords(
  { key }: PageWords,
  words: string,
  { above = '', below = '' }: WordContext = {},
): Stretch | null {
  const wanted = foldWords(words)
  if (wanted === '') return null
  const exact = exactly(key, wanted)
  const places = exact.length > 0 ? exact : nearestStretches(key, wanted).map((place) => ({ ...place, exact: false }))
  const [first] = places
  if (first === undefined || places.length === 1) return first ?? null
  return onlyFitting(key, places, { above: foldWords(above), below: foldWords(below) })
}

/** As {@link findWords}, of several places just as they are the first that ends at `least` or later. */
export function firstWords(page: PageWords, words: string, least: number): Stretch | null {
  return exactly(page.key, foldWords(words)).find(({ to }) => to >= least) ?? findWords(page, words)
}

/** How many folded units of the surroundings are kept with words that stand on a page more than once. */
const CONTEXT = 20

/** What must be said with the words at `from` to find just them: nothing, the words above, or at the top of a page those below. */
export function contextOf({ key }: PageWords, words: string, from: number): WordContext {
  const wanted = foldWords(words)
  if (exactly(key, wanted).length < 2) return {}
  const above = key.slice(Math.max(0, from - CONTEXT), from)
  const below = key.slice(from + wanted.length, from + wanted.length + CONTEXT)
  return above === '' ? { below } : { above }
}
