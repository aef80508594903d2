import type { Block, BlockSign } from '../model/block.ts'
import { widthKey } from '../read/width.ts'
import { readCredits } from './credits.ts'
import { isLikelyName } from './name-shape.ts'
import { isLead } from './neighbourhood.ts'
import { endsOpen, endsSentence, readingLength, startsClosed } from './marks.ts'
import { SIGNS } from './weights.ts'

/** Longer lines are hardly cross-heads. */
const LONGEST_CROSSHEAD = 15
/** So few characters of Chinese without a mark are no text that a column has cut, but a title. */
const BARE_LEAD = /^\p{Script=Han}{4,10}$/u
/** Shorter lines without a mark may be those of a list, a signature, a line of verse. */
const SHORTEST_PROSE = 24
/** A single word that is a sentence, or a character with which none begins: the end of one that was cut. */
const INSIDE = /^(?:[的了着们等性化及]|\p{Script=Han}{1,3}。)/u
/** A day of a month told in a title, or a comma at its end: the first words of a report. */
const TOLD = /\d日|[,、]$/u
/** Marks that may stand at the end of a paragraph, beside a full stop. */
const MAY_END = /[:”’)》—]$/u
/** Kinds that may stand behind a text that does not end: its writer, where it goes on, a picture's words. */
const AFTER_OPEN: readonly string[] = ['credit', 'jump', 'caption']

/** Lines that a gap must be wider than is usual on the page. */
const WIDE = 2
/** A picture's story is shorter than so many paragraphs. */
const LEAST_TEXT = 3

/** A block with its neighbours in its article; `key` is its text as a width key, `isApart` tells of the only wide gap between paragraphs above it. */
interface Seat {
  key: string
  isApart: boolean
  block: Block
  before: Block | undefined
  after: Block | undefined
}

function textSign({ key, block, before, after, isApart }: Seat): BlockSign | null {
  if (isApart) return 'wide-gap'
  if (block.continues !== true && (startsClosed(key) || INSIDE.test(key))) return 'begins-inside'
  if (before === undefined && after?.continues === true && BARE_LEAD.test(key)) return 'bare-lead'
  const isOver = after?.continues === true || AFTER_OPEN.includes(after?.kind ?? '') || block.keepsEnd === true
  if (isOver || endsSentence(key) || MAY_END.test(key)) return null
  return (endsOpen(key) && !(key.endsWith(';') && after?.kind === 'paragraph')) || readingLength(key) >= SHORTEST_PROSE
    ? 'breaks-off'
    : null
}

function signOf(seat: Seat): BlockSign | null {
  const { key, block, after } = seat
  if (block.kind === 'paragraph') return textSign(seat)
  if (block.kind === 'crosshead') return readingLength(key) > LONGEST_CROSSHEAD ? 'long-crosshead' : null
  if (block.kind === 'headline' && after?.kind !== 'byline' && isLikelyName(key)) return 'name-title'
  const isOverText = block.kind === 'headline' && after?.kind === 'paragraph'
  return isOverText && TOLD.test(key) ? 'title-goes-on' : null
}

/** True for a line that names somebody for what is asked: who wrote the text, who took the picture. */
function names({ text }: Block, role: 'reporter' | 'photographer'): boolean {
  return readCredits(widthKey(text))?.some(({ roles }) => roles.includes(role)) === true
}

/** True for paragraphs that are a report rather than a picture's words: three or more, or the last begins as reports do. */
function hasText(paragraphs: readonly Block[]): boolean {
  const whole = paragraphs.filter(({ continues }) => !continues)
  return whole.length >= LEAST_TEXT || (whole.length > 1 && isLead(widthKey(whole.at(-1)?.text ?? '')))
}

/** Signs against an article in its make-up as a whole, each at one of its blocks. */
function articleSigns(blocks: readonly Block[]): [Block, BlockSign][] {
  const [first] = blocks
  const of = (kind: Block['kind']): Block[] => blocks.filter((block) => block.kind === kind)
  const [byline, credit] = [of('byline'), of('credit')].map((all) => all.find((each) => names(each, 'reporter')))
  const picture = of('byline').length === 0 && of('credit').find((each) => names(each, 'photographer'))
  const crossheads = of('crosshead')
  const isBare = of('paragraph').length + of('caption').length + of('dateline').length === 0
  const found: [Block, BlockSign][] = []
  if (first && isBare) found.push([first, 'no-text'])
  if (byline && credit) found.push([credit, 'signed-twice'])
  if (picture && of('headline').length > 0 && hasText(of('paragraph'))) found.push([picture, 'picture-credit'])
  if (crossheads[0] && crossheads.length === 1) found.push([crossheads[0], 'lone-crosshead'])
  return found
}

function articlesOf(blocks: readonly Block[]): Block[][] {
  const articles: Block[][] = []
  for (const block of blocks) {
    if (block.kind === 'furniture') continue
    if (block.opens === true || articles.length === 0) articles.push([])
    articles.at(-1)?.push(block)
  }
  return articles
}

/** The blocks that stand further below the one before them than is usual on the page. */
function apart(blocks: readonly Block[]): Set<Block> {
  const gaps = blocks.map(({ span }, at) => span.line - (blocks[at - 1]?.span.line ?? span.line))
  const counts = new Map<number, number>()
  for (const gap of gaps) if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1)
  const [usual = 1] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  return new Set(blocks.filter((_, at) => (gaps[at] as number) >= usual + WIDE))
}

function signsIn(article: readonly Block[], far: ReadonlySet<Block>): [Block, BlockSign][] {
  const gaps = article.filter((block, at) => far.has(block) && article[at - 1]?.kind === 'paragraph')
  const own = article.flatMap((block, at): [Block, BlockSign][] => {
    const key = widthKey(block.text).trim()
    const isApart = gaps.length === 1 && gaps[0] === block
    const sign = signOf({ key, block, before: article[at - 1], after: article[at + 1], isApart })
    return sign === null ? [] : [[block, sign]]
  })
  return [...own, ...articleSigns(article)]
}

/**
 * The blocks of a page, those marked that do not look as such blocks do: a text that breaks off, a title that tells the
 * first words of a report, an article without text. Their confidence is at most the share of such blocks that is right.
 * What people decided stays as it is.
 */
export function withSigns(blocks: readonly Block[]): Block[] {
  const far = apart(blocks)
  const signs = new Map(articlesOf(blocks).flatMap((article) => signsIn(article, far)))
  return blocks.map((block) => {
    const sign = signs.get(block)
    if (sign === undefined || block.rule === 'decided' || block.accepted) return block
    return { ...block, sign, confidence: Math.min(block.confidence, SIGNS[sign]) }
  })
}
