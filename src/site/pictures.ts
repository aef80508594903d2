import type { IssueFacts, PageFacts } from '../archive/issues.ts'
import type { ArchiveArticle } from '../model/archive.ts'
import { pictureKey } from '../images/pictures.ts'
import type { Picture, PictureFile } from '../images/pictures.ts'
import * as words from '../words/index.ts'
import type { CitedPlace } from './citation.ts'
import type { HeadImage } from './head.ts'
import { pageLabel } from './items.ts'
import type { Frame } from './views/context.ts'

/** The picture of a page in some size, as an `<img>` in a `<picture>`. */
export interface PictureView {
  /** WebP, addresses with their widths, base included. */
  srcset: string
  /** JPEG for browsers without WebP, base not included. */
  src: string
  width: number
  height: number
  alt: string
}

/** The picture of a page with the largest file there is, for reading every word. */
export interface ScanView extends PictureView {
  full: PictureFile
}

/** Width from which a file is no thumbnail any more, in pixels. */
const THUMBNAIL = 800

/** The picture of a page; undefined when it has none. */
export function pictureOf({ pictures }: Frame, issue: IssueFacts, page: PageFacts): Picture | undefined {
  return pictures?.get(pictureKey(issue.key, page.number))
}

function altOf({ number, last, name }: PageFacts): string {
  return words.fill(words.frame.scanOf, { page: pageLabel(number, last) + (name ?? '') })
}

function view({ links }: Frame, { webp, jpeg }: Picture, page: PageFacts): PictureView {
  const srcset = webp.map(({ url, width }) => `${links.href(url)} ${width}w`).join(', ')
  return { srcset, src: jpeg.url, width: jpeg.width, height: jpeg.height, alt: altOf(page) }
}

/** A small picture of a page for lists; undefined when the page has none. */
export function thumbnailOf(context: Frame, issue: IssueFacts, page: PageFacts): PictureView | undefined {
  const picture = pictureOf(context, issue, page)
  if (!picture) return undefined
  const small = picture.webp.filter(({ width }, index) => index === 0 || width <= THUMBNAIL)
  return view(context, { ...picture, webp: small }, page)
}

/** The picture of a page for sites that show links, as a part of what heads are made of; nothing when it has none. */
export function headImage(context: Frame, issue: IssueFacts, page?: PageFacts): { image?: HeadImage } {
  const jpeg = page && pictureOf(context, issue, page)?.jpeg
  return jpeg ? { image: { ...jpeg, alt: altOf(page) } } : {}
}

/** The card of an article for sites that show links, else the picture of its page; nothing when there is neither. */
export function articleImage(context: Frame, entry: ArchiveArticle, place: CitedPlace): { image?: HeadImage } {
  const card = context.cards?.get(entry.article.id)
  return card ? { image: { ...card, alt: entry.headline } } : headImage(context, place.issue, place.page)
}

/** The picture of a page for its own page; undefined when it has none. */
export function scanOf(context: Frame, issue: IssueFacts, page: PageFacts): ScanView | undefined {
  const picture = pictureOf(context, issue, page)
  const full = picture?.webp.at(-1)
  if (!picture || !full) return undefined
  return { ...view(context, picture, page), full }
}
