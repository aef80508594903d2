import { areasOf, articleAnchor } from '../areas.ts'
import type { ArchiveIssue, ArchivePage } from '../../model/archive.ts'
import { pictureOf, scanOf } from '../pictures.ts'
import type { ViewContext } from './context.ts'

/** Link from an article to its page. */
export interface PlaceOnPage {
  /** Address of its place on its page, or of the page where no place is known. */
  pageUrl: string
  /** Address of the picture of its page, base not included; '' when there is no scan. */
  scanUrl: string
}

/** The issue and the page that an article stands on, and its position there. */
interface FullPlace {
  issue: ArchiveIssue
  page: ArchivePage
  index: number
}

/** Places of articles on the pages of an issue: pictures, and areas on them. */
export const onPages = (context: ViewContext, issue: ArchiveIssue): unknown[] =>
  issue.pages.map((page) => {
    const picture = pictureOf(context, issue, page)
    return picture ? [picture, areasOf(page, issue, context.layouts)] : []
  })

/**
 * Link from an article to its place on its page: on the scan where the places of its lines are known, else in the page laid out as
 * text. `index` is its place among the articles of the page, from 0; what stands beside them has none.
 */
export function placeOnPage(context: ViewContext, { issue, page, index }: FullPlace): PlaceOnPage {
  const scanUrl = scanOf(context, issue, page)?.src ?? ''
  const anchor = articleAnchor(index)
  const isPlaced =
    scanUrl !== ''
      ? areasOf(page, issue, context.layouts).some((area) => area.anchor === anchor)
      : index < page.articles.length
  return { pageUrl: page.url + (isPlaced ? `#${anchor}` : ''), scanUrl }
}
