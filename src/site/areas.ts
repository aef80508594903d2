import type { ArchiveArticle, ArchiveIssue, ArchivePage } from '../model/archive.ts'
import type { PageBox, PageLayout } from '../model/layout.ts'
import { addTo } from '../model/order.ts'

/** Places of the lines of pages, by the path of the page's text inside the archive folder (`raw/2021-11-22/01.txt`). */
export type Layouts = ReadonlyMap<string, PageLayout>

/** The place of an article on the scan of a page: rectangles in thousandths of its width and height. */
export interface AreaView {
  url: string
  headline: string
  /** Address on the page; only of an article that begins on it. */
  anchor?: string
  boxes: { x: number; y: number; width: number; height: number }[]
}

/** Anchor of the article at a place of its page, from 0. */
export const articleAnchor = (index: number): string => `a${index + 1}`

/** The smallest rectangle around rectangles, as left, top, right and bottom. */
function around(boxes: readonly PageBox[]): AreaView['boxes'][number] {
  const thousandth = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 1000)
  const [left, top] = [Math.min(...boxes.map(([x]) => x)), Math.min(...boxes.map(([, y]) => y))]
  const right = Math.max(...boxes.map(([x, , width]) => x + width))
  const bottom = Math.max(...boxes.map(([, y, , height]) => y + height))
  const [x, y] = [thousandth(left), thousandth(top)]
  return { x, y, width: thousandth(right) - x, height: thousandth(bottom) - y }
}

/** A caption stands no further from its picture than this, in parts of the page's height. */
const CAPTION_GAP = 0.02

/** The nearest picture above or below a caption, at least half as wide as the narrower of both; none when it is too far. */
function pictureOf([left, top, wide, high]: PageBox, pictures: readonly PageBox[]): PageBox[] {
  const gap = ([, y, , height]: PageBox): number => Math.max(top - (y + height), y - (top + high))
  const shared = ([x, , width]: PageBox): number => Math.min(x + width, left + wide) - Math.max(x, left)
  return pictures
    .filter((each) => gap(each) <= CAPTION_GAP && shared(each) * 2 >= Math.min(each[2], wide))
    .sort((a, b) => gap(a) - gap(b))
    .slice(0, 1)
}

/**
 * Boxes of lines of a page's text: a rectangle around each unbroken stack of them, a column each of a line over several, and
 * the pictures whose captions are among them.
 */
function boxesOf({ lines, pictures }: PageLayout, [first, last]: readonly [number, number]): AreaView['boxes'] {
  const stacks = new Map<string, PageBox[]>()
  const own = lines.filter((each) => each.line >= first && each.line <= last)
  const captions = own.filter(({ role }) => role === 'caption').flatMap(({ boxes }) => boxes)
  for (const picture of captions.flatMap((caption) => pictureOf(caption, pictures)))
    stacks.set(`picture ${picture.join(' ')}`, [picture])
  for (const { boxes, group, block } of own)
    for (const [at, box] of boxes.entries()) addTo(stacks, `${group}/${block}/${boxes.length === 1 ? '' : at}`, box)
  return [...stacks.values()].map(around).filter(({ width, height }) => width > 0 && height > 0)
}

/** Lines of an article on the page of a text, first and last; of a jump those of each part. */
function partsOn(file: string, { article: { origin, continued } }: ArchiveArticle): (readonly [number, number])[] {
  return [origin, ...continued].filter((part) => part.file === file).map(({ lines }) => lines)
}

/** The places of articles on a page, in printed order, those of jumps from other pages after its own; none where no places are known. */
export function areasOf(page: ArchivePage, issue: ArchiveIssue, layouts: Layouts = new Map()): AreaView[] {
  const files = [...new Set(page.articles.map(({ article }) => article.origin.file))]
  const others = issue.articles.filter((entry) => !page.articles.includes(entry))
  return [...page.articles, ...others].flatMap((entry) => {
    const boxes = files.flatMap((file) => {
      const layout = layouts.get(file)
      return layout ? partsOn(file, entry).flatMap((lines) => boxesOf(layout, lines)) : []
    })
    const index = page.articles.indexOf(entry)
    if (boxes.length === 0) return []
    const { url, headline } = entry
    return [{ url, headline, boxes, ...(index === -1 ? {} : { anchor: articleAnchor(index) }) }]
  })
}
