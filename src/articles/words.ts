import type { Block } from '../model/block.ts'
import { widthKey } from '../read/width.ts'

/** Words may differ in this share of their characters and still be the same words: a scan read anew. */
const SHARE = 0.3
/** Shorter words are too much like others. */
const SHORTEST = 4
/** No more cells than this are worked out: a page of 20,000 characters, words of 2,000. */
const MOST_CELLS = 40_000_000

/** Two rows of the table: least number of edits, and where the stretch began, by length of the words' head. */
interface Row {
  cost: Int32Array
  start: Int32Array
}

const rowOf = (length: number): Row => ({ cost: new Int32Array(length + 1), start: new Int32Array(length + 1) })

/** One character of the text: the next row, from the one before it. */
function step(before: Row, next: Row, { words, text, at }: { words: string; text: string; at: number }): void {
  const character = text.charCodeAt(at)
  next.cost[0] = 0
  next.start[0] = at + 1
  for (let j = 1; j <= words.length; j++) {
    const swap = (before.cost[j - 1] as number) + (words.charCodeAt(j - 1) === character ? 0 : 1)
    const extra = (before.cost[j] as number) + 1
    const lost = (next.cost[j - 1] as number) + 1
    const least = Math.min(swap, extra, lost)
    next.cost[j] = least
    next.start[j] =
      least === swap
        ? (before.start[j - 1] as number)
        : ((least === lost ? next.start[j - 1] : before.start[j]) as number)
  }
}

interface Found {
  from: number
  to: number
  cost: number
}

const overlap = (a: Found, b: Found): boolean => a.from < b.to && b.from < a.to

/** Of stretches that overlap the one with the fewest edits, the longer of two alike: edges that still agree are kept. */
function apart(found: readonly Found[]): Found[] {
  const sorted = [...found].sort((a, b) => a.cost - b.cost || b.to - b.from - (a.to - a.from) || a.from - b.from)
  const kept: Found[] = []
  for (const one of sorted) if (!kept.some((other) => overlap(one, other))) kept.push(one)
  return kept
}

/**
 * The stretches of a text that are much like some words (Sellers 1980: fewest edits, any start), none overlapping another:
 * those that no other beats. None for words of fewer than four characters, or where nothing is like them.
 */
function nearestStretches(text: string, words: string): { from: number; to: number }[] {
  const most = Math.floor(words.length * SHARE)
  if (words.length < SHORTEST || text.length * words.length > MOST_CELLS) return []
  let [before, next] = [rowOf(words.length), rowOf(words.length)]
  before.cost.forEach((_, j) => (before.cost[j] = j))
  const found: Found[] = []
  for (let at = 0; at < text.length; at++) {
    step(before, next, { words, text, at })
    const cost = next.cost[words.length] as number
    const from = next.start[words.length] as number
    if (cost <= most && from <= at) found.push({ from, to: at + 1, cost })
    ;[before, next] = [next, before]
  }
  const kept = apart(found)
  const least = kept[0]?.cost ?? 0
  return kept.filter(({ cost }) => cost === least).map(({ from, to }) => ({ from, to }))
}

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
export interface WordStretch {
  from: number
  to: number
  exact: boolean
}

/** Text as it is compared: no white space, full-width ASCII half-width. */
export const foldWords = (text: string): string => widthKey(text).replace(/\s/gu, '')

/** The folded words of blocks, each unit with its place. */
export function pageWords(blocks: readonly Block[]): PageWords {
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

function exactly(key: string, words: string): WordStretch[] {
  const found: WordStretch[] = []
  for (let at = key.indexOf(words); at >= 0; at = key.indexOf(words, at + 1))
    found.push({ from: at, to: at + words.length, exact: true })
  return found
}

/** Words right above and right below some words, to tell them from the same words elsewhere. */
export interface WordContext {
  above?: string
  below?: string
}

/** True when nothing that is known of a place's surroundings speaks against it. */
function fits(key: string, { from, to }: WordStretch, { above = '', below = '' }: WordContext): boolean {
  return key.slice(0, from).endsWith(above) && key.startsWith(below, to)
}

/** As {@link fits}, the surroundings as a scan may misread them. */
function nearlyFits(key: string, { from, to }: WordStretch, { above = '', below = '' }: WordContext): boolean {
  const [before, after] = [key.slice(Math.max(0, from - 2 * above.length), from), key.slice(to, to + 2 * below.length)]
  const isLike = (text: string, words: string): boolean => words === '' || nearestStretches(text, words).length > 0
  return isLike(before, above) && isLike(after, below)
}

/** Of several places the only one whose surroundings fit. */
function onlyFitting(key: string, places: readonly WordStretch[], context: WordContext): WordStretch | null {
  const fitting = places.filter((place) => fits(key, place, context))
  const near = fitting.length > 0 ? fitting : places.filter((place) => nearlyFits(key, place, context))
  return (near.length === 1 ? near[0] : undefined) ?? null
}

/**
 * Place of some words on a page: as they are, else (a better scan, another width) of something much like them, and
 * nothing else is as like. Of several places the one whose surroundings fit is meant. Null when they are gone, or cannot be
 * told apart.
 */
export function findOnPage(
  { key }: PageWords,
  words: string,
  { above = '', below = '' }: WordContext = {},
): WordStretch | null {
  const wanted = foldWords(words)
  if (wanted === '') return null
  const exact = exactly(key, wanted)
  const places = exact.length > 0 ? exact : nearestStretches(key, wanted).map((place) => ({ ...place, exact: false }))
  const [first] = places
  if (first === undefined || places.length === 1) return first ?? null
  return onlyFitting(key, places, { above: foldWords(above), below: foldWords(below) })
}

/** As {@link findOnPage}, of several places just as they are the first that ends at `least` or later. */
export function firstWords(page: PageWords, words: string, least: number): WordStretch | null {
  return exactly(page.key, foldWords(words)).find(({ to }) => to >= least) ?? findOnPage(page, words)
}

/** Number of folded units kept of the surroundings of words that stand on a page more than once. */
const CONTEXT = 20

/** Context needed to find just the words at `from`: none, the words above, or at the top of a page those below. */
export function contextOf({ key }: PageWords, words: string, from: number): WordContext {
  const wanted = foldWords(words)
  if (exactly(key, wanted).length < 2) return {}
  const above = key.slice(Math.max(0, from - CONTEXT), from)
  const below = key.slice(from + wanted.length, from + wanted.length + CONTEXT)
  return above === '' ? { below } : { above }
}
