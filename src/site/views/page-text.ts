import { articleAnchor } from '../areas.ts'
import type { ArchiveArticle } from '../../model/archive.ts'
import type { BodyBlock, Caption } from '../../model/article.ts'
import * as words from '../../words/index.ts'
import { bylineTexts, sourceOf } from '../byline.ts'
import { shorten } from '../head.ts'
import { kindText, leadOf, makeItem } from '../items.ts'
import type { Item } from '../items.ts'
import { grouped } from '../numbers.ts'
import { layOut } from './page-layout.ts'
import type { LayoutBox } from './page-layout.ts'

/** A block of text on a laid-out page; verse and tables of names are more than one line. */
interface StoryBlock {
  kind: BodyBlock['kind']
  lines: string[]
}

/** An article on a laid-out page. Its own page stays the place to cite; headlines lead there. */
export interface PageStory extends Item {
  /** Place in this page that the list of headlines leads to. */
  anchor: string
  /** True for what stands largest. */
  main: boolean
  /** Its place on a wide screen of three columns. */
  box: LayoutBox
  subtitle: string
  dateline: string
  blocks: StoryBlock[]
  captions: Caption[]
  source: string
  /** The words of the link to the rest; empty when the whole text is here. */
  more: string
}

/** Most characters of text on a page: with its markup about 30 KB packed. */
export const PAGE_TEXT = 15_000
/** An article is never cut below so many characters. */
const LEAST = 200

function textLength(blocks: readonly BodyBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + [...text].length, 0)
}

/** Share of characters of each article, so that all of them together have at most {@link PAGE_TEXT}. */
function shareOf(lengths: readonly number[]): number {
  const sorted = [...lengths].sort((a, b) => a - b)
  let left = PAGE_TEXT
  for (const [at, length] of sorted.entries()) {
    const share = Math.floor(left / (sorted.length - at))
    if (length > share) return Math.max(LEAST, share)
    left -= length
  }
  return Number.POSITIVE_INFINITY
}

/** The blocks of a text that `share` characters have room for: whole ones, of the first at least a part. */
function opening(body: readonly BodyBlock[], share: number): BodyBlock[] {
  const kept: BodyBlock[] = []
  let room = share
  for (const block of body) {
    const length = [...block.text].length
    if (length > room) break
    kept.push(block)
    room -= length
  }
  const [first] = body
  if (kept.length > 0 || !first) return kept.at(-1)?.kind === 'crosshead' ? kept.slice(0, -1) : kept
  return [{ ...first, text: shorten(first.text, share) }]
}

function moreText(entry: ArchiveArticle, kept: readonly BodyBlock[]): string {
  const isWhole = textLength(kept) === textLength(entry.article.body)
  return isWhole ? '' : words.fill(words.page.more, { n: grouped(entry.length) })
}

function storyOf(entry: ArchiveArticle, share: number): Omit<PageStory, 'main' | 'box' | 'anchor'> {
  const { subtitle = '', dateline = '', captions, body } = entry.article
  const kept = opening(body, share)
  const signed = bylineTexts(entry).filter((text) => text !== dateline)
  return {
    ...makeItem(entry, { leaders: false }),
    facts: [...kindText(entry), ...signed, words.fill(words.counts.letters, { n: grouped(entry.length) })],
    subtitle,
    dateline,
    blocks: kept.map(({ kind, text }) => ({ kind, lines: text.split('\n') })),
    captions,
    source: sourceOf(entry.article),
    more: moreText(entry, kept),
  }
}

/** The articles of a page as a laid-out text, in printed order. */
export function pageStories(entries: readonly ArchiveArticle[]): PageStory[] {
  const lead = leadOf(entries)
  const share = shareOf(entries.map(({ article }) => textLength(article.body)))
  const stories = entries.map((entry) => storyOf(entry, share))
  const lengths = stories.map(({ blocks }) => blocks.reduce((sum, { lines }) => sum + lines.join('').length, 0))
  const boxes = layOut(entries.map((entry, at) => ({ length: lengths[at] ?? 0, main: entry === lead })))
  return stories.map((story, at) => ({
    ...story,
    anchor: articleAnchor(at),
    main: entries[at] === lead,
    box: boxes[at] ?? { columns: 1, text: 1, row: at, first: true },
  }))
}
