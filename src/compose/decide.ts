import { cutOut } from '../articles/overrides.ts'
import { contextOf, foldWords, pageWords, type PageWords, type WordContext } from '../articles/words.ts'
import type { ArticleKind } from '../model/article.ts'
import type { Block, BlockKind } from '../model/block.ts'
import type { Correction, PageAnchor, PageField } from '../model/correction.ts'
import { WITHDRAWN } from './withdrawal.ts'

/** A page as it was shown to the person who decides: `id` is that of the page (`2021-11-22-01`), `blocks` as decided so far. */
export interface DecidingPage {
  id: string
  blocks: readonly Block[]
}

/**
 * Something on the page that a person points at: a raw line, from 1, as a whole or a part of it (UTF-16 offsets into the
 * line's text, half-open). A line with several blocks and no offsets means its first.
 */
export interface PointedAt {
  line: number
  from?: number
  to?: number
}

/** Corrections that a person can make to a page or one of its articles. */
export type Decision =
  /** The line (or its part) is of this kind; saying what the machine says already accepts it. */
  | { do: 'kind'; at: PointedAt; kind: BlockKind }
  /** An article begins here; or does not, and the text belongs to the article above. */
  | { do: 'split-article' | 'join-article'; at: PointedAt }
  /** A paragraph begins here; or does not, and goes on from the text above. */
  | { do: 'split-paragraph' | 'join-paragraph'; at: PointedAt }
  /** The stretch from here to the end of `until` is no article but furniture of the page. */
  | { do: 'not-article'; at: PointedAt; until: PointedAt }
  /** The article (by its id) is withdrawn from the site, or put back. */
  | { do: 'withdraw' | 'restore'; id: string }
  /** A person has looked at the article, or takes that back. */
  | { do: 'reviewed' | 'unreviewed'; id: string }
  /** The article is of this kind (体裁); `is` says what it was read as. */
  | { do: 'article-kind'; id: string; is: ArticleKind; kind: ArticleKind }

/** The day of the decision (`YYYY-MM-DD`), the reason that readers see, and a note that they never do. */
type DecisionNote = Pick<Correction, 'date' | 'why' | 'note'>

/** Longest words kept of where something begins, in folded units; a line whose kind is decided is kept whole. */
const LONGEST = 40

/** Units of the page's words that are pointed at: `[from, to)`; null when nothing is there. */
function unitsAt(page: PageWords, blocks: readonly Block[], { line, from, to }: PointedAt): [number, number] | null {
  const first = blocks.findIndex(({ span }) => span.line === line && (from === undefined || span.to > from))
  const isWithin = (unit: PageWords['units'][number]): boolean => {
    const { span } = blocks[unit.block] as Block
    const column = span.from + unit.offset
    if (span.line !== line || (from === undefined && unit.block !== first)) return false
    return column >= (from ?? 0) && column < (to ?? Number.POSITIVE_INFINITY)
  }
  const start = page.units.findIndex(isWithin)
  const end = page.units.findLastIndex(isWithin)
  return start < 0 ? null : [start, end + 1]
}

/** The words of some units as printed: with the white space between them, without line ends. */
function printed(page: PageWords, blocks: readonly Block[], [from, to]: readonly [number, number]): string {
  const parts = new Map<number, [number, number]>()
  for (const { block, offset } of page.units.slice(from, to))
    parts.set(block, [parts.get(block)?.[0] ?? offset, offset + 1])
  return [...parts].map(([block, [start, end]]) => (blocks[block] as Block).text.slice(start, end)).join('')
}

interface Spot {
  block: Block
  words: string
  context: WordContext
}

function spotAt({ blocks }: DecidingPage, at: PointedAt, isWhole: boolean): Spot | null {
  const page = pageWords(blocks)
  const units = unitsAt(page, blocks, at)
  if (units === null) return null
  const [from, to] = units
  const words = printed(page, blocks, [from, isWhole ? to : Math.min(to, from + LONGEST)])
  const cut = cutOut(blocks, { from, to, exact: true })
  return { block: cut.blocks[cut.first] as Block, words, context: contextOf(page, words, from) }
}

/** The last words of the stretch that begins at `at` and ends with `until`. */
function endOf({ blocks }: DecidingPage, at: PointedAt, until: PointedAt): string | null {
  const page = pageWords(blocks)
  const [start, end] = [unitsAt(page, blocks, at), unitsAt(page, blocks, until)]
  if (start === null || end === null || end[1] <= start[0]) return null
  return printed(page, blocks, [Math.max(start[0], end[1] - LONGEST), end[1]])
}

/** A correction at a place: the field, the machine's present reading, and the right one. */
type Ruling = [field: PageField, is: (block: Block) => string, after: string]

const opening = ({ opens }: Block): string => (opens ? 'opens' : 'goes-on')
const beginning = ({ continues }: Block): string => (continues ? 'goes-on' : 'starts')

function rulingOf(decision: Extract<Decision, { at: PointedAt }>): Ruling {
  switch (decision.do) {
    case 'kind':
      return ['line', ({ kind }) => kind, decision.kind]
    case 'split-article':
      return ['article', opening, 'opens']
    case 'join-article':
      return ['article', opening, 'goes-on']
    case 'not-article':
      return ['article', opening, 'furniture']
    case 'split-paragraph':
      return ['paragraph', beginning, 'starts']
    case 'join-paragraph':
      return ['paragraph', beginning, 'goes-on']
  }
}

function onPage(page: DecidingPage, decision: Extract<Decision, { at: PointedAt }>, note: DecisionNote): Correction[] {
  const [field, is, after] = rulingOf(decision)
  const spot = spotAt(page, decision.at, field === 'line')
  const until = decision.do === 'not-article' ? endOf(page, decision.at, decision.until) : undefined
  if (spot === null || until === null || foldWords(spot.words) === '') return []
  const before: PageAnchor = {
    words: spot.words,
    ...(until === undefined ? {} : { until }),
    ...spot.context,
    is: is(spot.block),
  }
  return [{ id: page.id, field, before: { ...before }, after, ...note }]
}

function onArticle(decision: Exclude<Decision, { at: PointedAt }>, note: DecisionNote): Correction[] {
  const { id } = decision
  switch (decision.do) {
    case 'withdraw':
      return [{ id, field: WITHDRAWN, before: false, after: true, ...note }]
    case 'restore':
      return [{ id, field: WITHDRAWN, before: true, after: false, ...note }]
    case 'article-kind':
      return [{ id, field: 'kind', before: decision.is, after: decision.kind, ...note }]
    case 'reviewed':
      return [{ id, field: 'review', before: 'machine', after: 'reviewed', ...note }]
    case 'unreviewed':
      return [{ id, field: 'review', before: 'reviewed', after: 'machine', ...note }]
  }
}

/**
 * Corrections for the page's file (`corrections/<issue>/<PP>.yaml`), of what a person decided: found again by
 * words as printed, never by line numbers. Empty when nothing stands where was pointed at.
 */
export function decide(page: DecidingPage, decision: Decision, note: DecisionNote): Correction[] {
  return 'at' in decision ? onPage(page, decision, note) : onArticle(decision, note)
}
