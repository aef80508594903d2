import { furnitureOf } from '../blocks/blocks.ts'
import { columnCandidates } from '../blocks/recurrence.ts'
import { identityOf, type Identity } from '../compose/identity.ts'
import { folioOf, type Folio } from '../facts/folio.ts'
import { numberedIssue, type NumberedIssue } from '../facts/issue-numbers.ts'
import type { IssueInfo } from '../model/authority.ts'
import { readLines } from '../read/lines.ts'
import { loadRawPage, type RawPage } from './raw-pages.ts'
import { groupBy } from '../model/order.ts'

/** Facts from a first look at a page about the archive as a whole. Plain data. */
export interface PageLook {
  /** The raw folder. */
  folder: string
  file: string
  page: string
  info?: IssueInfo
  /** False when the page cannot be read as text. */
  isRead: boolean
  /** Marks by which the page is recognised, and its length in characters without white space. */
  identity: Identity & { length: number }
  /** Names that are columns if they recur. */
  candidates: string[]
  /** Statements of its folio lines. */
  folio: Folio
}

function pageIdentity(text: string): PageLook['identity'] {
  return { ...identityOf(text), length: text.replace(/\s+/gu, '').length }
}

/** A first look at pages; one that cannot be read has no candidates and states nothing. */
export function lookAt(contentDir: string, pages: readonly RawPage[]): PageLook[] {
  return pages.map((page) => {
    const { value } = loadRawPage(contentDir, page)
    const lines = value ? readLines(value.bytes, page.file).value : []
    return {
      folder: page.folder,
      file: page.file,
      page: page.page,
      ...(page.issueInfo ? { info: page.issueInfo } : {}),
      isRead: lines.length > 0,
      identity: pageIdentity(lines.map(({ text }) => text).join('\n')),
      candidates: columnCandidates(lines),
      folio: folioOf(furnitureOf(lines)),
    }
  })
}

/** The issues that state both number and day, by the looks at all pages of the archive. */
export function numberedIssues(looks: Iterable<PageLook>): NumberedIssue[] {
  return [...groupBy(looks, ({ folder }) => folder)].flatMap(([folder, pages]) => {
    const info = pages[0]?.info
    return numberedIssue({ folder, ...(info ? { info } : {}), pages }) ?? []
  })
}
