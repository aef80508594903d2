import { endsSentence } from '../blocks/marks.ts'
import { sharedPairs } from '../blocks/overlap.ts'
import { widthKey } from '../read/width.ts'
import type { Block } from '../model/block.ts'
import { numberOf } from '../model/numerals.ts'
import type { ArticleDraft, DraftParagraph, Jump } from '../model/draft.ts'

/** The articles of one page of an issue, by its number. */
interface JumpPage {
  page: string
  drafts: readonly ArticleDraft[]
}

/** An article with the parts of it that stand on later pages, in reading order. */
interface JoinedDraft {
  draft: ArticleDraft
  /** Page numbers and raw lines of the later parts. */
  parts: { page: string; lines: [number, number] }[]
}

/** The articles page by page, later parts gone into their first; and the jump marks without their other half. */
interface JoinOutcome {
  pages: JoinedDraft[][]
  unmatched: { page: string; jump: Jump }[]
}

interface Part {
  page: string
  draft: ArticleDraft
}

const pageNumber = (page: string): number => numberOf(/\d+/.exec(page)?.[0] ?? page)

/** True when a jump's words name a page: its number, and its section where they name one (B03). */
function names(printed: string, page: string): boolean {
  const section = /^[a-z]/iu.exec(printed)?.[0].toLowerCase() ?? ''
  return pageNumber(printed) === pageNumber(page) && (section === '' || page.startsWith(section) || /^\d/.test(page))
}

function jumpOf({ draft }: Part, direction: Jump['direction']): Jump | undefined {
  return draft.jumps.find((jump) => jump.direction === direction)
}

function plainKey(blocks: readonly Block[]): string {
  return widthKey(blocks.map((block) => block.text).join('')).replace(/\s/gu, '')
}

function headlineOf({ draft }: Part): string {
  return plainKey(draft.headline).replace(/[(]续[^()]*[)]/gu, '')
}

function textOf({ draft }: Part): string {
  return draft.paragraphs.flatMap(({ blocks }) => blocks.map((block) => block.text)).join('')
}

/** Score of a later part for a first one: the same headline says most, then common words. */
function fit(first: Part, later: Part): number {
  const [above, below] = [headlineOf(first), headlineOf(later)]
  const sameHeadline = below !== '' && (above.includes(below) || below.includes(above)) ? 2 : below === '' ? 0.5 : 0
  return sameHeadline + sharedPairs(textOf(later).slice(0, 200), textOf(first))
}

/** Below this share of common pairs of characters, two texts under different headlines are not one. */
const LEAST_SHARED = 0.3
/** The same for a later part without a headline, which nothing but its mark tells from the page's other texts. */
const LEAST_SHARED_HEADLESS = 0.06

/** True when the first part breaks off and the later one goes on in the middle of a sentence. */
function isOneSentence(first: Part, later: Part): boolean {
  const last = first.draft.paragraphs.at(-1)?.blocks.at(-1)?.text.trim() ?? '。'
  return !endsSentence(widthKey(last)) && headlineOf(later) === ''
}

/** Marks alone join nothing: headline, a cut sentence or common words must agree, or the two are no halves of one text. */
function isFit(first: Part, later: Part): boolean {
  const [above, below] = [headlineOf(first), headlineOf(later)]
  if (below !== '' && (above.includes(below) || below.includes(above))) return true
  const shared = sharedPairs(textOf(later).slice(0, 200), `${above}\n${textOf(first)}`)
  if (below === '') return isOneSentence(first, later) || shared >= LEAST_SHARED_HEADLESS
  return sharedPairs(below, `${above}\n${textOf(first)}`) >= LEAST_SHARED || shared >= LEAST_SHARED
}

function answers(first: Part, later: Part): boolean {
  const [to, from] = [jumpOf(first, 'to'), jumpOf(later, 'from')]
  if (!to || !from || first === later) return false
  return names(to.page, later.page) && names(from.page, first.page) && isFit(first, later)
}

/** A later part without a mark of its own counts only under the very same headline, on the page that the jump names. */
function repeatsHeadline(first: Part, later: Part): boolean {
  const to = jumpOf(first, 'to')
  const isThere = to !== undefined && first !== later && names(to.page, later.page)
  return isThere && headlineOf(first) !== '' && headlineOf(first) === headlineOf(later)
}

function laterPart(first: Part, parts: readonly Part[], used: ReadonlySet<ArticleDraft>): Part | null {
  const free = parts.filter((part) => !used.has(part.draft))
  const marked = free.filter((later) => answers(first, later))
  const candidates = marked.length > 0 ? marked : free.filter((later) => repeatsHeadline(first, later))
  return candidates.sort((a, b) => fit(first, b) - fit(first, a))[0] ?? null
}

/** Both halves' paragraphs; a sentence that the jump cut is put together again. */
function joinParagraphs(first: readonly DraftParagraph[], later: readonly DraftParagraph[]): DraftParagraph[] {
  const [last, next] = [first.at(-1), later[0]]
  const cut =
    last?.kind === 'paragraph' &&
    next?.kind === 'paragraph' &&
    !endsSentence(widthKey(last.blocks.at(-1)?.text.trim() ?? '。'))
  if (!cut) return [...first, ...later]
  return [...first.slice(0, -1), { kind: 'paragraph', blocks: [...last.blocks, ...next.blocks] }, ...later.slice(1)]
}

/** True when the first part's title lines say the words already. */
function isRepeat(first: Part, blocks: readonly Block[]): boolean {
  const { kicker, headline, subhead, dateline } = first.draft
  const said = [...kicker, ...headline, ...subhead, ...(dateline ? [dateline] : [])]
  return blocks.length === 0 || plainKey(said).includes(plainKey(blocks))
}

/** Title lines of a later part that do not repeat the first part's stand in the text, as cross-heads: nothing is dropped. */
function ownTitles(first: Part, later: Part): DraftParagraph[] {
  const { kicker, headline, subhead, dateline } = later.draft
  const above = headlineOf(first)
  const repeatsHeadline = above.includes(headlineOf(later)) || (above !== '' && headlineOf(later).includes(above))
  const crossheads = [kicker, ...(repeatsHeadline ? [] : [headline]), subhead].filter(
    (blocks) => !isRepeat(first, blocks),
  )
  const place = first.draft.dateline && dateline && !isRepeat(first, [dateline]) ? [dateline] : []
  return [
    ...crossheads.map((blocks): DraftParagraph => ({ kind: 'crosshead', blocks })),
    ...place.map((block): DraftParagraph => ({ kind: 'paragraph', blocks: [block] })),
  ]
}

function join(first: Part, later: Part): ArticleDraft {
  const { draft } = first
  return {
    ...draft,
    dateline: draft.dateline ?? later.draft.dateline,
    credits: [...draft.credits, ...later.draft.bylines, ...later.draft.credits],
    captions: [...draft.captions, ...later.draft.captions],
    jumps: [
      ...draft.jumps.filter(({ direction }) => direction === 'from'),
      ...later.draft.jumps.filter(({ direction }) => direction === 'to'),
    ],
    paragraphs: joinParagraphs(draft.paragraphs, [...ownTitles(first, later), ...later.draft.paragraphs]),
  }
}

/** Follows a first part from jump to jump; every later part found is put into `used`. */
function follow(part: Part, parts: readonly Part[], used: Set<ArticleDraft>): JoinedDraft {
  const joined: JoinedDraft = { draft: part.draft, parts: [] }
  let current = part
  for (let later = laterPart(current, parts, used); later; later = laterPart(current, parts, used)) {
    used.add(later.draft)
    joined.parts.push({ page: later.page, lines: later.draft.lines })
    joined.draft = join({ page: part.page, draft: joined.draft }, later)
    current = { page: later.page, draft: { ...later.draft, headline: part.draft.headline } }
  }
  return joined
}

/**
 * Puts articles that jump (下转第4版 … 上接第1版) together over the pages of an issue: the first part keeps its place, later
 * parts go into it in reading order. Marks must name each other's page; between several, headline and words decide.
 */
export function joinJumps(pages: readonly JumpPage[]): JoinOutcome {
  const parts = pages.flatMap(({ page, drafts }) => drafts.map((draft): Part => ({ page, draft })))
  const used = new Set<ArticleDraft>()
  const firsts = parts.filter((part) => jumpOf(part, 'to') && !jumpOf(part, 'from'))
  const followed = new Map(firsts.map((part) => [part.draft, follow(part, parts, used)]))
  const kept = pages.map(({ drafts }) =>
    drafts.filter((draft) => !used.has(draft)).map((draft) => followed.get(draft) ?? { draft, parts: [] }),
  )
  const unmatched = kept.flatMap((drafts, at) =>
    drafts.flatMap(({ draft }) => draft.jumps.map((jump) => ({ page: pages[at]?.page ?? '', jump }))),
  )
  return { pages: kept, unmatched }
}
